package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Statement;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;

/** Rulings from the command line, on the record of the sample pages. */
class RuleCommandTest {
    @TempDir
    private Path folder;

    private Path file;
    private String before;

    @BeforeEach
    void copy() throws IOException {
        Files.copy(SampleRecord.folder().resolve("record.sqlite"), folder.resolve("record.sqlite"));
        file = folder.resolve("rulings.jsonl");
        before = export();
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndChangesNothing() throws Exception {
        List<Actor> named = actors();
        String gone = named.get(1).id();

        Cli preview = rule("merge", named.get(0).id(), gone, "--preview");

        assertThat(preview.exit()).as(preview.err()).isZero();
        assertThat(preview.out()).startsWith("actors").contains("- " + gone);
        assertThat(export().equals(before)).isTrue();
        assertThat(file).doesNotExist();
        assertThat(rule("merge", "nobody-at-all", gone, "--preview").exit()).isEqualTo(1);
    }

    @Test
    void aMergeSurvivesARebuildAndIsUndoneWithoutATrace() throws Exception {
        List<Actor> named = actors();
        String into = named.get(0).id();
        String from = named.get(1).id();

        Cli merged = rule("merge", into, from, "--by", "a clerk", "--why", "one and the same");
        assertThat(merged.exit()).as(merged.err()).isZero();
        assertThat(merged.out()).contains("ruling 1 makes one actor of").contains("rule undo 1");
        String ruled = export();
        assertThat(ruled.equals(before)).isFalse();
        assertThat(ruled.contains("\"" + from + "\"")).isFalse();
        assertThat(Files.readAllLines(file)).singleElement().asString().contains("a clerk", "one and the same");
        assertNothingDangles();

        Cli read = Cli.run("read", Cli.SAMPLES, "--again", "-r", folder);
        assertThat(read.exit()).as(read.err()).isZero();
        assertThat(export().equals(ruled)).isTrue();

        assertThat(rule("list").out()).contains("holds", "a clerk", "one and the same");
        assertThat(rule("undo", 1).exit()).isZero();
        assertThat(export().equals(before)).isTrue();
        assertThat(rule("list").out()).contains("undone", "undoes ruling 1");
        assertThat(rule("undo", 2).exit()).isZero();
        assertThat(export().equals(ruled)).isTrue();
    }

    @Test
    void whatIsUnsureIsSuggestedAndAConfirmationChangesNothing() throws Exception {
        Cli suggested = rule("--suggest", "--limit", "3");
        assertThat(suggested.exit()).as(suggested.err()).isZero();
        List<String> lines = suggested.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("score").contains("question", "ids");
        assertThat(Double.parseDouble(lines.get(1).split(" ")[0]))
                .isGreaterThanOrEqualTo(Double.parseDouble(lines.get(3).split(" ")[0]));

        String first = rule("--suggest", "--limit", "1").out();
        String[] ids =
                first.lines().toList().get(1).replaceFirst(".* {2}", "").strip().split(" ");
        Object[] confirm = new Object[ids.length + 1];
        confirm[0] = "confirm";
        System.arraycopy(ids, 0, confirm, 1, ids.length);
        assertThat(rule(confirm).exit()).isZero();

        assertThat(rule("--suggest", "--limit", "1").out()).isNotEqualTo(first);
        assertThat(export().equals(before)).isTrue();
        assertThat(rule().err()).contains("--suggest");
    }

    @Test
    void everySortOfRulingIsAppliedAndUndone() throws Exception {
        List<Fact> facts = Cli.run("export", "-r", folder).facts();
        Actor actor = actors().get(0);
        Statement statement = first(facts, Statement.class);
        List<Meeting> meetings = all(facts, Meeting.class);
        Label label = first(facts, Label.class);
        Object[][] rulings = {
            {"split", actor.id(), "--article", actor.mentions().get(0).article()},
            {"split", actor.id(), "--alias", actor.aliases().get(0)},
            {"merge", meetings.get(0).id(), meetings.get(1).id()},
            {"correct", statement.id(), "speaker", actors().get(2).name()},
            {"correct", meetings.get(0).id(), "date", "2001-02-03"},
            {"correct", meetings.get(0).id(), "format"},
            {"reject", statement.id()},
            {"reject", actor.id()},
            {
                "reject",
                "label@" + label.article() + ":" + label.cite().start() + "-"
                        + label.cite().end()
            }
        };
        int number = 0;
        for (Object[] ruling : rulings) {
            Cli done = rule(ruling);
            assertThat(done.exit())
                    .as(String.join(" ", List.of(ruling).toString(), done.err()))
                    .isZero();
            assertThat(export().equals(before)).as(List.of(ruling).toString()).isFalse();
            assertNothingDangles();
            assertThat(rule("undo", ++number).exit()).isZero();
            number++;
            assertThat(export().equals(before)).as("undone: " + List.of(ruling)).isTrue();
        }
    }

    @Test
    void rulingsAreTakenToAnotherRecord() throws IOException {
        rule(
                "reject",
                first(Cli.run("export", "-r", folder).facts(), Statement.class).id(),
                "--why",
                "a caption");
        rule("merge", actors().get(0).id(), actors().get(1).id());
        rule("undo", 1);
        String ruled = export();
        Path exported = folder.resolve("mine.jsonl");
        Files.writeString(exported, rule("export").out());
        assertThat(Files.readAllLines(exported)).hasSize(1);

        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(SampleRecord.folder().resolve("record.sqlite"), other.resolve("record.sqlite"));
        assertThat(Cli.run("rule", "apply", exported, "-r", other).out()).startsWith("1 ruling added");
        assertThat(Cli.run("export", "-r", other).out().equals(ruled)).isTrue();
        assertThat(Cli.run("rule", "apply", exported, "-r", other).out())
                .startsWith("0 rulings added; 1 ruling in force");
    }

    @Test
    void whatCannotBeRuledIsSaidInOneLine() {
        String actor = actors().get(0).id();
        Object[][] wrong = {
            {"merge", actor, "nobody-at-all"},
            {"merge", actor, actor},
            {"split", actor, "--alias", "words that nobody writes"},
            {"split", actor, "--article", "no-article"},
            {"correct", actor, "mentions", "x"},
            {"correct", actor, "kind", "wizard"},
            {"correct", actor, "name"},
            {"correct", actor, "name", " "},
            {"reject", "label@none:1-2"},
            {"reject", "'; DROP TABLE facts; --"},
            {"undo", 7}
        };
        for (Object[] ruling : wrong) {
            Cli said = rule(ruling);
            assertThat(said.exit()).as(List.of(ruling).toString()).isEqualTo(Main.FAILED);
            assertThat(said.err()).startsWith("rapporteur: ").hasLineCount(1).contains("nothing has changed");
        }
        assertThat(Files.exists(file)).isFalse();
        assertThat(export().equals(before)).isTrue();
    }

    @Test
    void aRulingOnWhatIsGoneIsReportedAndKept() throws IOException {
        Files.writeString(
                file,
                "{\"number\":1,\"at\":\"2024-01-31T12:00:00Z\",\"by\":\"a clerk\",\"action\":\"reject\",\"targets\":"
                        + "[{\"type\":\"statement\",\"id\":\"gone\",\"name\":\"No\\u001b[2Jne\",\"article\":\"gone\",\"start\":1,\"end\":2}]}\n");
        String kept = Files.readString(file);

        Cli applied = rule("apply");
        assertThat(applied.exit()).isZero();
        assertThat(applied.err()).hasLineCount(1).contains("ruling 1", "is kept and does nothing", "\\u001b");
        assertThat(Files.readString(file)).isEqualTo(kept);
        assertThat(export().equals(before)).isTrue();
    }

    @Test
    void aFileThatIsNoFileOfRulingsStopsWithItsLine() throws IOException {
        Files.writeString(file, "# mine\nthis is no ruling\n");

        Cli said = rule("apply");
        assertThat(said.exit()).isEqualTo(Main.FAILED);
        assertThat(said.err()).hasLineCount(1).contains("rulings.jsonl", "line 2", "nothing has changed");
        assertThat(export().equals(before)).isTrue();
    }

    @Test
    void aRulingWhileARecordIsReadSaysSo() throws Exception {
        String actor = actors().get(0).id();
        try (RecordStore store = RecordStore.open(folder);
                Update reading = store.update()) {
            assertThat(reading.known()).isNotEmpty();
            Cli said = rule("reject", actor);
            assertThat(said.exit()).isEqualTo(Main.FAILED);
            assertThat(said.err()).hasLineCount(1).contains("is writing this record", "run this again");
        }
        assertThat(rule("reject", actor).exit()).isZero();
    }

    private Cli rule(Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "rule";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "-r";
        all[args.length + 2] = folder;
        return Cli.run(all);
    }

    private String export() {
        return Cli.run("export", "-r", folder).out();
    }

    /** Those that are named most, first. */
    private List<Actor> actors() {
        return Cli.run("actors", "--json", "-r", folder)
                .out()
                .lines()
                .filter(l -> l.startsWith("{"))
                .map(l -> (Actor) JsonLines.read(l.replaceAll(",$", "")))
                .toList();
    }

    private static <F extends Fact> F first(List<Fact> facts, Class<F> kind) {
        return all(facts, kind).get(0);
    }

    private static <F extends Fact> List<F> all(List<Fact> facts, Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void assertNothingDangles() throws Exception {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.sqlite"));
                ResultSet rows = c.createStatement().executeQuery("PRAGMA foreign_key_check")) {
            assertThat(rows.next()).as("a dangling reference").isFalse();
        }
    }
}
