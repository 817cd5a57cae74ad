package org.rapporteur.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.web.Params;
import org.rapporteur.web.Select;

/** Conditions that several lists have. */
final class Filters {
    private static final String ACTORS =
            "(SELECT id FROM actors WHERE id = ? OR (NOT EXISTS (SELECT 1 FROM actors WHERE id = ?)"
                    + " AND (name LIKE ? ESCAPE '\\' OR id IN (SELECT actor_id FROM actor_aliases WHERE alias = ?))))";

    private Filters() {}

    /**
     * Keeps the rows for which somebody is in one of the conditions.
     *
     * @param words an actor's id, a part of a name, or an alias; null for anybody
     * @param conditions SQL that ends where the ids are to stand: {@code s.speaker_id IN}
     */
    static void actor(Select select, @Nullable String words, String... conditions) {
        if (words == null) {
            return;
        }
        String part = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<String> sql = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (String condition : conditions) {
            sql.add(condition + " " + ACTORS + closing(condition));
            values.addAll(List.of(words, words, part, words));
        }
        select.where(String.join(" OR ", sql), values.toArray());
    }

    /** Keeps the rows of which the article is an outlet's; all rows for null. */
    static void outlet(Select select, @Nullable String outlet, String article) {
        if (outlet != null) {
            select.where(article + " IN (SELECT id FROM articles WHERE publisher = ?)", outlet);
        }
    }

    /** Keeps the meetings {@code m} that the filters {@code actor} and {@code outlet} let through. */
    static void meetings(Select select, Params params) {
        actor(select, params.text("actor"), "m.id IN (SELECT meeting_id FROM meeting_parts WHERE actor_id IN");
        String outlet = params.text("outlet");
        if (outlet != null) {
            select.where(
                    "m.id IN (SELECT meeting_id FROM meeting_cites c JOIN articles a ON a.id = c.article_id"
                            + " WHERE a.publisher = ?)",
                    outlet);
        }
    }

    /**
     * Keeps the rows that an article tells which the filters {@code outlet}, {@code from} and {@code to} let through.
     *
     * @param condition SQL that ends where the articles' ids are to stand: {@code c.id IN (SELECT … WHERE article_id IN}
     */
    static void told(Select select, Params params, String condition) {
        String outlet = params.text("outlet");
        LocalDate from = params.firstDay("from");
        LocalDate to = params.lastDay("to");
        List<String> sql = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (outlet != null) {
            sql.add("publisher = ?");
            values.add(outlet);
        }
        if (from != null) {
            sql.add("published_last >= ?");
            values.add(from.toString());
        }
        if (to != null) {
            sql.add("published_first <= ?");
            values.add(to.toString());
        }
        if (!sql.isEmpty()) {
            String articles = " (SELECT id FROM articles WHERE " + String.join(" AND ", sql) + ")";
            select.where(condition + articles + closing(condition), values.toArray());
        }
    }

    /** The brackets that a condition leaves open. */
    private static String closing(String condition) {
        long open = condition.chars().filter(c -> c == '(').count()
                - condition.chars().filter(c -> c == ')').count();
        return ")".repeat((int) open);
    }
}
