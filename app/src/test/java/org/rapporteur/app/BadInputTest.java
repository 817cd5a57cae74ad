package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.record.Article;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;

/** What {@code read} says of what it cannot read: one line that names the file, and the others are read. */
class BadInputTest {
    private static final String ARTICLE =
            "Talks in the capital end without a result\n\nDelegations from both sides left"
                    + " the capital on Friday after two days of talks, and the ministry said that it would ask them to come back"
                    + " before the end of the month.\n\nThe minister said that “the door is open” for them and for others who wish"
                    + " to take part in the talks.\n";

    @TempDir
    private Path folder;

    private Path record;
    private Path good;

    @BeforeEach
    void oneGoodPage() throws IOException {
        record = folder.resolve("record");
        good = Files.writeString(folder.resolve("good.txt"), ARTICLE);
    }

    @Test
    void missingPath() {
        skips(folder.resolve("none.txt"), "there is no such file or folder");
    }

    @Test
    void unreadableFolder() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "skipped: root may open every folder");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));

        skips(closed, "it may not be opened; check its permissions");

        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void emptyFile() throws IOException {
        skips(Files.createFile(folder.resolve("empty.html")), "it is empty");
    }

    @Test
    void binaryFile() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);

        skips(Files.write(folder.resolve("noise.html"), noise), "it is not text; save it as HTML or plain text");
    }

    @Test
    void pageOf60Megabytes() throws IOException {
        Path large = folder.resolve("large.html");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(60L << 20);
        }

        skips(large, "it has 60 MB, more than the 20 MB that a page may have");
    }

    @Test
    void textThatIsNotEnglish() throws IOException {
        Path french = Files.writeString(
                folder.resolve("french.txt"),
                "Les négociations ont pris fin dans la capitale\n\nLes délégations ont quitté la ville vendredi après deux"
                        + " jours de discussions, et le ministère a dit qu’il les inviterait de nouveau avant la fin du mois"
                        + " pour que les travaux avancent.\n");

        Cli read = Cli.run("read", good, french, "-r", record);

        assertThat(read.exit()).isZero();
        assertThat(read.out()).contains("1 page in French is kept and listed");
        assertThat(Cli.run("articles", "--csv", "-r", record).out()).contains(",fr,");
        assertThat(Cli.run("export", "-r", record).facts())
                .filteredOn(f -> f instanceof Article a && "fr".equals(a.language()))
                .hasSize(1);
    }

    @Test
    void pageWithNoArticleInIt() throws IOException {
        Path menu = Files.writeString(
                folder.resolve("menu.html"),
                "<html><body><nav><a href='/a'>Home</a> <a href='/b'>World</a></nav></body></html>");

        skips(menu, "there is no article in it");
    }

    @Test
    void pagesInOtherEncodingsAreReadAsTheyAreMeant() throws IOException {
        Path windows = Files.write(folder.resolve("windows.txt"), ARTICLE.getBytes(Charset.forName("windows-1252")));
        Path wide = Files.write(folder.resolve("wide.txt"), ("\ufeff" + ARTICLE).getBytes(StandardCharsets.UTF_16LE));

        assertThat(Cli.run("read", windows, wide, "-r", record).exit()).isZero();
        Cli.run("export", "-r", record, "--texts", folder.resolve("texts"));
        for (var fact : Cli.run("articles", "--json", "-r", record)
                .out()
                .lines()
                .filter(l -> l.startsWith("{"))
                .toList()) {
            String id = fact.substring(fact.indexOf("\"id\":\"") + 6).substring(0, 12);
            assertThat(Files.readString(folder.resolve("texts/" + id + ".txt"))).contains("“the door is open”");
        }
    }

    @Test
    void nothingThatCanBeReadMakesNoRecord() {
        Cli read = Cli.run("read", folder.resolve("none.txt"), "-r", record);

        assertThat(read.exit()).isEqualTo(1);
        assertThat(read.err().lines()).hasSize(2).last().asString().contains("nothing has changed");
        assertThat(record).doesNotExist();
    }

    @Test
    void aRecordThatIsNotADatabase() throws IOException {
        Files.createDirectories(record);
        Files.writeString(record.resolve("record.sqlite"), "not a database ".repeat(100));

        fails("record.sqlite: is not a record, or is damaged — ", "read", good, "-r", record);
        fails("record.sqlite: is not a record, or is damaged — ", "articles", "-r", record);
    }

    @Test
    void whatIsGivenAsTheRecordAndIsNone() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "notes");
        fails("notes.txt: is a file; a record is a folder", "serve", "--port", "0", "-r", notes);
        Path none = Files.createDirectory(folder.resolve("none"));
        Path empty = Files.createFile(none.resolve("record.sqlite"));
        fails("record.sqlite: is an empty file", "brief", "-r", none);
        fails("give with -r the folder that it lies in", "brief", "-r", empty);
        assertThat(empty).isEmptyFile();
    }

    @Test
    void noRecord() {
        fails("record: there is no record here — make one with `rapporteur read`", "meetings", "-r", record);
    }

    @Test
    void twoReadsAtOnce() throws Exception {
        assertThat(Cli.run("read", good, "-r", record).exit()).isZero();
        Path other = Files.writeString(folder.resolve("other.txt"), ARTICLE + "More is to come.\n");

        try (RecordStore store = RecordStore.openOrCreate(record);
                Update update = store.update()) {
            fails("another `rapporteur read` is writing this record — wait", "read", other, "-r", record);
            assertThat(Cli.run("articles", "-r", record).exit())
                    .as("others may look on")
                    .isZero();
        }
        assertThat(Cli.run("read", other, "-r", record).exit()).isZero();
    }

    @Test
    void aFolderOfTextsThatCannotBeWritten() {
        Cli.run("read", good, "-r", record);

        fails("could not be written", "export", "-r", record, "--texts", good.resolve("inside"));
    }

    /** Reads a bad page between two good ones. */
    private void skips(Path bad, String reason) {
        Path better = folder.resolve("z.txt");
        try {
            Files.writeString(better, ARTICLE + "The talks are to go on in spring.\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }

        Cli read = Cli.run("read", good, bad, better, "-r", record);

        assertThat(read.err().lines()).singleElement().asString().startsWith("rapporteur: " + bad + ": " + reason);
        assertThat(read.out()).startsWith("2 pages read, 0 unchanged, 1 skipped;");
        assertThat(read.exit()).isEqualTo(Main.SKIPPED);
        assertThat(Cli.run("export", "-r", record).facts())
                .filteredOn(Article.class::isInstance)
                .hasSize(2);
    }

    private static void fails(String message, Object... args) {
        Cli failed = Cli.run(args);

        assertThat(failed.exit()).isEqualTo(Main.FAILED);
        assertThat(failed.err().lines())
                .singleElement()
                .asString()
                .startsWith("rapporteur: ")
                .contains(message);
        assertThat(failed.out()).isEmpty();
    }
}
