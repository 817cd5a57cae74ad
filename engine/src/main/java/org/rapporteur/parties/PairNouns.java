package org.rapporteur.parties;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.rapporteur.knowledge.Table;

/** Nouns for two who are told of together: {@code pairs.tsv}. */
final class PairNouns {
    private static final PairNouns STANDARD = new PairNouns();

    /** What two of them are; the table says more. */
    enum Kind {
        PARTIES,
        PEOPLE,
        SIDES,
        RULER
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    private PairNouns() {
        for (Table.Row row : Table.read(PairNouns.class, "pairs.tsv", "word", "classes")) {
            for (Kind kind : row.constants("classes", Kind.class)) {
                words.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(row.required("word"));
            }
        }
    }

    static boolean is(String lemma, Kind kind) {
        return of(kind).contains(lemma);
    }

    static Set<String> of(Kind kind) {
        return STANDARD.words.getOrDefault(kind, Set.of());
    }
}
