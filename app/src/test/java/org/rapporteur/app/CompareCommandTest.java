package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    private Path folder;

    @Test
    void tellsWhatALaterRecordSaysOtherwise() throws Exception {
        Path first = page("one", "Norway and Kenya will hold talks in Lima on 20 September 2019.");
        Path second = page("two", "Chile said that Peru had armed the rebels. Peru denied it.");
        Path old = folder.resolve("old");
        Path later = folder.resolve("new");
        assertThat(Cli.run("read", first, "-r", old).exit()).isZero();
        assertThat(Cli.run("read", first, second, "-r", later).exit()).isZero();

        assertThat(Cli.run("compare", old, old).out()).isEqualToIgnoringNewLines("nothing changed");
        Cli more = Cli.run("compare", old, later);
        assertThat(more.exit()).as(more.err()).isZero();
        assertThat(more.out()).contains("articles", "+ ").doesNotContain("- ");
        assertThat(Cli.run("compare", later, old).out()).contains("- ").doesNotContain("+ ");
        assertThat(Cli.run("compare", old, later, "--json").out().lines())
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l).startsWith("{\"change\":\"new\",\"before\":null"));
    }

    @Test
    void aFolderWithoutARecordIsOneLine() {
        Cli said = Cli.run("compare", folder, folder);
        assertThat(said.exit()).isEqualTo(Main.FAILED);
        assertThat(said.err()).hasLineCount(1);
    }

    private Path page(String name, String text) throws Exception {
        return Files.writeString(
                folder.resolve(name + ".txt"),
                "News of " + name + "\n\nLund Review\n\nSeptember 13, 2019\n\n" + text + "\n");
    }
}
