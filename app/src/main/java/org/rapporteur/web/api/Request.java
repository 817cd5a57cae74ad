package org.rapporteur.web.api;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Edtf;
import org.rapporteur.store.Program;
import org.rapporteur.store.State;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Sql;

/** A request, held against the parameters that its address knows. */
final class Request {
    static final int MOST = 1000;
    private static final int USUAL = 100;
    private static final int LONGEST = 10_000;

    private final String path;
    private final String id;
    private final @Nullable String given;
    private final Map<String, String> values;

    private Request(String path, String id, @Nullable String given, Map<String, String> values) {
        this.path = path;
        this.id = id;
        this.given = given;
        this.values = values;
    }

    /** @throws Problem for a parameter that is not known, stands twice or is too long */
    static Request of(Context ctx, Set<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> e : ctx.queryParamMap().entrySet()) {
            String name = e.getKey();
            if (!known.contains(name)) {
                throw Problem.badRequest(
                        "there is no parameter “" + cut(name) + "” here",
                        known.isEmpty()
                                ? "This address has none."
                                : "There are " + String.join(", ", new TreeSet<>(known)) + ".");
            }
            if (e.getValue().size() > 1) {
                throw Problem.badRequest("the parameter “" + name + "” is given twice", "Give it once.");
            }
            String value = e.getValue().get(0);
            if (value.length() > LONGEST) {
                throw Problem.badRequest(
                        "the parameter “" + name + "” has more than " + LONGEST + " characters", "Shorten it.");
            }
            if (!value.isBlank()) {
                values.put(name, value.strip());
            }
        }
        return new Request(ctx.path(), ctx.pathParamMap().getOrDefault("id", ""), ctx.header("If-None-Match"), values);
    }

    private static String cut(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    /** The id in the address. */
    String id() {
        return id;
    }

    @Nullable
    String text(String name) {
        return values.get(name);
    }

    /** The first or the last day of a date, ISO 8601. */
    @Nullable
    String day(String name, boolean last) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!Edtf.isValid(value) || Edtf.first(value) == null || Edtf.last(value) == null) {
            throw Problem.badRequest(
                    "“" + cut(value) + "” in “" + name + "” is no date", "Write 2019, 2019-09 or 2019-09-13.");
        }
        return String.valueOf(last ? Edtf.last(value) : Edtf.first(value));
    }

    /** How many things to give. */
    int limit() {
        return number("limit", USUAL, 1, MOST);
    }

    int number(String name, int otherwise, int least, int most) {
        String value = values.getOrDefault(name, Integer.toString(otherwise));
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw Problem.badRequest(
                    "“" + cut(value) + "” in “" + name + "” is not possible",
                    "It is a whole number from " + least + " to " + most + ".");
        }
        return Integer.parseInt(value);
    }

    /** The address of this request with one parameter set. */
    String with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(name, value);
        return path + "?"
                + all.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** The version of what is answered: that of the record and of the program. */
    String tag(Sql sql) throws SQLException {
        return "\"" + Program.VERSION + "-" + state(sql) + "\"";
    }

    /** A short name of the state of the record. */
    static String state(Sql sql) throws SQLException {
        String facts = State.facts(sql.connection());
        return facts.substring(0, Math.min(16, facts.length()));
    }

    /** Whether the asker has this version. */
    boolean has(String tag) {
        return given != null
                && Arrays.stream(given.split(","))
                        .map(String::strip)
                        .anyMatch(t -> t.equals("*") || t.equals(tag) || t.equals("W/" + tag));
    }
}
