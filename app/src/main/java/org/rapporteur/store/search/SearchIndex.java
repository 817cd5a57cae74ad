package org.rapporteur.store.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Edtf;

/** Fills the full-text index of a record from its facts. */
public final class SearchIndex {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TABLES =
            List.of("search_facts", "search_actors", "search_articles", "search_values");

    private final Connection connection;
    private final Map<String, JsonNode> articles = new HashMap<>();
    private final Map<String, String> actors = new HashMap<>();
    private final Map<String, Map<String, Integer>> numbers = new HashMap<>();
    private final List<String[]> values = new ArrayList<>();

    private SearchIndex(Connection connection) {
        this.connection = connection;
    }

    /** Makes the index anew, in the transaction of the connection. */
    public static void build(Connection connection) throws SQLException {
        new SearchIndex(connection).build();
    }

    private void build() throws SQLException {
        try (Statement s = connection.createStatement()) {
            for (String table : TABLES) {
                s.executeUpdate("DELETE FROM " + table);
            }
            s.executeUpdate("INSERT INTO search_words (search_words) VALUES ('delete-all')");
        }
        each("SELECT line, json FROM facts WHERE type = 'article'", (line, fact) -> articles.put(id(fact), fact));
        each("SELECT line, json FROM facts WHERE type = 'actor'", (line, fact) -> actors.put(id(fact), name(fact)));
        try (Insert facts = new Insert(connection, "search_facts", 10);
                Insert words = new Insert(connection, "search_words (rowid, words, names)", 3);
                Insert actorsOf = new Insert(connection, "search_actors", 2);
                Insert articlesOf = new Insert(connection, "search_articles", 3);
                PreparedStatement text =
                        connection.prepareStatement("SELECT text FROM article_texts WHERE article_id = ?")) {
            each("SELECT line, json FROM facts ORDER BY line", (line, fact) -> {
                String type = fact.path("type").asText();
                if (!FactText.isSearched(type)) {
                    return;
                }
                Set<String> who = FactText.actors(fact, actors.keySet());
                Set<String> told = FactText.articles(fact);
                facts.add(row(line, type, fact, told));
                String said = FactText.words(fact);
                words.add(
                        line,
                        type.equals("article") ? said + "\n" + FactText.evidence(fact, text(text, id(fact))) : said,
                        names(fact, who, told));
                for (String actor : who) {
                    actorsOf.add(actor, line);
                }
                for (String article : told) {
                    articlesOf.add(article, line, outlet(article));
                }
            });
        }
        try (Insert out = new Insert(connection, "search_values", 4)) {
            for (String[] v : values) {
                out.add(v[0], Integer.parseInt(v[1]), v[2], v[3]);
            }
        }
    }

    private @Nullable Object[] row(long line, String type, JsonNode fact, Set<String> told) {
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
        String article = told.size() == 1 ? told.iterator().next() : null;
        long packed = Packed.of(
                number("type", type, type),
                stance == null ? 0 : number("stance", stance, stance),
                year,
                article == null ? 0 : outlet(article),
                speaker == null ? 0 : number("speaker", speaker, actors.getOrDefault(speaker, speaker)));
        return new @Nullable Object[] {
            line,
            type,
            kind,
            stance,
            speaker,
            text(fact, "speakerText"),
            first == null ? null : first.toString(),
            last == null ? null : last.toString(),
            first == null ? null : year,
            packed
        };
    }

    /** EDTF; of a statement that has no date, the day of publication. */
    private @Nullable String date(String type, JsonNode fact) {
        String date = text(fact, type.equals("article") ? "published" : type.equals("statement") ? "said" : "date");
        if (date == null && type.equals("statement")) {
            JsonNode article = articles.get(fact.path("article").asText());
            return article == null ? null : text(article, "published");
        }
        return date;
    }

    private String names(JsonNode fact, Set<String> who, Set<String> told) {
        List<String> out = new ArrayList<>();
        who.forEach(a -> out.add(actors.getOrDefault(a, a)));
        for (String field : List.of("speakerText", "via")) {
            String text = text(fact, field);
            if (text != null) {
                out.add(text);
            }
        }
        fact.path("authors").forEach(a -> out.add(a.asText()));
        told.stream().map(this::outletName).distinct().forEach(out::add);
        return String.join("\n", out);
    }

    private int outlet(String article) {
        String name = outletName(article);
        return number("outlet", name, name);
    }

    /** The outlet of an article; where that is not known, the last part of its source. */
    private String outletName(String article) {
        JsonNode a = articles.get(article);
        if (a == null) {
            return article;
        }
        String publisher = text(a, "publisher");
        String source = a.path("source").asText();
        return publisher != null ? publisher : source.substring(source.lastIndexOf('/') + 1);
    }

    private int number(String field, String value, String label) {
        Map<String, Integer> known = numbers.computeIfAbsent(field, f -> new HashMap<>());
        Integer number = known.get(value);
        if (number == null) {
            number = known.size() + 1;
            known.put(value, number);
            values.add(new String[] {field, number.toString(), value, label});
        }
        return number;
    }

    private static String id(JsonNode fact) {
        return fact.path("id").asText();
    }

    private static String name(JsonNode fact) {
        return fact.path("name").asText();
    }

    private static @Nullable String text(JsonNode fact, String field) {
        JsonNode value = fact.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    private static String text(PreparedStatement query, String article) throws SQLException {
        query.setString(1, article);
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private void each(String query, Sink sink) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet rows = s.executeQuery(query)) {
            while (rows.next()) {
                sink.take(rows.getLong(1), JSON.readTree(rows.getString(2)));
            }
        } catch (JsonProcessingException e) {
            throw new SQLException("a line of the record that is no JSON", e);
        }
    }

    private interface Sink {
        void take(long line, JsonNode fact) throws SQLException;
    }

    /** Adds rows to a table, in batches. */
    private static final class Insert implements AutoCloseable {
        private static final int BATCH = 1000;

        private final PreparedStatement statement;
        private int waiting;

        Insert(Connection connection, String table, int columns) throws SQLException {
            statement = connection.prepareStatement(
                    "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")");
        }

        void add(@Nullable Object... row) throws SQLException {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
            statement.addBatch();
            if (++waiting == BATCH) {
                statement.executeBatch();
                waiting = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            statement.executeBatch();
            statement.close();
        }
    }
}
