package org.rapporteur.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
            long open = condition.chars().filter(c -> c == '(').count()
                    - condition.chars().filter(c -> c == ')').count();
            sql.add(condition + " " + ACTORS + ")".repeat((int) open));
            values.addAll(List.of(words, words, part, words));
        }
        select.where(String.join(" OR ", sql), values.toArray());
    }

    /** Keeps the rows of one outlet's articles; all rows for null. */
    static void outlet(Select select, @Nullable String outlet, String article) {
        if (outlet != null) {
            select.where(article + " IN (SELECT id FROM articles WHERE publisher = ?)", outlet);
        }
    }
}
