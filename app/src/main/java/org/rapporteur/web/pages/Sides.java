package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.web.Item;
import org.rapporteur.web.Params;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;

/**
 * The sides of a record: an actor at the top of its ties, with all who belong to it. They have one order, that of how often
 * the pages name them, and the first of them a colour each; both are the same on every page, whatever it is filtered by.
 */
final class Sides {
    /** The parameter that chooses between sides and single actors. */
    static final String BY = "by";

    static final List<String> WAYS = List.of("sides", "persons");

    /** A table of the columns {@code actor_id} and {@code party_id}, one row for each actor. */
    static final String TABLE = "(SELECT id AS actor_id, coalesce(side_id, id) AS party_id FROM actors)";

    /** How many sides have a colour. */
    private static final int COLOURS = 8;
    /** How many members are listed. */
    private static final int MEMBERS = 24;

    private final Map<String, String> side = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, Integer> colours = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();

    private Sides() {}

    /** Those of a record as it is, read once for all pages. */
    static Sides of(Site site, Sql sql) throws SQLException {
        return (Sides) Objects.requireNonNull(
                site.kept("sides", sql, s -> Map.of("sides", read(s))).get("sides"));
    }

    private static Sides read(Sql sql) throws SQLException {
        Sides out = new Sides();
        Map<String, Integer> mentions = new LinkedHashMap<>();
        Map<String, String> kinds = new HashMap<>();
        sql.each(
                "SELECT a.id, a.name, a.kind, coalesce(a.side_id, a.id) AS side, coalesce(n.mentions, 0) AS mentions"
                        + " FROM actors a LEFT JOIN actor_counts n ON n.actor_id = a.id"
                        + " ORDER BY mentions DESC, a.name, a.id",
                row -> {
                    String id = row.string("id");
                    String top = row.string("side");
                    out.names.put(id, row.string("name"));
                    out.side.put(id, top);
                    kinds.put(id, row.string("kind"));
                    mentions.merge(top, row.number("mentions"), Integer::sum);
                    if (!id.equals(top)) {
                        out.members.computeIfAbsent(top, s -> new ArrayList<>()).add(id);
                    }
                });
        mentions.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .forEach(id -> {
                    out.ranks.put(id, out.ranks.size());
                    if (out.colours.size() < COLOURS && !"media".equals(kinds.get(id))) {
                        out.colours.put(id, out.colours.size() + 1);
                    }
                });
        return out;
    }

    /** Whether a request is for sides, as it is unless it asks for persons. */
    static boolean bySide(Params params) {
        return !"persons".equals(params.oneOf(BY, WAYS));
    }

    /** The links of a page to itself by sides and by persons; that which is shown leads nowhere. */
    static List<Item> ways(Params params) {
        boolean bySide = bySide(params);
        return List.of(
                new Item("by side", bySide ? null : params.with(BY, "")),
                new Item("by person and body", bySide ? params.with(BY, "persons") : null));
    }

    /** The side that somebody is on. */
    String of(String actor) {
        return side.getOrDefault(actor, actor);
    }

    String name(String actor) {
        return names.getOrDefault(actor, actor);
    }

    /** The place of a side in their order, from 0. */
    int rank(String side) {
        return ranks.getOrDefault(side, Integer.MAX_VALUE);
    }

    /** The number of a side's colour, from 1; 0 for none. */
    int colour(String actor) {
        return colours.getOrDefault(of(actor), 0);
    }

    /** Those of some sides that have members, in their order. */
    List<SideView> views(Collection<String> sides) {
        return sides.stream()
                .distinct()
                .filter(members::containsKey)
                .sorted(Comparator.comparingInt(this::rank).thenComparing(s -> s))
                .map(this::view)
                .toList();
    }

    private SideView view(String id) {
        List<String> all = members.getOrDefault(id, List.of());
        return new SideView(
                Item.actor(id, name(id)),
                colour(id),
                all.stream().limit(MEMBERS).map(m -> Item.actor(m, name(m))).toList(),
                Math.max(0, all.size() - MEMBERS));
    }
}
