package org.rapporteur.store.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.PositionStance;
import org.rapporteur.record.Stance;
import org.rapporteur.store.search.Query.Condition;
import org.rapporteur.store.search.Query.Field;
import org.rapporteur.store.search.Query.Term;

/** A query as SQL over the tables of the index. */
final class Where {
    private static final List<String> TYPES = List.of(
            "article", "actor", "statement", "meeting", "event", "position", "claim", "figure", "difference", "label");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final List<String> conditions = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final boolean words;
    private final boolean ranked;

    Where(Query query, Connection connection) throws SQLException, QueryException {
        this.connection = connection;
        this.words = !query.words().isEmpty();
        // BM25 weighs words against each other, for which SQLite looks each of them up in the whole record once more.
        this.ranked = words && (query.fields().isEmpty() || query.words().size() > 1);
        words(query);
        for (Field field : Field.values()) {
            List<Condition> all = query.fields().getOrDefault(field, List.of());
            List<String> not = values(all, true);
            List<String> any = values(all, false);
            if (!any.isEmpty()) {
                conditions.add(condition(field, any));
            }
            if (!not.isEmpty()) {
                conditions.add("NOT coalesce(" + condition(field, not) + ", 0)");
            }
        }
    }

    private static List<String> values(List<Condition> all, boolean negated) {
        return all.stream()
                .filter(c -> c.negated() == negated)
                .map(Condition::value)
                .toList();
    }

    /** What to read from, and under which conditions, with {@code f} for the facts and {@code w} for the words. */
    String sql() {
        String from =
                " FROM " + (words ? "search_words w CROSS JOIN search_facts f ON f.doc = w.rowid" : "search_facts f");
        return from + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    /** Whether some facts fit the words better than others. */
    boolean isRanked() {
        return ranked;
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            statement.setString(i + 1, arguments.get(i));
        }
    }

    private void words(Query query) {
        String not = query.not().stream().map(Where::match).collect(Collectors.joining(" OR "));
        if (words) {
            String all = query.words().stream()
                    .map(group -> group.stream().map(Where::match).collect(Collectors.joining(" OR ", "(", ")")))
                    .collect(Collectors.joining(" AND "));
            conditions.add("w.search_words MATCH ?");
            arguments.add(not.isEmpty() ? all : "(" + all + ") NOT (" + not + ")");
        } else if (!not.isEmpty()) {
            conditions.add("f.doc NOT IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)");
            arguments.add(not);
        }
    }

    /** A term as FTS5 takes it. Between quotation marks nothing has a meaning but the mark itself. */
    private static String match(Term term) {
        return '"' + term.text().replace("\"", "\"\"") + '"' + (term.prefix() ? " *" : "");
    }

    private String condition(Field field, List<String> values) throws SQLException, QueryException {
        return switch (field) {
            case TYPE -> numbered(Packed.TYPE, "type", known("type", TYPES, values));
            case STANCE -> numbered(Packed.STANCES, "stance", known("stance", stances(), values));
            case KIND -> numbered("f.kind", "kind", values);
            case YEAR ->
                Packed.YEAR + " IN (SELECT CAST(value AS INTEGER) FROM json_each(" + place(array(values)) + "))";
            case BEFORE -> "coalesce(f.last_day, f.first_day) < " + day(values, true);
            case AFTER -> "f.first_day > " + day(values, false);
            case SPEAKER -> speaker(values);
            case ACTOR -> "f.doc IN (SELECT doc FROM search_actors WHERE " + in("actor_id", ids(values)) + ")";
            case OUTLET -> outlet(outlets(values));
            case ARTICLE -> "f.doc IN (SELECT doc FROM search_told WHERE " + in("article_id", articles(values)) + ")";
        };
    }

    private static TreeSet<String> stances() {
        return Stream.<Enum<?>>concat(Arrays.stream(Stance.values()), Arrays.stream(PositionStance.values()))
                .map(JsonLines::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that one of the outlets tells: alone, or with others. */
    private String outlet(List<String> outlets) {
        return "(" + numbered(Packed.OUTLET, "outlet", outlets)
                + " OR f.doc IN (SELECT doc FROM search_article_rows WHERE " + numbered("outlet", "outlet", outlets)
                + "))";
    }

    /** Holds where a column has the number of one of the values of a field. */
    private String numbered(String column, String field, List<String> values) {
        return column + " IN (SELECT number FROM search_values WHERE field = '" + field + "' AND " + in("value", values)
                + ")";
    }

    private static List<String> known(String name, Collection<String> known, List<String> values)
            throws QueryException {
        for (String value : values) {
            if (!known.contains(value)) {
                throw new QueryException(
                        "there is no " + name + " “" + value + "”; there are " + String.join(", ", known));
            }
        }
        return values;
    }

    /** Before the earliest day of several, or after the latest. */
    private static long day(List<String> values, boolean before) {
        LongStream days = values.stream().mapToLong(v -> Objects.requireNonNull(before ? Edtf.first(v) : Edtf.last(v))
                .toEpochDay());
        return (before ? days.min() : days.max()).orElseThrow();
    }

    private String speaker(List<String> values) throws SQLException {
        List<String> ids = ids(values);
        List<String> parts = new ArrayList<>(
                List.of("(" + Packed.SPEAKERS + " > 0 AND " + numbered(Packed.SPEAKERS, "speaker", ids) + ")"));
        for (String value : values) {
            if (ids(List.of(value)).isEmpty()) {
                parts.add(
                        "f.line IN (SELECT line FROM main.facts WHERE id IN (SELECT id FROM statements WHERE speaker_text LIKE "
                                + place(like(value)) + " ESCAPE '\\'))");
            }
        }
        return "(" + String.join(" OR ", parts) + ")";
    }

    /** Those with such an id; else those called so; else those with such a part of the name. */
    private List<String> ids(List<String> values) throws SQLException {
        List<String> out = new ArrayList<>();
        for (String value : values) {
            List<String> found = ask("SELECT id FROM actors WHERE id = ?", value);
            if (found.isEmpty()) {
                found = ask(
                        "SELECT id FROM actors WHERE name = ?1 COLLATE NOCASE"
                                + " UNION SELECT actor_id FROM actor_aliases WHERE alias = ?1 COLLATE NOCASE",
                        value);
            }
            if (found.isEmpty()) {
                found = ask("SELECT id FROM actors WHERE name LIKE ? ESCAPE '\\'", like(value));
            }
            out.addAll(found);
        }
        return out;
    }

    private List<String> outlets(List<String> values) throws SQLException {
        List<String> out = new ArrayList<>();
        for (String value : values) {
            List<String> found =
                    ask("SELECT value FROM search_values WHERE field = 'outlet' AND value = ? COLLATE NOCASE", value);
            out.addAll(
                    found.isEmpty()
                            ? ask(
                                    "SELECT value FROM search_values WHERE field = 'outlet' AND value LIKE ? ESCAPE '\\'",
                                    like(value))
                            : found);
        }
        return out;
    }

    private List<String> articles(List<String> values) throws SQLException {
        List<String> out = new ArrayList<>();
        for (String value : values) {
            List<String> found = ask("SELECT id FROM articles WHERE id = ?", value);
            out.addAll(
                    found.isEmpty()
                            ? ask(
                                    "SELECT id FROM articles WHERE title LIKE ?1 ESCAPE '\\' OR source LIKE ?1 ESCAPE '\\'",
                                    like(value))
                            : found);
        }
        return out;
    }

    private List<String> ask(String query, String argument) throws SQLException {
        List<String> out = new ArrayList<>();
        try (PreparedStatement s = connection.prepareStatement(query)) {
            s.setString(1, argument);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    out.add(rows.getString(1));
                }
            }
        }
        return out;
    }

    private static String like(String part) {
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** As one argument, whatever their number. */
    private String in(String column, Collection<String> values) {
        return column + " IN (SELECT value FROM json_each(" + place(array(values)) + "))";
    }

    static String array(Collection<?> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String place(String argument) {
        arguments.add(argument);
        return "?";
    }
}
