package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a page's data and words stand: {@code articles --why} and the place in the HTML that {@code show} gives. */
class WhyTest {
    @TempDir
    private Path folder;

    @Test
    void anArticleTellsHowItWasFoundAndWhereItStands() throws IOException {
        Path record = folder.resolve("record");
        Path page = Files.writeString(
                folder.resolve("a.html"),
                "<html><head><title>Ministers meet again</title><meta property='article:published_time' content='2019-03-05'></head><body>\n<h1>Ministers meet in the"
                        + " harbour</h1>\n<time>March 6, 2019</time>\n<p>The minister said the talks had been useful and that they"
                        + " would go on.</p>\n<p>Nobody has signed anything so far, and others are to come to the next round.</p>"
                        + "</body></html>");
        assertThat(Cli.run("read", page, "-r", record).exit()).isZero();
        String id = first(Cli.run("articles", "--csv", "-r", record).out());

        assertThat(Cli.run("articles", "--why", id.substring(0, 6), "-r", record)
                        .out())
                .contains("  > 2019-03-05  meta article:published_time")
                .contains("    2019-03-06  a time element")
                .contains("the page gives 2 days; the most trusted was believed")
                .contains("the page gives 2 that differ; the heading that is most like what the page says of itself");
        assertThat(Cli.run("articles", "--why", "zz", "-r", record).err()).contains("no article has this id");
        String statement = first(Cli.run("statements", "--csv", "-r", record).out());
        assertThat(Cli.run("show", statement, "-r", record).out()).contains("; line 4, column 4 of the HTML");
    }

    private static String first(String csv) {
        String row = csv.lines().skip(1).findFirst().orElseThrow();
        return row.substring(0, row.indexOf(','));
    }
}
