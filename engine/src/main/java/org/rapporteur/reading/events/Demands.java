package org.rapporteur.reading.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.EventType;

/** What is demanded without a word of demanding: "no talks until the troops leave", "the rebels must disarm". */
final class Demands {
    /** The rule of a condition. */
    static final String UNTIL = "until";
    /** The rule of what somebody says another has to do. */
    static final String MUST = "must";

    private static final Set<String> HAVE_TO = Set.of("must", "should", "ought");

    private Demands() {}

    /** The demand that a verb makes; empty when it makes none. */
    static Optional<Found> at(Sentence s, Token verb) {
        return condition(s, verb).or(() -> obligation(s, verb));
    }

    /** "No talks until the troops leave": what is demanded of who is to act first. */
    private static Optional<Found> condition(Sentence s, Token verb) {
        boolean waits =
                verb.relation().equals("advcl") && Set.of("until", "unless").contains(Clauses.preposition(s, verb));
        return s.head(verb)
                .filter(h -> waits && Certainty.refused(s, h))
                .map(h -> found(
                        UNTIL,
                        false,
                        verb,
                        h,
                        Clauses.subject(s, h).map(List::of).orElse(List.of()),
                        Clauses.subject(s, verb)
                                .or(() -> Clauses.object(s, verb))
                                .map(List::of)
                                .orElse(List.of())));
    }

    /** "Country A said that the rebels must disarm": what the speaker demands of the subject. */
    private static Optional<Found> obligation(Sentence s, Token verb) {
        boolean bound = Clauses.isVerbal(verb)
                && s.children(verb, "aux").stream().anyMatch(t -> HAVE_TO.contains(Clauses.lower(t)))
                && !Certainty.conditional(s, verb);
        return bound
                ? s.child(verb, "nsubj").map(subject -> found(MUST, true, verb, verb, List.of(), List.of(subject)))
                : Optional.empty();
    }

    private static Found found(
            String rule, boolean said, Token trigger, Token top, List<Token> actors, List<Token> recipients) {
        return new Found(
                rule,
                EventType.REQUEST,
                EventType.REQUEST,
                "change",
                "100",
                false,
                said,
                true,
                false,
                trigger,
                top,
                actors,
                recipients);
    }
}
