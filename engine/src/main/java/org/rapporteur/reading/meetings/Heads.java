package org.rapporteur.reading.meetings;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rapporteur.knowledge.Table;

/** How a word for a meeting refers back to one that is told in another word: {@code heads.tsv}. */
final class Heads {
    private static final Heads STANDARD = new Heads();

    /** Kinds of words; the table says what each means. */
    enum Head {
        TALKS,
        CALL,
        ANY,
        OWN
    }

    private final Map<Head, Set<String>> words = new EnumMap<>(Head.class);

    private Heads() {
        for (Table.Row row : Table.read(Heads.class, "heads.tsv", "word", "classes")) {
            for (Head head : row.constants("classes", Head.class)) {
                words.computeIfAbsent(head, h -> new HashSet<>()).add(row.required("word"));
            }
        }
    }

    static boolean is(String word, Head head) {
        return STANDARD.words.getOrDefault(head, Set.of()).contains(word);
    }
}
