package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Statement;

/** Pages added one by one, read again, and ruled on make the same record, in every table, as all of them at once. */
class AddingTest {
    private static final int PAGES = 24;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void pageByPageIsAllAtOnce(long seed) throws Exception {
        Random random = new Random(seed);
        Map<Integer, Invented> pages = new LinkedHashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        Path slowly = folder.resolve("slowly");
        try (RecordStore store = RecordStore.openOrCreate(slowly)) {
            for (int i = 0; i < order.size(); i++) {
                add(store, pages, order.get(i), random.nextInt(100));
                if (i % 6 == 3) {
                    add(store, pages, order.get(random.nextInt(i)), 1000 + random.nextInt(100));
                }
                if (i % 5 == 4) {
                    rule(store, random);
                }
                if (i % 8 == 7) {
                    assertSame(slowly, atOnce(slowly, pages, "part" + i));
                }
            }
        }
        assertSame(slowly, atOnce(slowly, pages, "whole"));
        assertThat(tables(slowly).get("numbered otherwise than by the tables")).isEmpty();
    }

    private static void assertSame(Path slowly, Path atOnce) throws Exception {
        Map<String, List<String>> expected = tables(atOnce);
        tables(slowly).forEach((table, rows) -> {
            List<String> there = expected.getOrDefault(table, List.of());
            List<String> tooMuch = new ArrayList<>(rows);
            there.forEach(tooMuch::remove);
            List<String> missing = new ArrayList<>(there);
            rows.forEach(missing::remove);
            assertThat(tooMuch.stream().limit(2)).as(table + ": too much").isEmpty();
            assertThat(missing.stream().limit(2)).as(table + ": missing").isEmpty();
            assertThat(rows).as(table).isEqualTo(there);
        });
    }

    private Path atOnce(Path like, Map<Integer, Invented> pages, String name) throws Exception {
        Path anew = folder.resolve(name);
        Files.createDirectories(anew);
        if (Files.exists(like.resolve(RulingsFile.NAME))) {
            Files.copy(like.resolve(RulingsFile.NAME), anew.resolve(RulingsFile.NAME));
        }
        try (RecordStore store = RecordStore.openOrCreate(anew);
                Update update = store.update()) {
            for (Invented page : pages.values()) {
                update.add(page.document(), page.reading());
            }
            update.commit();
        }
        return anew;
    }

    private static void add(RecordStore store, Map<Integer, Invented> pages, int number, long seed)
            throws RecordException {
        Invented page = RandomPages.page(number, seed);
        pages.put(number, page);
        try (Update update = store.update()) {
            update.add(page.document(), page.reading());
            update.commit();
        }
    }

    /** Makes a ruling of any kind; some come to nothing. */
    private static void rule(RecordStore store, Random random) throws RecordException {
        RulingMaker maker = new RulingMaker(store);
        Ruling.By by = new Ruling.By("tester", "2024-01-31T12:00:00Z", null);
        List<Actor> actors = store.facts(Actor.class);
        Actor one = any(actors, random);
        Meeting meeting = any(store.facts(Meeting.class), random);
        try (Update update = store.update()) {
            int number = update.rulings().all().size();
            Ruling ruling =
                    switch (random.nextInt(number > 2 ? 9 : 8)) {
                        case 0 ->
                            maker.merge(
                                    by, List.of(one.id(), any(actors, random).id()));
                        case 1 ->
                            maker.split(
                                    by, one.id(), List.of(one.mentions().get(0).article()));
                        case 2 ->
                            maker.splitAlias(by, one.id(), one.mentions().get(0).exact());
                        case 3 -> maker.correct(by, one.id(), "name", List.of("Another Name"));
                        case 4 ->
                            maker.correct(
                                    by,
                                    any(store.facts(Statement.class), random).id(),
                                    "speaker",
                                    List.of(one.id()));
                        case 5 -> maker.reject(by, one.id());
                        case 6 ->
                            maker.merge(
                                    by,
                                    List.of(
                                            meeting.id(),
                                            any(store.facts(Meeting.class), random)
                                                    .id()));
                        case 7 -> maker.correct(by, meeting.cites().get(0).article(), "publisher", List.of("Outlet 9"));
                        default -> Ruling.undo(by, 1 + random.nextInt(number));
                    };
            RulingMaker.apply(ruling, update);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }

    private static <F extends Fact> F any(List<F> facts, Random random) {
        return facts.get(random.nextInt(facts.size()));
    }

    /** All that a record's tables hold but the numbers of lines, which may differ where their order does not. */
    static Map<String, List<String>> tables(Path record) throws Exception {
        Map<String, List<String>> out = new TreeMap<>();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + record.resolve("record.sqlite"))) {
            FactFunction.install(c);
            for (String table : FactTables.ALL) {
                if (!table.equals("lines") && !table.equals("shared_lines")) {
                    out.put(table, sorted(c, "SELECT " + columns(table) + " FROM " + table));
                }
            }
            out.put("facts", rows(c, "SELECT type, id, json FROM facts ORDER BY line"));
            out.put(
                    "numbered otherwise than by the tables",
                    rows(
                            c,
                            "SELECT f.type, f.id FROM (SELECT * FROM facts WHERE id IS NOT NULL) f FULL JOIN main.facts m"
                                    + " USING (line) WHERE f.id IS NOT m.id OR f.type IS NOT m.type"));
            out.put("counts", sorted(c, "SELECT * FROM actor_counts"));
            out.put("state", sorted(c, "SELECT * FROM state"));
            out.put(
                    "search_facts",
                    sorted(
                            c,
                            "SELECT f.json, (SELECT value FROM search_values WHERE field = 'kind' AND number = s.kind),"
                                    + " s.first_day, s.last_day, (s.facets >> 8) & 16383,"
                                    + " (SELECT value FROM search_values WHERE field = 'type' AND number = s.facets & 15),"
                                    + " (SELECT value FROM search_values WHERE field = 'stance'"
                                    + " AND number = (s.facets >> 4) & 15),"
                                    + " (SELECT value FROM search_values WHERE field = 'outlet'"
                                    + " AND number = (s.facets >> 22) & 65535),"
                                    + " (SELECT value || label FROM search_values WHERE field = 'speaker'"
                                    + " AND number = (s.facets >> 38)) FROM search_facts s JOIN facts f USING (line)"));
            out.put(
                    "search_actors",
                    sorted(
                            c,
                            "SELECT a.actor_id, f.json FROM search_actors a JOIN search_facts s USING (doc)"
                                    + " JOIN facts f USING (line)"));
            out.put(
                    "search_articles",
                    sorted(
                            c,
                            "SELECT a.article_id, v.value, f.json FROM search_articles a"
                                    + " JOIN search_facts s USING (doc) JOIN facts f USING (line)"
                                    + " JOIN search_values v ON v.field = 'outlet' AND v.number = a.outlet"));
            out.put(
                    "search_told",
                    sorted(c, "SELECT t.article_id, f.json FROM search_told t JOIN facts f USING (line)"));
            for (String word : List.of("berg", "outlet", "another", "oslo", "9", "norway", "front")) {
                out.put(
                        "search " + word,
                        rows(
                                c,
                                "SELECT f.json, bm25(search_words) FROM search_words w JOIN search_facts s ON s.doc = w.rowid"
                                        + " JOIN facts f USING (line)"
                                        + " WHERE search_words MATCH '" + word + "' ORDER BY f.line"));
            }
            out.put("dangling", rows(c, "PRAGMA foreign_key_check"));
        }
        return out;
    }

    /** Roles have numbers in the order in which they came. */
    private static String columns(String table) {
        return table.equals("actor_roles") ? "actor_id, title, of_id, as_of, article_id, cite_start, cite_end" : "*";
    }

    private static List<String> sorted(Connection c, String query) throws Exception {
        List<String> out = rows(c, query);
        Collections.sort(out);
        return out;
    }

    private static List<String> rows(Connection c, String query) throws Exception {
        List<String> out = new ArrayList<>();
        try (ResultSet rows = c.createStatement().executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(rows.getString(i)).append('|');
                }
                out.add(row.toString());
            }
        }
        return out;
    }
}
