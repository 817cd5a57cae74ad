package org.rapporteur.reading.meetings;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rapporteur.grammar.Frame;
import org.rapporteur.knowledge.Table;
import org.rapporteur.language.Token;

/** What is done with meetings: the words of {@code deeds.tsv}. */
final class Deeds {
    private static final Deeds STANDARD = new Deeds();

    /** Kinds of deeds; the table says what each means. */
    enum Deed {
        MEETS,
        CONFERS,
        WIRES,
        TOURS,
        TRAVELS,
        RECEIVES,
        BRINGS_TOGETHER,
        STAGES,
        CHAIRS,
        HAPPENS,
        HOLDS,
        FOLLOWS,
        SCHEDULES,
        READY,
        FACES,
        STANDS_BY,
        ATTENDS,
        JOINS,
        MADE_OF,
        LEADS,
        SENDS,
        LEAVES,
        LEAVES_OUT,
        ENDS
    }

    private final Map<Deed, Set<String>> words = new EnumMap<>(Deed.class);

    private Deeds() {
        for (Table.Row row : Table.read(Deeds.class, "deeds.tsv", "word", "classes")) {
            for (Deed deed : row.constants("classes", Deed.class)) {
                words.computeIfAbsent(deed, d -> new HashSet<>()).add(row.required("word"));
            }
        }
    }

    /** Whether a dictionary form tells a deed. */
    static boolean is(String lemma, Deed deed) {
        return STANDARD.words.getOrDefault(deed, Set.of()).contains(lemma);
    }

    static boolean is(Token word, Deed deed) {
        return is(Tree.lemma(word), deed);
    }

    static boolean is(Frame frame, Deed deed) {
        return is(frame.predicate().lemma(), deed);
    }
}
