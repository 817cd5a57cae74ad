package org.rapporteur.reading.positions;

import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.events.Clauses;
import org.rapporteur.reading.events.Found;
import org.rapporteur.record.PositionStance;

/** Which position an event's words take. */
final class Stances {
    /** What somebody does to talks by leaving the room, not by deciding about them. */
    private static final Set<String> ENDS = Set.of("end", "stop", "cut", "close", "disrupt", "collapse", "reduce");

    private Stances() {}

    /** The stance; empty when the event tells of none: a deed, a denial of fact, a plan to meet. */
    static Optional<PositionStance> of(Sentence s, Found f) {
        String rule = f.rule();
        if (rule.equals("until")) {
            return Optional.of(PositionStance.CONDITIONS);
        }
        return switch (f.root()) {
            case REQUEST -> Optional.of(PositionStance.DEMANDS);
            case REJECT ->
                rule.startsWith("deny-v")
                                || rule.startsWith("violate")
                                || rule.endsWith("<deny")
                                || rule.contains("<fail")
                                || rule.startsWith("fail")
                        ? Optional.empty()
                        : Optional.of(PositionStance.REJECTS);
            case AGREE ->
                rule.endsWith("<will") || rule.endsWith("<plan")
                        ? Optional.empty()
                        : Optional.of(agreesTo(s, f.top()) ? PositionStance.ACCEPTS : PositionStance.OFFERS);
            case SUPPORT, CONCEDE ->
                rule.equals("accept-demand")
                                || !rule.contains("<") && f.trigger().is("VB") && Policies.under(s, f.trigger())
                        ? Optional.of(PositionStance.ACCEPTS)
                        : Optional.empty();
            case SANCTION ->
                Policies.under(s, f.trigger()) && !ENDS.contains(f.top().lemma())
                        ? Optional.of(PositionStance.REJECTS)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** "Agreed to a ceasefire", where "agreed to talk" is an offer. */
    private static boolean agreesTo(Sentence s, Token verb) {
        return verb.lemma().equals("agree")
                && s.child(verb, "xcomp").isEmpty()
                && !Clauses.prepositionals(s, verb, Set.of("to")).isEmpty();
    }
}
