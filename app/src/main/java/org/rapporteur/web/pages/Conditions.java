package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.web.Params;
import org.rapporteur.web.Select;
import org.rapporteur.web.Sql;

/** What waits for what: the conditions that parties set, and where each waits for the other. */
final class Conditions {
    private final List<Condition> all;
    /** For each thing that is in a cycle, the number of the cycle. */
    private final Map<String, Integer> cycles = new HashMap<>();

    private Conditions(List<Condition> all) {
        this.all = all;
        Map<String, Set<String>> waits = new TreeMap<>();
        for (Condition c : all) {
            if (isOpen(c)) {
                waits.computeIfAbsent(c.what(), t -> new LinkedHashSet<>()).add(c.until());
            }
        }
        int number = 0;
        for (String thing : waits.keySet()) {
            if (!cycles.containsKey(thing)) {
                List<String> loop = loop(thing, waits);
                for (String t : loop) {
                    cycles.put(t, number);
                }
                number += loop.isEmpty() ? 0 : 1;
            }
        }
    }

    /**
     * Those that the filters {@code at}, {@code actor} and {@code outlet} let through, in the order of time. A condition of a
     * single word says of none what it is; copies of an article tell nothing new.
     *
     * @throws org.rapporteur.web.Problem when a filter cannot be meant so
     */
    static Conditions of(Params params, Sides sides, Sql sql) throws SQLException {
        boolean bySide = Sides.bySide(params);
        Select select = Select.from("positions", "o")
                .where("instr(trim(o.condition), ' ') > 0 AND a.duplicate_of IS NULL")
                .join("JOIN articles a ON a.id = o.article_id")
                .columns("o.id, o.party_id, o.stance, coalesce(o.date, a.published) AS told, o.issue, o.condition,"
                        + " CASE WHEN o.id IN (" + PositionLists.DROPPED
                        + ") THEN 'dropped' ELSE o.change END AS change,"
                        + " o.article_id, a.outlet_name AS outlet")
                .order("o.day IS NULL, o.day, o.article_id, o.cite_start, o.id");
        var at = params.lastDay("at");
        if (at != null) {
            select.where("o.day <= ?", at.toString());
        }
        Filters.outlet(select, params.text("outlet"), "o.article_id");
        Filters.actor(
                select, params.text("actor"), "o.party_id IN", "o.party_id IN (SELECT id FROM actors WHERE side_id IN");
        return new Conditions(sql.all(
                select.all(),
                row -> {
                    String party = row.string("party_id");
                    return Condition.of(
                            row.string("id"),
                            bySide ? sides.of(party) : party,
                            sides.name(party),
                            row.string("stance"),
                            Objects.requireNonNullElse(row.text("told"), ""),
                            row.string("issue"),
                            row.string("condition"),
                            row.text("change"),
                            row.string("article_id"),
                            row.string("outlet"));
                },
                select.arguments()));
    }

    static Conditions of(List<Condition> all) {
        return new Conditions(List.copyOf(all));
    }

    List<Condition> all() {
        return all;
    }

    /** Whether a condition stands between two things that wait for each other. */
    boolean isInCycle(Condition c) {
        Integer from = cycles.get(c.what());
        return isOpen(c) && from != null && from.equals(cycles.get(c.until()));
    }

    /** The cycles, each as the conditions that it is made of. */
    List<List<Condition>> cycles() {
        Map<Integer, List<Condition>> out = new TreeMap<>();
        for (Condition c : all) {
            if (isInCycle(c)) {
                out.computeIfAbsent(cycles.getOrDefault(c.what(), 0), n -> new ArrayList<>())
                        .add(c);
            }
        }
        return List.copyOf(out.values());
    }

    /** Conditions of one party that set the same to wait for the same, the last of them last. */
    Collection<List<Condition>> merged() {
        Map<String, List<Condition>> out = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing((Condition c) -> !isInCycle(c)))
                .forEach(c -> out.computeIfAbsent(
                                c.party() + "\n" + c.what() + "\n" + c.until() + "\n" + isOpen(c),
                                k -> new ArrayList<>())
                        .add(c));
        return out.values();
    }

    private static boolean isOpen(Condition c) {
        return c.state().equals("stands");
    }

    /** The things that wait for a thing and that it waits for, by whatever ways; empty where it waits for nothing that waits for it. */
    private static List<String> loop(String thing, Map<String, Set<String>> waits) {
        Set<String> ahead = reached(thing, waits);
        if (!ahead.contains(thing)) {
            return List.of();
        }
        return ahead.stream().filter(t -> reached(t, waits).contains(thing)).toList();
    }

    /** What a thing waits for, by whatever ways; itself only where it does. */
    private static Set<String> reached(String from, Map<String, Set<String>> waits) {
        Set<String> out = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(waits.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (out.add(next)) {
                open.addAll(waits.getOrDefault(next, Set.of()));
            }
        }
        return out;
    }
}
