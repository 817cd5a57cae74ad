package org.rapporteur.store.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Edtf;
import org.rapporteur.store.sql.Database;
import org.rapporteur.store.sql.Repeated;

/**
 * The full-text index of a record, kept line by line. Lines that change are taken out before they change; when all has
 * changed that is to change, {@link #fill} puts the new ones in.
 */
public final class SearchIndex {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What several pages may tell; all else is numbered by the one that tells it. */
    private static final Set<String> TOGETHER = Set.of("actor", "meeting", "claim", "difference");

    private final Database database;
    private final Repeated repeated;
    private final Source before;
    private final Map<String, Outlet> articles = new HashMap<>();
    private final Map<String, String> actors = new HashMap<>();
    /** The names by which actors are in the index. */
    private final Map<String, String> actorsBefore = new HashMap<>();

    private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

    /** An article as the index knows it. */
    private record Outlet(String name, @Nullable String published) {}

    /**
     * @param database in whose transaction the index is kept
     * @param before the texts of articles as they were put in
     */
    public SearchIndex(Database database, Source before) throws SQLException {
        this.database = database;
        this.repeated = new Repeated(database);
        this.before = before;
        database.each("SELECT id, name FROM actors", row -> actorsBefore.put(row.getString(1), row.getString(2)));
    }

    /** Empties the index. */
    public static void clear(Database database) throws SQLException {
        for (String table : List.of("search_facts", "search_actor_rows", "search_article_rows", "search_values")) {
            database.run("DELETE FROM " + table);
        }
        database.run("INSERT INTO search_words (search_words) VALUES ('delete-all')");
    }

    /**
     * Takes a line out.
     *
     * @param json the line as it was put in; of an actor without what the articles tell of it
     */
    public void remove(long line, String json) throws SQLException {
        JsonNode fact = read(json);
        if (!FactText.isSearched(fact.path("type").asText())) {
            return;
        }
        Set<String> who = FactText.actors(fact);
        who.retainAll(actorsBefore.keySet());
        long doc = doc(line);
        takeOut(doc, said(fact, before), names(fact, who, outlets(doc), actorsBefore));
        database.run("DELETE FROM search_facts WHERE doc = ?", doc);
        database.run("UPDATE lines SET doc = NULL WHERE line = ?", line);
        for (String actor : who) {
            database.run("DELETE FROM search_actor_rows WHERE actor = " + Repeated.NUMBER + " AND doc = ?", actor, doc);
        }
        database.run("DELETE FROM search_article_rows WHERE doc = ?", doc);
    }

    /** The number of a line in the index; 0 when it is not there. */
    private long doc(long line) throws SQLException {
        return database.numbers("SELECT doc FROM lines WHERE line = ?", line).stream()
                .findFirst()
                .orElse(0L);
    }

    /** The lines in which an actor is. */
    public List<Long> naming(String actor) throws SQLException {
        return database.numbers(
                "SELECT s.line FROM search_actors a JOIN search_facts s ON s.doc = a.doc WHERE a.actor_id = ?", actor);
    }

    /** The lines that an article tells and others may tell too. */
    public List<Long> toldBy(String article) throws SQLException {
        return database.numbers(
                "SELECT s.line FROM search_articles a JOIN search_facts s ON s.doc = a.doc WHERE a.article_id = ?",
                article);
    }

    /**
     * Puts lines in.
     *
     * @param lines ascending
     * @param source of the lines
     * @param parts numbers of the lines of actors of which other articles tell than before
     */
    public void fill(Collection<Long> lines, Map<Long, Parts> parts, Lines source) throws SQLException {
        know();
        for (long line : lines) {
            String json = source.json(line);
            if (json != null) {
                add(line, json);
            }
        }
        for (Map.Entry<Long, Parts> e : parts.entrySet()) {
            if (!lines.contains(e.getKey())) {
                change(e.getKey(), Objects.requireNonNull(source.json(e.getKey())), e.getValue());
            }
        }
        long last = database.numbers("SELECT coalesce(max(doc), 0) FROM search_facts")
                .get(0);
        if (lines.size() > last / 2) {
            database.run("INSERT INTO search_words (search_words) VALUES ('optimize')");
        }
    }

    /** Where the texts of articles are. */
    public interface Source {
        /** The text of an article. */
        String text(String article) throws SQLException;
    }

    /** Where lines are. */
    public interface Lines {
        /** A line by its number, of an actor without what the articles tell of it; null when there is none. */
        @Nullable
        String json(long line) throws SQLException;
    }

    /** The articles that tell of an actor and did not before, and those that do no longer. */
    public record Parts(Set<String> added, Set<String> removed) {}

    private void know() throws SQLException {
        database.each(
                "SELECT id, outlet_name, published FROM articles",
                row -> articles.put(row.getString(1), new Outlet(row.getString(2), row.getString(3))));
        database.each("SELECT id, name FROM actors", row -> actors.put(row.getString(1), row.getString(2)));
        database.each("SELECT field, value, number FROM search_values", row -> numbers.computeIfAbsent(
                        row.getString(1), k -> new HashMap<>())
                .put(row.getString(2), row.getInt(3)));
        database.run("UPDATE search_values SET label = p.name FROM actors p"
                + " WHERE field = 'speaker' AND p.id = value AND p.name <> label");
    }

    private void add(long line, String json) throws SQLException {
        JsonNode fact = read(json);
        String type = fact.path("type").asText();
        if (!FactText.isSearched(type)) {
            return;
        }
        Set<String> told = FactText.articles(fact);
        if (type.equals("actor")) {
            database.each(
                    "SELECT article_id FROM actor_mentions WHERE actor_id = ?1"
                            + " UNION SELECT article_id FROM actor_roles WHERE actor_id = ?1",
                    row -> told.add(row.getString(1)),
                    id(fact));
        }
        Set<String> who = FactText.actors(fact);
        who.retainAll(actors.keySet());
        @Nullable
        Object[] row = row(line, type, fact, told.size() == 1 ? told.iterator().next() : null);
        long doc = database.numbers("INSERT INTO search_facts VALUES (NULL, ?, ?, ?, ?, ?) RETURNING doc", row)
                .get(0);
        database.run("UPDATE lines SET doc = ? WHERE line = ?", doc, line);
        for (String actor : who) {
            database.run("INSERT INTO search_actor_rows VALUES (?, ?)", repeated.number(actor), doc);
        }
        if (TOGETHER.contains(type) || Packed.outlet((long) Objects.requireNonNull(row[1])) == 0) {
            for (String article : told) {
                tell(doc, article);
            }
        }
        Set<String> outlets = new TreeSet<>();
        told.forEach(a -> outlets.add(outletName(a)));
        putIn(doc, said(fact, this::text), names(fact, who, outlets, actors));
    }

    private void tell(long doc, String article) throws SQLException {
        database.run(
                "INSERT INTO search_article_rows VALUES (?, ?, ?)", doc, repeated.number(article), outlet(article));
    }

    /** Changes what the index says of an actor whose name and aliases are as before. */
    private void change(long line, String json, Parts parts) throws SQLException {
        long doc = doc(line);
        Set<String> then = outlets(doc);
        for (String article : parts.removed()) {
            database.run(
                    "DELETE FROM search_article_rows WHERE doc = ? AND article = " + Repeated.NUMBER, doc, article);
        }
        for (String article : parts.added()) {
            tell(doc, article);
        }
        List<String> some = database.texts("SELECT article_id FROM search_articles WHERE doc = ? LIMIT 2", doc);
        Set<String> now = outlets(doc);
        JsonNode fact = read(json);
        database.run(
                "UPDATE search_facts SET facets = ? WHERE doc = ?",
                row(line, "actor", fact, some.size() == 1 ? some.get(0) : null)[1],
                doc);
        if (!then.equals(now)) {
            Set<String> who = Set.of(id(fact));
            takeOut(doc, FactText.words(fact), names(fact, who, then, actorsBefore));
            putIn(doc, FactText.words(fact), names(fact, who, now, actors));
        }
    }

    /** The outlets that tell a fact, by name. */
    private Set<String> outlets(long doc) throws SQLException {
        Stream<Long> one = database.numbers("SELECT facets FROM search_facts WHERE doc = ?", doc).stream()
                .map(facets -> (long) Packed.outlet(facets))
                .filter(outlet -> outlet > 0);
        Stream<Long> several = database.numbers("SELECT outlet FROM search_article_rows WHERE doc = ?", doc).stream();
        Set<String> out = new TreeSet<>();
        for (long outlet : Stream.concat(one, several).collect(Collectors.toSet())) {
            out.addAll(database.texts("SELECT value FROM search_values WHERE field = 'outlet' AND number = ?", outlet));
        }
        return out;
    }

    private static String said(JsonNode fact, Source texts) throws SQLException {
        String said = FactText.words(fact);
        return fact.path("type").asText().equals("article")
                ? said + "\n" + FactText.evidence(fact, texts.text(id(fact)))
                : said;
    }

    private void putIn(long doc, String words, String names) throws SQLException {
        database.run("INSERT INTO search_words (rowid, words, names) VALUES (?, ?, ?)", doc, words, names);
    }

    /** Takes words out, which must be those that were put in. */
    private void takeOut(long doc, String words, String names) throws SQLException {
        database.run(
                "INSERT INTO search_words (search_words, rowid, words, names) VALUES ('delete', ?, ?, ?)",
                doc,
                words,
                names);
    }

    /** @param article that tells it alone, or null */
    private @Nullable Object[] row(long line, String type, JsonNode fact, @Nullable String article)
            throws SQLException {
        String kind =
                switch (type) {
                    case "statement", "difference" -> text(fact, "kind");
                    case "event" -> text(fact, "eventType");
                    case "meeting" -> text(fact, "status");
                    case "actor" -> text(fact, "kind");
                    default -> null;
                };
        String stance = text(fact, "stance");
        String speaker = text(fact, "speaker");
        String date = date(type, fact);
        LocalDate first = date == null ? null : Edtf.first(date);
        LocalDate last = date == null ? null : Edtf.last(date);
        int year = first == null ? 0 : first.getYear();
        long packed = Packed.of(
                number("type", type, type),
                stance == null ? 0 : number("stance", stance, stance),
                year,
                article == null ? 0 : outlet(article),
                speaker == null ? 0 : number("speaker", speaker, actors.getOrDefault(speaker, speaker)));
        return new @Nullable Object[] {
            line,
            packed,
            kind == null ? null : (Integer) number("kind", kind, kind),
            first == null ? null : (Long) first.toEpochDay(),
            last == null || last.equals(first) ? null : (Long) last.toEpochDay()
        };
    }

    /** EDTF; of a statement that has no date, the day of publication. */
    private @Nullable String date(String type, JsonNode fact) {
        String date = text(fact, type.equals("article") ? "published" : type.equals("statement") ? "said" : "date");
        Outlet article = articles.get(fact.path("article").asText());
        return date == null && type.equals("statement") && article != null ? article.published() : date;
    }

    private static String names(JsonNode fact, Set<String> who, Set<String> outlets, Map<String, String> called) {
        List<String> out = new ArrayList<>();
        who.forEach(a -> out.add(called.getOrDefault(a, a)));
        for (String field : List.of("speakerText", "via")) {
            String text = text(fact, field);
            if (text != null) {
                out.add(text);
            }
        }
        fact.path("authors").forEach(a -> out.add(a.asText()));
        out.addAll(outlets);
        return String.join("\n", out);
    }

    private int outlet(String article) throws SQLException {
        String name = outletName(article);
        return number("outlet", name, name);
    }

    /** The outlet of an article. */
    private String outletName(String article) {
        Outlet outlet = articles.get(article);
        return outlet == null ? article : outlet.name();
    }

    private int number(String field, String value, String label) throws SQLException {
        Map<String, Integer> known = numbers.computeIfAbsent(field, f -> new HashMap<>());
        Integer number = known.get(value);
        if (number == null) {
            number = known.size() + 1;
            known.put(value, number);
            database.run("INSERT INTO search_values VALUES (?, ?, ?, ?)", field, number, value, label);
        }
        return number;
    }

    private static String id(JsonNode fact) {
        return fact.path("id").asText();
    }

    private static @Nullable String text(JsonNode fact, String field) {
        JsonNode value = fact.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    private String text(String article) throws SQLException {
        List<String> found = database.texts("SELECT text FROM article_texts WHERE article_id = ?", article);
        return found.isEmpty() ? "" : found.get(0);
    }

    private static JsonNode read(String json) throws SQLException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new SQLException("a line of the record that is no JSON", e);
        }
    }
}
