package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.linking.Linking;
import org.rapporteur.linking.Pages;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Skipped;

/** One page of many that cannot be kept, linked or written is left out and named, and the record is as without it. */
class IsolationTest {
    private static final int PAGES = 6;
    private static final int BAD = 3;
    private static final String ID = Invented.page(BAD).document().article().id();

    @TempDir
    private Path folder;

    /** A table that refuses every row of the page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "article_texts",
                "readings",
                "gists",
                "namesake_pages.article",
                "articles.id",
                "segment_rows.article",
                "statement_rows",
                "events",
                "figures",
                "time_rows.article",
                "actor_role_rows.article",
                "actor_mention_rows.article",
                "meeting_cite_rows.article",
                "linked_pages",
                "search_article_rows.article"
            })
    void refusedRow(String place) throws Exception {
        Path record = folder.resolve("record");
        RecordStore.openOrCreate(record).close();
        refuse(record, place);

        assertThat(add(record, Linking::new)).containsExactly("page-" + BAD + ".txt");
        assertAsWithout(record);
    }

    /** The same for a page that the record shows, when it is read again. */
    @ParameterizedTest
    @ValueSource(strings = {"gists", "namesake_pages.article"})
    void refusedRowOfAPageThatTheRecordShows(String place) throws Exception {
        Path record = folder.resolve("record");
        assertThat(add(record, Linking::new)).isEmpty();
        refuse(record, place);

        assertThat(add(record, Linking::new)).containsExactly("page-" + BAD + ".txt");
        assertAsWithout(record);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linkingThatFails(boolean deep) throws Exception {
        Path record = folder.resolve("record");
        List<String> named = add(record, (pages, rulings) -> {
            if (has(pages)) {
                if (deep) {
                    throw new StackOverflowError();
                }
                throw new IllegalStateException("it cannot be linked");
            }
            return new Linking(pages, rulings);
        });

        assertThat(named).containsExactly("page-" + BAD + ".txt");
        assertAsWithout(record);
    }

    /** Each of two fails by itself, and one more only beside the first page. */
    @Test
    void linkingThatFailsForSeveral() throws Exception {
        Path record = folder.resolve("record");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            ids.add(Invented.page(i).document().article().id());
        }
        List<String> named = add(record, (pages, rulings) -> {
            List<String> there = pages.gists().stream().map(g -> g.id()).toList();
            if (there.contains(ids.get(1)) || there.contains(ids.get(4)) || there.containsAll(ids.subList(2, 4))) {
                throw new IllegalStateException("it cannot be linked");
            }
            return new Linking(pages, rulings);
        });

        assertThat(named).hasSize(3).contains("page-1.txt", "page-4.txt").containsAnyOf("page-2.txt", "page-3.txt");
    }

    @Test
    void aReadingThatCannotBeDecoded() throws Exception {
        Path record = folder.resolve("record");
        try (RecordStore store = RecordStore.openOrCreate(record);
                Update update = store.update()) {
            addAll(update);
            update.keep();
        }
        run(record, "UPDATE readings SET packed = CAST('{\"article\": 7' AS BLOB) WHERE article_id = '" + ID + "'");
        try (RecordStore store = RecordStore.openOrCreate(record);
                Update update = store.update()) {
            update.commit();
            assertThat(update.leftOut()).hasSize(1);
        }
        assertAsWithout(record);
    }

    @Test
    void wordsThatAreNotOnThePage() throws Exception {
        Path record = folder.resolve("record");
        try (RecordStore store = RecordStore.openOrCreate(record);
                Update update = store.update()) {
            Invented wrong = Invented.pageWithWrongCite();
            update.add(wrong.document(), wrong.reading());
            Invented right = Invented.page(1);
            update.add(right.document(), right.reading());
            update.commit();
            assertThat(update.leftOut()).singleElement().satisfies(s -> assertThat(s.reason())
                    .contains("the words of a fact are not on its page"));
        }
        assertThat(AddingTest.tables(record).get("articles")).hasSize(1);
    }

    @Test
    void anEarlierReadingStaysWhereTheNewOneCannotBeKept() throws Exception {
        Path record = folder.resolve("record");
        add(record, Linking::new);
        Map<String, List<String>> before = AddingTest.tables(record);
        try (RecordStore store = RecordStore.openOrCreate(record);
                Update update = store.update()) {
            Invented page = Invented.page(BAD);
            Candidate none = new Candidate("title", none(), "nowhere", false);
            assertThat(update.add(page.document(), page.reading(), List.of(none)))
                    .isFalse();
            update.commit();
            assertThat(update.leftOut()).extracting(Skipped::source).containsExactly("page-" + BAD + ".txt");
        }
        assertThat(AddingTest.tables(record)).isEqualTo(before);
    }

    @Test
    void whatFailsWithoutAnyNewPageIsNoPagesFault() throws Exception {
        Path record = folder.resolve("record");
        add(record, Linking::new);
        Map<String, List<String>> before = AddingTest.tables(record);

        assertThatThrownBy(() -> add(record, (pages, rulings) -> {
                    throw new IllegalStateException("it never links");
                }))
                .hasMessageContaining("it never links");
        assertThat(AddingTest.tables(record)).isEqualTo(before);
    }

    @SuppressWarnings("NullAway")
    private static String none() {
        return null;
    }

    private static boolean has(Pages pages) {
        return pages.gists().stream().anyMatch(g -> g.id().equals(ID));
    }

    /** Adds all pages, and gives the sources of those that were left out. */
    private static List<String> add(Path record, BiFunction<Pages, Rulings, Linking> linker) throws Exception {
        try (RecordStore store = RecordStore.openOrCreate(record);
                Update update = store.update(linker)) {
            addAll(update);
            update.commit();
            return update.leftOut().stream().map(Skipped::source).toList();
        }
    }

    private static void addAll(Update update) throws RecordException {
        for (int i = 0; i < PAGES; i++) {
            update.add(Invented.page(i).document(), Invented.page(i).reading());
        }
    }

    private void assertAsWithout(Path record) throws Exception {
        Path without = folder.resolve("without");
        try (RecordStore store = RecordStore.openOrCreate(without);
                Update update = store.update()) {
            for (int i = 0; i < PAGES; i++) {
                if (i != BAD) {
                    update.add(Invented.page(i).document(), Invented.page(i).reading());
                }
            }
            update.commit();
        }
        assertThat(AddingTest.tables(record)).isEqualTo(AddingTest.tables(without));
        for (String table :
                List.of("article_texts", "readings", "gists", "linked_pages", "source_places", "wordings.article")) {
            assertThat(count(record, table)).as(table).isZero();
        }
    }

    private static int count(Path record, String table) throws Exception {
        try (Connection c = connect(record);
                var rows = c.createStatement()
                        .executeQuery("SELECT count(*) FROM " + table.replaceAll("\\..*", "") + " WHERE "
                                + namesThePage("", table))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** @param place a table, with the column that names the article where that is not {@code article_id} */
    private static void refuse(Path record, String place) throws Exception {
        run(
                record,
                "CREATE TRIGGER refuse BEFORE INSERT ON " + place.replaceAll("\\..*", "") + " WHEN "
                        + namesThePage("NEW.", place) + " BEGIN SELECT RAISE(ABORT, 'refused'); END");
    }

    /** Holds for the rows of the page; in the column {@code article} is the number of its id. */
    private static String namesThePage(String row, String place) {
        String column = place.contains(".") ? place.substring(place.indexOf('.') + 1) : "article_id";
        String id =
                column.equals("article") ? "(SELECT number FROM repeated WHERE text = '" + ID + "')" : "'" + ID + "'";
        return row + column + " = " + id;
    }

    private static void run(Path record, String sql) throws Exception {
        try (Connection c = connect(record)) {
            c.createStatement().executeUpdate(sql);
        }
    }

    private static Connection connect(Path record) throws Exception {
        return Objects.requireNonNull(DriverManager.getConnection("jdbc:sqlite:" + record.resolve("record.sqlite")));
    }
}
