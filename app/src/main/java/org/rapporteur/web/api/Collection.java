package org.rapporteur.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.store.FactSql;
import org.rapporteur.store.search.Packed;

/**
 * A kind of fact as a list.
 *
 * @param name the last part of its address
 * @param type of its facts in the export
 * @param filters its parameters, each with the condition on {@code f} (facts) and {@code s} (what the search knows of them)
 *     that its value must fulfil
 * @param dated whether {@code from} and {@code to} can be asked for
 */
record Collection(String name, String type, Map<String, String> filters, boolean dated) {
    private static final String ACTOR = "f.line IN (SELECT x.line FROM search_actors a"
            + " JOIN search_facts x ON x.doc = a.doc WHERE a.actor_id = ?)";
    private static final String ARTICLE = "f.line IN (SELECT line FROM search_told WHERE article_id = ?)";
    private static final String COUNTRY = ids("actors", "country");
    private static final String TOLD = "f.line IN (" + FactSql.ofPage("time") + ")";

    static final List<Collection> ALL = List.of(
            of("articles", "article", true, "outlet", ids("articles", "publisher"), "genre", ids("articles", "genre")),
            of("actors", "actor", false, "article", ARTICLE, "kind", Packed.KIND_IS, "country", COUNTRY),
            of(
                    "statements",
                    "statement",
                    true,
                    "actor",
                    ACTOR,
                    "article",
                    ARTICLE,
                    "speaker",
                    Packed.SPEAKER_IS,
                    "stance",
                    Packed.STANCE_IS,
                    "kind",
                    Packed.KIND_IS),
            of("meetings", "meeting", true, "actor", ACTOR, "article", ARTICLE, "status", Packed.KIND_IS),
            of("events", "event", true, "actor", ACTOR, "article", ARTICLE, "eventType", Packed.KIND_IS),
            of("positions", "position", true, "actor", ACTOR, "article", ARTICLE, "stance", Packed.STANCE_IS),
            of("claims", "claim", false, "actor", ACTOR, "article", ARTICLE),
            of("differences", "difference", false, "article", ARTICLE, "kind", Packed.KIND_IS),
            of("labels", "label", false, "actor", ACTOR, "article", ARTICLE),
            of("figures", "figure", true, "actor", ACTOR, "article", ARTICLE, "unit", ids("figures", "unit")),
            of("times", "time", false, "article", TOLD));

    private static Collection of(String name, String type, boolean dated, String... filters) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < filters.length; i += 2) {
            all.put(filters[i], filters[i + 1]);
        }
        return new Collection(name, type, all, dated);
    }

    private static String ids(String table, String column) {
        return "f.line IN (SELECT line FROM main.facts WHERE id IN (SELECT id FROM " + table + " WHERE " + column
                + " = ?))";
    }

    /** The names of the parameters that can be given. */
    Set<String> parameters() {
        Set<String> out = new TreeSet<>(filters.keySet());
        out.addAll(dated ? Set.of("limit", "cursor", "from", "to") : Set.of("limit", "cursor"));
        return out;
    }
}
