package org.rapporteur.reading.meetings;

import java.util.HashSet;
import java.util.Set;
import org.rapporteur.knowledge.Table;

/** Nouns for meetings that may be none: the words of {@code doubts.tsv}. */
final class Doubts {
    private static final Set<String> DOUBTFUL = words("doubtful");
    private static final Set<String> MEASURES = words("measure");

    private Doubts() {}

    private static Set<String> words(String name) {
        Set<String> out = new HashSet<>();
        for (Table.Row row : Table.read(Doubts.class, "doubts.tsv", "word", "classes")) {
            if (row.set("classes").contains(name)) {
                out.add(row.required("word"));
            }
        }
        return Set.copyOf(out);
    }

    /** Whether a noun mostly means something else in the singular: "contact", "session". */
    static boolean isDoubtful(String lemma) {
        return DOUBTFUL.contains(lemma);
    }

    /** Whether a noun is none when it is of something else: "the first round of the election". */
    static boolean isMeasure(String lemma) {
        return MEASURES.contains(lemma);
    }
}
