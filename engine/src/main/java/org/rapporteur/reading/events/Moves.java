package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Understood;

/**
 * Says whom an answer answers that names only what is answered: of "rejected the demand" the one who last demanded something,
 * of "dismissed the charge" the one who last charged somebody.
 */
final class Moves {
    private static final int REACH = 2;
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "such");
    private static final Set<String> DEMANDS = Set.of("demand", "ask", "call");
    private static final Set<String> OFFERS = Set.of("offer", "invite", "ask", "plan");
    private static final Set<String> CHARGES = Set.of("accuse");

    private final Understood understood;
    private final Counterparts counterparts;

    Moves(Understood understood, Counterparts counterparts) {
        this.understood = understood;
        this.counterparts = counterparts;
    }

    /** The party whose move some words name and an act answers; empty where they name none, or the text tells of no other's. */
    Optional<String> answered(Sentence s, List<Token> words, String doer) {
        return words.stream()
                .filter(w -> isDefinite(s, w))
                .flatMap(w -> moves(s, w).stream())
                .findFirst()
                .flatMap(kind -> before(s, words.get(0), kind, doer));
    }

    private static boolean isDefinite(Sentence s, Token noun) {
        return s.children(noun).stream().anyMatch(d -> DEFINITE.contains(d.lemma()) && d.index() < noun.index());
    }

    /** The classes of the words that make the move which a noun names. */
    private Optional<Set<String>> moves(Sentence s, Token noun) {
        return understood.frames().at(s, noun).flatMap(f -> {
            if (CHARGES.stream().anyMatch(f::is)) {
                return Optional.of(CHARGES);
            }
            if (DEMANDS.stream().anyMatch(f::is)) {
                return Optional.of(DEMANDS);
            }
            return OFFERS.stream().anyMatch(f::is) ? Optional.of(OFFERS) : Optional.empty();
        });
    }

    private Optional<String> before(Sentence s, Token word, Set<String> kind, String doer) {
        for (int i = s.index(); i >= Math.max(0, s.index() - REACH); i--) {
            Sentence at = understood.text().sentences().get(i);
            List<Frame> frames = new ArrayList<>(understood.frames().in(at));
            for (int n = frames.size() - 1; n >= 0; n--) {
                Frame f = frames.get(n);
                boolean earlier = at.index() < s.index() || f.word().index() < word.index();
                if (earlier && kind.stream().anyMatch(f::is)) {
                    Optional<String> who = f.in(Role.DOER).stream()
                            .flatMap(a -> understood.parties().of(at, a.heads()).stream())
                            .map(Party::actor)
                            .filter(a -> !counterparts.same(a, doer))
                            .findFirst();
                    if (who.isPresent()) {
                        return who;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
