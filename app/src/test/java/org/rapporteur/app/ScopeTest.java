package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that are not about the process are listed and not read, until the scope is wider. */
class ScopeTest {
    @TempDir
    private Path folder;

    private Path pages;
    private Path record;

    @BeforeEach
    void write() throws IOException {
        pages = Files.createDirectories(folder.resolve("pages"));
        record = Files.createDirectories(folder.resolve("record"));
        page(
                "talks",
                "Ghana and Togo open talks",
                "Officials of Ghana met a Togolese envoy in a hotel. They will meet again next week, the officials said.");
        page(
                "rain",
                "Rain in Lima",
                "It rained in Lima, and Peru was glad of it. The farmers of the coast had waited for months.");
        page(
                "trade",
                "Ghana sells cocoa",
                "Ghana has sold cocoa to Chile. The price was good, and the buyers of Santiago want more of it next year.");
    }

    @Test
    void leavesOutWhatIsNotAboutItUntilTheScopeIsWider() throws IOException {
        Cli narrow = Cli.run("read", pages, "-r", record, "--about", "Ghana, Lome");
        assertThat(narrow.exit()).isZero();
        assertThat(narrow.out())
                .contains("1 page read, 0 unchanged, 0 skipped, 2 not about the process;", "left-out.tsv")
                .contains("1 article");
        assertThat(Files.readAllLines(record.resolve("left-out.tsv")))
                .hasSize(3)
                .element(2)
                .asString()
                .contains("trade.txt", "\tGhana sells cocoa\tnames party Ghana (2, in the lead); not two of them");

        Cli wider = Cli.run("read", pages, "-r", record, "--about", "Ghana");
        assertThat(wider.out()).contains("1 page read, 1 unchanged, 0 skipped, 1 not about the process;", "2 articles");
        assertThat(Files.readAllLines(record.resolve("left-out.tsv"))).hasSize(2);

        Cli all = Cli.run("read", pages, "-r", record);
        assertThat(all.out()).contains("1 page read, 2 unchanged, 0 skipped;", "3 articles");
        assertThat(Files.readAllLines(record.resolve("left-out.tsv"))).hasSize(1);
    }

    @Test
    void aRecordOfTheWholeIsTheSameInOneStepOrTwo() {
        Cli.run("read", pages, "-r", record, "--about", "Ghana, Togo");
        Cli.run("read", pages, "-r", record);
        Path atOnce = folder.resolve("at-once");
        Cli.run("read", pages, "-r", atOnce);

        assertThat(Cli.run("export", "-r", record, "--format", "jsonl").out())
                .isEqualTo(Cli.run("export", "-r", atOnce, "--format", "jsonl").out());
    }

    @Test
    void followsTheFileBesideTheRecord() throws IOException {
        scope("""
                name = "Talks of Accra"
                parties = ["Ghana", "Togo"]
                places = [
                  "Accra",
                ]
                words = ["talks", "truce"]
                period = "2018/2030"
                """);
        assertThat(Cli.run("read", pages, "-r", record).out()).contains("1 page read", "2 not about the process");
    }

    @Test
    void explainsTheDecision() {
        Cli explained = Cli.run("explain", "-r", record, "--page", pages, "--about", "Ghana, Togo");

        assertThat(explained.exit()).isZero();
        assertThat(explained.out())
                .contains("+ about the process: names party Ghana (2, in the lead), party Togo (2, in the lead)")
                .contains("  party Togo: 2 times, first as »Togo«, in the title or the lead")
                .contains("- left out: names nothing of the scope");
        assertThat(Cli.run("explain", "-r", record, "--page", pages).err())
                .contains("nothing says what the process is about");
    }

    @Test
    void saysThatNoPageIsAboutIt() {
        Cli none = Cli.run("read", pages, "-r", record, "--about", "Nauru, Tuvalu");

        assertThat(none.exit()).isZero();
        assertThat(none.out()).contains("0 pages read, 0 unchanged, 0 skipped, 3 not about the process");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name = 'x'\\nparties = ['Ghana'|process.toml:2: this is not TOML",
                "parties = 'Ghana'|process.toml:1: parties must be a list",
                "name = 'x'\\n\\nparties = [1]|process.toml:3: parties must hold texts",
                "name = 'x'\\npartys = ['Ghana']|process.toml:2: there is no partys",
                "parties = ['Ghana']\\nperiod = 'May'|process.toml:2: period May is no date",
                "parties = ['Ghana']\\nperiod = '2019/2018'|process.toml:2: period 2019/2018 ends before it begins",
                "[process]\\nparties = ['Ghana']|process.toml:1: there is no process",
                "name = 'x'|process.toml:1: it names no parties, places, words or period"
            })
    void namesTheLineOfABrokenFile(String toml, String message) throws IOException {
        scope(toml.replace("\\n", "\n").replace('\'', '"'));

        Cli read = Cli.run("read", pages, "-r", record);

        assertThat(read.exit()).isEqualTo(Main.FAILED);
        assertThat(read.err().lines()).singleElement().asString().contains(message);
    }

    private void scope(String toml) throws IOException {
        Files.writeString(record.resolve("process.toml"), toml);
    }

    private void page(String name, String title, String text) throws IOException {
        Files.writeString(pages.resolve(name + ".txt"), title + "\n\n3 May 2018\n\n" + text + "\n");
    }
}
