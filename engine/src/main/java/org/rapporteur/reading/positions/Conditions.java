package org.rapporteur.reading.positions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.reading.events.Certainty;
import org.rapporteur.reading.events.ClauseSpan;
import org.rapporteur.reading.events.Clauses;

/** What a clause says has to come true first. */
final class Conditions {
    private static final Set<String> FIRST = Set.of("before", "until", "unless", "till");

    private Conditions() {}

    /** The words of the clause that "if", "unless", "until" or "before" joins to a verb. */
    static Optional<String> of(Text text, Sentence s, Token top) {
        return clause(s, top).map(c -> {
            Token[] span = ClauseSpan.of(s, c, List.of());
            return text.words(span[0], span[1]);
        });
    }

    /** The verb of that clause. */
    static Optional<Token> clause(Sentence s, Token top) {
        return s.children(top, "advcl").stream()
                .filter(c -> Certainty.conditional(s, c) || FIRST.contains(Clauses.preposition(s, c)))
                .findFirst();
    }

    /** Whether something is threatened for the case that something else does not happen: "will leave unless they stop". */
    static boolean threatens(Sentence s, Token top) {
        return !Certainty.negated(s, top)
                && clause(s, top)
                        .filter(c -> Clauses.preposition(s, c).equals("unless"))
                        .isPresent();
    }

    /** Whether something is ruled out for as long as something else has not happened: "no talks before they leave". */
    static boolean waits(Sentence s, Token top) {
        return Certainty.refused(s, top)
                && s.children(top, "advcl").stream().anyMatch(c -> FIRST.contains(Clauses.preposition(s, c)));
    }
}
