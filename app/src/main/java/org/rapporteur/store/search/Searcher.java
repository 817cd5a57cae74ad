package org.rapporteur.store.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches a record: how many facts there are, how they are spread, and the best of them. */
public final class Searcher {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of more facts than this, those with the words that all have are no better than the others. */
    private static final int RANKED = 3_000;

    /** The place of the page by which a line is numbered that this page tells alone. */
    private static final String PLACE = "((f.line >> 23) & 68719476735)";

    private final Connection connection;

    /** @param connection to a record, all of it in one state while a search goes on */
    public Searcher(Connection connection) {
        this.connection = connection;
    }

    /**
     * Searches. The order is that of BM25; of facts that are equal in it, of more than {@value #RANKED} facts, where no
     * words are looked for, and where one word is looked for within a field, that of the export.
     *
     * @param offset how many of the best to pass over
     * @param limit how many to give
     * @throws QueryException when a value of a field is none
     */
    public Results search(Query query, int offset, int limit) throws SQLException, QueryException {
        Where where = new Where(query, connection);
        Counts counts = Counts.of(where, connection);
        boolean ranked = where.isRanked() && counts.total() <= RANKED;
        List<Long> lines = limit == 0 ? List.of() : lines(where, ranked, offset, limit);
        return new Results(counts.total(), counts.facets(connection), hits(lines, new Snippet(query)));
    }

    private List<Long> lines(Where where, boolean ranked, int offset, int limit) throws SQLException {
        List<Long> out = new ArrayList<>();
        String order = ranked ? "bm25(search_words, 1.0, 0.5), f.line" : "f.line";
        try (PreparedStatement s = connection.prepareStatement(
                "SELECT f.line" + where.sql() + " ORDER BY " + order + " LIMIT " + limit + " OFFSET " + offset)) {
            where.bind(s);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    out.add(rows.getLong(1));
                }
            }
        }
        return out;
    }

    private List<Hit> hits(List<Long> lines, Snippet snippet) throws SQLException {
        List<Hit> out = new ArrayList<>();
        String query =
                "SELECT f.json, f.id, f.type, date(s.first_day * 86400, 'unixepoch') AS first_day, x.label AS name,"
                        + " coalesce((SELECT r.text FROM repeated r WHERE r.number = a.article),"
                        + " l.article_id) AS article_id, v.label, t.text"
                        + " FROM facts f JOIN search_facts s ON s.doc = f.doc"
                        + " LEFT JOIN search_values x ON x.field = 'speaker' AND x.number = s.facets >> 38"
                        + " LEFT JOIN search_article_rows a ON a.doc = s.doc"
                        + " LEFT JOIN linked_pages l ON a.doc IS NULL AND l.place = " + PLACE
                        + " LEFT JOIN search_values v ON v.field = 'outlet'"
                        + " AND v.number = coalesce(a.outlet, (s.facets >> 22) & 65535)"
                        + " LEFT JOIN article_texts t ON f.type = 'article' AND t.article_id = f.id"
                        + " WHERE f.line = ? LIMIT 1";
        try (PreparedStatement s = connection.prepareStatement(query)) {
            for (long line : lines) {
                s.setLong(1, line);
                try (ResultSet row = s.executeQuery()) {
                    if (row.next()) {
                        out.add(hit(row, snippet));
                    }
                }
            }
        }
        return out;
    }

    private static Hit hit(ResultSet row, Snippet snippet) throws SQLException {
        String json = row.getString("json");
        String text = row.getString("text");
        JsonNode fact = read(json);
        String speaker = row.getString("name");
        return new Hit(
                row.getString("type"),
                row.getString("id"),
                json,
                String.valueOf(row.getString("article_id")),
                String.valueOf(row.getString("label")),
                row.getString("first_day"),
                speaker == null ? fact.path("speakerText").textValue() : speaker,
                snippet.of(words(fact, text)));
    }

    private static String words(JsonNode fact, @Nullable String text) {
        return text == null ? FactText.words(fact) : FactText.words(fact) + "\n" + FactText.evidence(fact, text);
    }

    private static JsonNode read(String json) throws SQLException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new SQLException("a line of the record that is no JSON", e);
        }
    }
}
