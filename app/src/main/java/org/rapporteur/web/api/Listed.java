package org.rapporteur.web.api;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.FactSql;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Sql;

/** A part of a list: its facts, how many there are in all, and where the list goes on. */
final class Listed {
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,19})-([0-9a-f]{0,16})");

    private Listed() {}

    static Answer of(Collection list, Request request, Sql sql) throws SQLException {
        String state = Request.state(sql);
        int limit = request.limit();
        List<String> conditions = new ArrayList<>(List.of(FactSql.isOf("f.line", list.type())));
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Map.Entry<String, String> filter : list.filters().entrySet()) {
            String value = request.text(filter.getKey());
            if (value != null) {
                conditions.add(filter.getValue());
                arguments.add(value);
            }
        }
        String from = request.day("from", false);
        if (from != null) {
            conditions.add("coalesce(s.last_day, s.first_day) >= ?");
            arguments.add(LocalDate.parse(from).toEpochDay());
        }
        String to = request.day("to", true);
        if (to != null) {
            conditions.add("s.first_day <= ?");
            arguments.add(LocalDate.parse(to).toEpochDay());
        }
        boolean known = conditions.stream().anyMatch(c -> c.contains("s."));
        String source = " FROM facts f" + (known ? " JOIN search_facts s ON s.doc = f.doc" : "") + " WHERE "
                + String.join(" AND ", conditions);
        int total = sql.count("SELECT count(*)" + source, arguments.toArray());
        arguments.add(after(request, state));
        arguments.add(limit + 1);
        List<Line> lines = sql.all(
                "SELECT f.line, f.json" + source + " AND f.line > ? ORDER BY f.line LIMIT ?",
                row -> new Line(row.large("line"), row.string("json")),
                arguments.toArray());
        boolean more = lines.size() > limit;
        List<Line> part = more ? lines.subList(0, limit) : lines;
        String next = more ? request.with("cursor", part.get(part.size() - 1).number() + "-" + state) : null;
        StringBuilder out = new StringBuilder(
                "{\"total\":" + total + ",\"next\":" + (next == null ? "null" : Json.write(next)) + ",\"items\":[");
        for (int i = 0; i < part.size(); i++) {
            out.append(i == 0 ? "\n" : ",\n").append(part.get(i).json());
        }
        Answer answer = Answer.json(out.append("\n]}\n").toString());
        return next == null ? answer : answer.withNext(next);
    }

    /** The line after which a part begins. */
    private static long after(Request request, String state) {
        String cursor = request.text("cursor");
        if (cursor == null) {
            return 0;
        }
        Matcher m = CURSOR.matcher(cursor);
        if (!m.matches()) {
            throw Problem.badRequest("this is no cursor", "Take it from “next” of the part before.");
        }
        if (!m.group(2).equals(state)) {
            throw Problem.of(410, "The record has changed since the part before.", "Begin the list again.");
        }
        return number(m.group(1));
    }

    /** The number of a cursor; no line has one that is too large. */
    private static long number(String digits) {
        return digits.length() < 19 || digits.compareTo(Long.toString(Long.MAX_VALUE)) <= 0
                ? Long.parseLong(digits)
                : Long.MAX_VALUE;
    }

    private record Line(long number, String json) {}
}
