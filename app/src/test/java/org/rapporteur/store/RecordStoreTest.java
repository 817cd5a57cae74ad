package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.linking.Linker;
import org.rapporteur.record.Article;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Statement;
import org.sqlite.SQLiteConfig;

class RecordStoreTest {
    @TempDir
    private Path folder;

    @Test
    void givesTheLinkedFactsBackLineByLine() throws RecordException {
        add(folder, Invented.page(1), Invented.page(2));

        List<String> linked = new Linker()
                .link(List.of(Invented.page(2).reading(), Invented.page(1).reading())).facts().stream()
                        .map(JsonLines::write)
                        .toList();
        assertThat(lines(folder)).isEqualTo(linked);
        try (RecordStore store = RecordStore.open(folder)) {
            assertThat(store.count(Article.class)).isEqualTo(2);
            assertThat(store.facts(Statement.class))
                    .extracting(Statement::content)
                    .contains("The door is open");
            Statement first = store.facts(Statement.class).get(0);
            assertThat(store.find(first.id().substring(0, 8))).contains(first);
            assertThat(store.text(first.article()))
                    .hasValueSatisfying(t -> assertThat(t).contains("\uD83D\uDD4A"));
            assertThat(store.text("none")).isEmpty();
        }
    }

    @Test
    void addingPagesLaterEqualsBuildingAnew() throws RecordException {
        Path later = folder.resolve("later");
        for (int i : new int[] {3, 1, 2}) {
            add(later, Invented.page(i));
        }
        Path anew = folder.resolve("anew");
        add(anew, Invented.page(1), Invented.page(2), Invented.page(3));

        assertThat(lines(later)).isEqualTo(lines(anew));
    }

    @Test
    void keepsWhatWasReadByAnOlderVersionUntilItIsReadAgain() throws Exception {
        add(folder, Invented.page(1), Invented.page(2));
        ObjectNode plain = (ObjectNode)
                new ObjectMapper().readTree(ReadingCodec.write(Invented.page(1).reading()));
        plain.remove("times");
        try (Connection c = connect();
                PreparedStatement older = c.prepareStatement(
                        "UPDATE readings SET program = '0.0.1', packed = CAST(? AS BLOB) WHERE article_id = ?")) {
            older.setString(1, plain.toString());
            older.setString(2, Invented.page(1).document().article().id());
            older.executeUpdate();
        }
        sql("UPDATE state SET value = '0.0.1' WHERE name = 'program'");

        try (RecordStore store = RecordStore.openOrCreate(folder);
                Update update = store.update()) {
            assertThat(update.known())
                    .containsExactly(Invented.page(2).document().article().id());
            update.commit();
        }
        assertThat(lines(folder))
                .filteredOn(l -> l.contains("\"type\":\"article\""))
                .hasSize(2);
        assertThat(lines(folder))
                .filteredOn(l -> l.contains("\"type\":\"time\""))
                .hasSize(1);
    }

    @Test
    void forgetsWhatIsNotCommitted() throws RecordException {
        add(folder, Invented.page(1));
        List<String> before = lines(folder);

        try (RecordStore store = RecordStore.openOrCreate(folder);
                Update update = store.update()) {
            update.add(Invented.page(2).document(), Invented.page(2).reading());
        }

        assertThat(lines(folder)).isEqualTo(before);
        try (RecordStore store = RecordStore.openOrCreate(folder);
                Update update = store.update()) {
            assertThat(update.known()).hasSize(1);
        }
    }

    @Test
    void refusesAFactWhoseWordsAreNotOnItsPage() throws RecordException {
        add(folder, Invented.page(1));
        List<String> before = lines(folder);

        add(folder, Invented.pageWithWrongCite());
        assertThat(lines(folder)).isEqualTo(before);
    }

    @Test
    void everyReferenceOfTheTablesLeadsSomewhere() throws Exception {
        add(folder, Invented.page(1), Invented.page(2));

        try (Connection c = connect();
                ResultSet rows = c.createStatement().executeQuery("PRAGMA foreign_key_check")) {
            assertThat(rows.next()).as("a dangling reference").isFalse();
        }
        for (String table : FactTables.ALL) {
            // Two pages that agree have no differences; nothing here makes claims, labels and ties.
            if (!table.matches("(claim|difference|meeting_difference|label|actor_tie).*")) {
                assertThat(number("SELECT count(*) FROM " + table)).as(table).isPositive();
            }
        }
    }

    @Test
    void anAnalystCanAskTheTables() throws Exception {
        add(folder, Invented.page(1));

        assertThat(number("SELECT count(*) FROM who_said_what WHERE speaker = 'delegation of Examplia'"
                        + " AND date = '2018-05' AND stance = 'offers' AND publisher = 'An outlet'"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM who_met WHERE part = 'host' AND status = 'held'"
                        + " AND actor = 'delegation of Examplia'"))
                .isEqualTo(1);
        assertThat(
                        number(
                                "SELECT count(*) FROM who_met WHERE size = 14 AND level = 'chief guest' AND sentence = '14 envoys'"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM who_met WHERE part = 'not-invited' AND actor = 'Port Example'"))
                .isEqualTo(1);
        assertThat(number("SELECT sum(coalesce(value, high)) FROM tolls WHERE fate IN ('wounded', 'captured')"))
                .isEqualTo(17);
        assertThat(number("SELECT count(*) FROM statements WHERE said_first = '2018-05-01' AND said_last = '2018-05-31'"
                        + " AND anonymous = 0"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM figures WHERE value = 14")).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM statements JOIN article_texts USING (article_id)"
                        + " WHERE substr(text, cite_start + 1, cite_end - cite_start) = content"))
                .isEqualTo(1);
    }

    @Test
    void takesAnyPathAndAnyText() throws RecordException {
        Path odd = folder.resolve("a b?mode=ro#%20&ü");
        Invented page = Invented.page(1, "\u0000 zero, \u202e turned, \uD83D\uDD4A");
        add(odd, page);

        try (RecordStore store = RecordStore.open(odd)) {
            assertThat(store.text(page.document().article().id()))
                    .hasValue(page.document().text());
        }
    }

    @Test
    void saysThatThereIsNoRecord() {
        assertThatThrownBy(() -> RecordStore.open(folder.resolve("none")))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("none: there is no record here — make one");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void saysThatAFileIsNotADatabase() throws Exception {
        Path file = folder.resolve("record.sqlite");
        Files.writeString(file, "This is a letter, not a database. ".repeat(100));
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> RecordStore.openOrCreate(folder))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("record.sqlite: is not a record, or is damaged — ");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void leavesADatabaseOfAnotherProgramAlone() throws Exception {
        sql("CREATE TABLE letters (text TEXT)");

        assertThatThrownBy(() -> RecordStore.openOrCreate(folder))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("is a database of another program — ");
        assertThat(number("SELECT count(*) FROM sqlite_schema")).isEqualTo(1);
    }

    @Test
    void saysThatARecordIsOfANewerVersion() throws Exception {
        add(folder, Invented.page(1));
        sql("PRAGMA user_version = " + (Schema.VERSION + 1));

        assertThatThrownBy(() -> RecordStore.open(folder))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("was made by a newer version of rapporteur")
                .hasMessageContaining("tables " + (Schema.VERSION + 1));
        assertThat(number("SELECT count(*) FROM articles")).isEqualTo(1);
    }

    @Test
    void isOfTheVersionOfItsNewestMigration() throws Exception {
        add(folder, Invented.page(1));

        assertThat(number("PRAGMA user_version")).isEqualTo(Schema.VERSION);
        assertThat(number("PRAGMA page_size")).isEqualTo(Room.PAGE);
        assertThat(Schema.VERSION).isEqualTo(migrations().size() + 1);
    }

    /** One number was given up. */
    @Test
    void everyMigrationIsListedInItsOrder() throws Exception {
        List<String> listed =
                Files.readAllLines(Path.of(Objects.requireNonNull(Schema.class.getResource("migrations/order"))
                        .toURI()));

        assertThat(listed).containsExactlyElementsOf(migrations());
    }

    private static List<String> migrations() throws Exception {
        Path folder = Path.of(
                Objects.requireNonNull(Schema.class.getResource("migrations")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".sql"))
                    .sorted(Comparator.comparing(f -> Integer.valueOf(f.substring(1, f.indexOf('_')))))
                    .toList();
        }
    }

    @Test
    void anOlderRecordGetsTheTablesThatCameLater() throws Exception {
        byte[] then;
        try (InputStream in = RecordStoreTest.class.getResourceAsStream("record-13.sqlite.gz")) {
            then = new GZIPInputStream(Objects.requireNonNull(in)).readAllBytes();
        }
        Files.write(folder.resolve("record.sqlite"), then);
        String attendance =
                rows("SELECT meeting_id, actor_id, part, size, level FROM meeting_attendance_cites ORDER BY 1, 2, 3");
        String counts = rows("SELECT * FROM event_counts");
        String said = rows("SELECT id, content, article_id, cite_start, cite_end FROM statements");
        sql("DROP INDEX articles_outlet");
        sql("ALTER TABLE articles DROP COLUMN outlet_name");
        sql("ALTER TABLE articles DROP COLUMN accessed");
        sql("CREATE INDEX articles_outlet ON articles (id)");
        for (String gone : List.of(
                "VIEW who_met",
                "VIEW meeting_parts",
                "VIEW tolls",
                "TABLE meeting_attendance_cites",
                "TABLE event_counts")) {
            sql("DROP " + gone);
        }
        sql("CREATE VIEW who_met AS SELECT 1");
        sql("PRAGMA user_version = 10");

        assertThat(lines(folder)).hasSizeGreaterThan(10);
        assertThat(rows("SELECT id, content, article_id, cite_start, cite_end FROM statements"))
                .isEqualTo(said);
        assertThat(Files.size(folder.resolve("record.sqlite"))).isLessThan(then.length);
        assertThat(
                        rows(
                                "SELECT meeting_id, actor_id, part, size, level FROM meeting_attendance_cites ORDER BY 1, 2, 3"))
                .contains("chief guest")
                .isEqualTo(attendance);
        assertThat(rows("SELECT * FROM event_counts")).contains("wounded").isEqualTo(counts);
        assertThat(number("PRAGMA page_size")).isEqualTo(Room.PAGE);
    }

    @Test
    void saysThatAFolderCannotBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> RecordStore.openOrCreate(file))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("file: cannot be made a folder — ");
    }

    @Test
    void saysThatTheDiskIsFullAndKeepsWhatWasThere() throws Exception {
        add(folder, Invented.page(1));
        List<String> before = lines(folder);
        SQLiteConfig full = new SQLiteConfig();
        full.setPragma(SQLiteConfig.Pragma.MAX_PAGE_COUNT, String.valueOf(number("PRAGMA page_count") + 2));

        assertThatThrownBy(() -> {
                    try (RecordStore store = RecordStore.openOrCreate(folder, full);
                            Update update = store.update()) {
                        Invented page = Invented.page(2, " and so on".repeat(10_000));
                        update.add(page.document(), page.reading());
                        update.commit();
                    }
                })
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("the disk is full — free some space")
                .hasNoSuppressedExceptions();
        assertThat(lines(folder)).isEqualTo(before);
    }

    @Test
    void onlyOneMayAddPagesAndOthersMayLookOn() throws RecordException {
        add(folder, Invented.page(1));
        List<String> before = lines(folder);

        try (RecordStore one = RecordStore.openOrCreate(folder);
                Update update = one.update();
                RecordStore two = RecordStore.openOrCreate(folder)) {
            assertThatThrownBy(two::update)
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("another `rapporteur read` is writing this record — wait");
            update.add(Invented.page(2).document(), Invented.page(2).reading());
            update.commit();
            assertThat(lines(folder)).hasSizeGreaterThan(before.size());
        }
        add(folder, Invented.page(3));
    }

    private static void add(Path folder, Invented... pages) throws RecordException {
        try (RecordStore store = RecordStore.openOrCreate(folder);
                Update update = store.update()) {
            for (Invented page : pages) {
                update.add(page.document(), page.reading());
            }
            update.commit();
        }
    }

    static List<String> lines(Path folder) throws RecordException {
        List<String> out = new ArrayList<>();
        try (RecordStore store = RecordStore.open(folder)) {
            store.lines(out::add);
        }
        return out;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.sqlite"));
    }

    private void sql(String statement) throws SQLException {
        try (Connection c = connect()) {
            c.createStatement().executeUpdate(statement);
        }
    }

    private String rows(String query) throws SQLException {
        StringBuilder out = new StringBuilder();
        try (Connection c = connect();
                ResultSet rows = c.createStatement().executeQuery(query)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    out.append(rows.getString(i)).append('\t');
                }
                out.append('\n');
            }
        }
        return out.toString();
    }

    private int number(String query) throws SQLException {
        try (Connection c = connect();
                ResultSet rows = c.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
