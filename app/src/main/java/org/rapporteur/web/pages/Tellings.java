package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Sql;

/** Who else tells what an article tells, in the order of publication. */
public final class Tellings {
    /** An article shows so many facts that others tell too. */
    private static final int SHOWN = 24;

    static final String MEETING = "meeting";
    static final String CLAIM = "claim";

    private static final Map<String, String> TABLES = Map.of(MEETING, "meeting_cites", CLAIM, "claim_sides");

    private Tellings() {}

    /**
     * An article that tells a fact.
     *
     * @param name its outlet and day
     * @param href its words on the fact
     */
    public record Telling(String article, String name, String href) {}

    /**
     * A fact that several articles tell.
     *
     * @param kind of the fact: meeting or claim
     * @param fact leads to its page
     * @param place of this article among those that tell it, from 1
     * @param articles how many tell it
     * @param before the one before this article, or null
     * @param after the next, or null
     * @param beside both pages side by side: this one and the one before, or the next where it is the first
     */
    public record Shared(
            String kind,
            Item fact,
            int place,
            int articles,
            @Nullable Telling before,
            @Nullable Telling after,
            String beside) {}

    /** The meetings and claims of an article that others tell too, those told first in it first. */
    static List<Shared> of(String article, Sql sql) throws SQLException {
        List<Shared> out = new ArrayList<>();
        for (String kind : List.of(MEETING, CLAIM)) {
            String table = TABLES.get(kind);
            List<String> facts = sql.all(
                    "SELECT t." + kind + "_id FROM " + table + " t WHERE t.article_id = ?1 AND EXISTS (SELECT 1 FROM "
                            + table + " o WHERE o." + kind + "_id = t." + kind + "_id AND o.article_id <> ?1)"
                            + " GROUP BY t." + kind + "_id ORDER BY min(t.cite_start), 1 LIMIT " + SHOWN,
                    r -> r.string("1"),
                    article);
            for (String fact : facts) {
                out.add(shared(kind, fact, article, sql));
            }
        }
        return out;
    }

    /** The articles that tell a fact, in the order of publication; undated ones last. */
    static List<Telling> all(String kind, String fact, Sql sql) throws SQLException {
        return sql.all(
                "SELECT a.id, a.outlet_name AS outlet, a.published FROM articles a WHERE a.id IN (SELECT article_id FROM "
                        + TABLES.get(kind) + " WHERE " + kind + "_id = ?)"
                        + " ORDER BY a.published_first IS NULL, a.published_first, a.id",
                r -> {
                    String day = r.text("published");
                    return new Telling(
                            r.string("id"),
                            r.string("outlet") + ", " + (day == null ? "undated" : day),
                            Links.mark(r.string("id"), fact));
                },
                fact);
    }

    /** The page on which two articles that tell a fact stand side by side. */
    static String beside(String fact, String left, String right) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("fact", fact);
        query.put("left", left);
        query.put("right", right);
        return Links.query("/tellings", query);
    }

    /** The first two that tell a fact side by side; null where there are no two. */
    static @Nullable String beside(String kind, String fact, Sql sql) throws SQLException {
        List<Telling> all = all(kind, fact, sql);
        return all.size() < 2
                ? null
                : beside(fact, all.get(0).article(), all.get(1).article());
    }

    /** What a fact is called. */
    static String title(String kind, String fact, Sql sql) throws SQLException {
        if (kind.equals(MEETING)) {
            return MeetingTitle.of(fact, sql);
        }
        String proposition = sql.text("SELECT proposition FROM claims WHERE id = ?", fact);
        return proposition == null ? fact : proposition;
    }

    private static Shared shared(String kind, String fact, String article, Sql sql) throws SQLException {
        List<Telling> all = all(kind, fact, sql);
        int at = 0;
        while (!all.get(at).article().equals(article)) {
            at++;
        }
        Telling before = at == 0 ? null : all.get(at - 1);
        Telling after = at + 1 == all.size() ? null : all.get(at + 1);
        return new Shared(
                kind,
                new Item(title(kind, fact, sql), Links.fact(kind, fact)),
                at + 1,
                all.size(),
                before,
                after,
                before == null
                        ? beside(fact, article, all.get(at + 1).article())
                        : beside(fact, before.article(), article));
    }
}
