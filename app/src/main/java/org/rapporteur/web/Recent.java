package org.rapporteur.web;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers that were last asked for. To be asked by many threads. */
final class Recent<T> {
    private final Map<String, T> answers;

    /** @param most how many are kept */
    Recent(int most) {
        answers = new LinkedHashMap<>(most * 2, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * An answer.
     *
     * @param question that always has the same answer, or null for one whose answer is not to be kept
     * @param maker makes it when it is not kept
     */
    T get(@Nullable String question, Maker<T> maker) throws SQLException {
        if (question == null) {
            return maker.make();
        }
        synchronized (answers) {
            T known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        T made = maker.make();
        synchronized (answers) {
            answers.put(question, made);
        }
        return made;
    }

    /** Makes an answer. */
    interface Maker<T> {
        T make() throws SQLException;
    }
}
