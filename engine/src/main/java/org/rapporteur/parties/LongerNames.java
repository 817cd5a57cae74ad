package org.rapporteur.parties;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.knowledge.Table;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Tells where the name of a state is a part of another name: "South America", "the Niger Delta" ({@code longer-names.tsv}). */
final class LongerNames {
    private enum Side {
        BEFORE,
        AFTER
    }

    private static final Set<String> BEFORE = words(Side.BEFORE);
    private static final Set<String> AFTER = words(Side.AFTER);

    private LongerNames() {}

    private static Set<String> words(Side side) {
        return Table.read(LongerNames.class, "longer-names.tsv", "word", "side").stream()
                .filter(row -> row.constant("side", Side.class) == side)
                .map(row -> row.required("word"))
                .collect(Collectors.toSet());
    }

    /** Whether the tokens of a state's name are a part of another. */
    static boolean isWithin(Sentence s, int first, int last) {
        return is(Words.at(s, first - 1), BEFORE) || is(Words.at(s, last + 1), AFTER);
    }

    private static boolean is(Optional<Token> beside, Set<String> words) {
        return beside.filter(t -> t.is("NNP") && words.contains(t.text())).isPresent();
    }
}
