package org.rapporteur.page.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.page.Page;
import org.rapporteur.page.Skipped;

class PagesTest {
    @TempDir
    Path folder;

    private final List<Skipped> skipped = new ArrayList<>();

    private List<String> names(Path... paths) {
        return Pages.of(List.of(paths), skipped::add).stream().map(Page::name).toList();
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    @Test
    void searchesFoldersToTheBottomInTheOrderOfPaths() throws IOException {
        write("b.txt");
        write("a/z.html");
        write("a/deep/er/c.txt");
        write(".hidden/d.txt");
        write(".e.txt");
        assertThat(names(folder)).containsExactly("c.txt", "z.html", "b.txt");
        assertThat(skipped).isEmpty();
    }

    @Test
    void takesAFileThatIsReachedTwiceOnce() throws IOException {
        Path file = write("a.txt");
        assertThat(names(file, folder, folder.resolve("../" + folder.getFileName() + "/a.txt")))
                .containsExactly("a.txt");
    }

    @Test
    void endsWhereLinksRunInACircle() throws IOException {
        write("a/b.txt");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere.txt"), folder.resolve("gone.txt"));
        assertThat(names(folder)).containsExactly("b.txt");
        assertThat(skipped).hasSize(2).allSatisfy(s -> assertThat(s.reason()).contains("link"));
    }

    @Test
    void reportsWhatIsMissingAndGoesOn() throws IOException {
        assertThat(names(folder.resolve("none.txt"), write("a.txt"))).containsExactly("a.txt");
        assertThat(skipped)
                .containsExactly(new Skipped(folder.resolve("none.txt").toString(), "there is no such file or folder"));
    }

    @Test
    void passesOverWhatLiesBesideASavedPage() throws IOException {
        write("page.html");
        write("page_files/style.css");
        assertThat(names(folder)).containsExactly("page.html");
        assertThat(skipped).singleElement().satisfies(s -> assertThat(s.toString())
                .endsWith("style.css: a .css file holds no article"));
    }

    @Test
    void doesNotLoadWhatIsTooLarge() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(60L << 20);
        }
        assertThat(names(large)).isEmpty();
        assertThat(skipped).singleElement().satisfies(s -> assertThat(s.reason())
                .startsWith("it has 60 MB")
                .contains("split"));
    }

    @Test
    void keepsThePathAsGivenAndTheFileNameApart() throws IOException {
        Path file = write("a.txt");
        assertThat(Pages.of(List.of(file), skipped::add).stream())
                .containsExactly(new Page(file.toString(), "a.txt", Files.readAllBytes(file)));
    }
}
