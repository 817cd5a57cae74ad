package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Proposition.Attitude;
import org.rapporteur.reading.Understood;

/**
 * Reads what parties accuse each other of: "each accused the other of breaking the truce" charges the one, which answers by
 * charging the other.
 */
final class EachOther {
    private final Understood understood;
    private final ChargeFinder charges;

    EachOther(Understood understood, ChargeFinder charges) {
        this.understood = understood;
        this.charges = charges;
    }

    /** Both charges, each from who makes it and from whom it is made against. */
    List<Draft> find() {
        List<Draft> out = new ArrayList<>();
        for (Sentence s : understood.text().sentences()) {
            for (Frame f : understood.frames().in(s)) {
                if (f.is("accuse") && f.reality().holds() && isMutual(s, f)) {
                    told(f).ifPresent(t -> out.addAll(both(s, f, t)));
                }
                traded(s, f).flatMap(EachOther::told).ifPresent(t -> out.addAll(both(s, f, t)));
            }
        }
        return out;
    }

    /** The charges that both make: "traded accusations of …". */
    private Optional<Frame> traded(Sentence s, Frame f) {
        return f.reality().holds() && AnswerWords.is(f.word().lemma(), AnswerWords.Use.MUTUAL)
                ? f.first(Role.PATIENT)
                        .flatMap(a -> understood.frames().at(s, a.head()))
                        .filter(n -> n.is("accuse"))
                : Optional.empty();
    }

    private List<Draft> both(Sentence s, Frame f, Token told) {
        List<Draft> out = new ArrayList<>();
        List<Token> sides = f.first(Role.DOER).map(Argument::heads).orElse(List.of());
        for (Token accuser : sides) {
            for (Token accused : sides) {
                Optional<String> party = understood.parties().of(s, List.of(accused)).stream()
                        .map(Party::actor)
                        .findFirst();
                if (accuser.index() != accused.index() && party.isPresent()) {
                    Stream.of(
                                    charges.of(s, told, party.get(), Attitude.ASSERTS, List.of(accuser)),
                                    charges.of(s, told, party.get(), Attitude.DENIES, List.of(accused)))
                            .flatMap(Optional::stream)
                            .forEach(out::add);
                }
            }
        }
        return out;
    }

    private static Optional<Token> told(Frame f) {
        return Stream.of(Role.CONTENT, Role.TOPIC)
                .flatMap(r -> f.in(r).stream())
                .map(Argument::head)
                .findFirst();
    }

    /** Whether the accused are the accusers: "each other", "one another", "each … the other". */
    private static boolean isMutual(Sentence s, Frame f) {
        int at = f.word().index();
        return isPair(s, at + 1, "each", "other")
                || isPair(s, at + 1, "one", "another")
                || at > 0
                        && (lower(s, at - 1).equals("each") || lower(s, at - 1).equals("both"))
                        && isPair(s, at + 1, "the", "other");
    }

    private static boolean isPair(Sentence s, int at, String one, String other) {
        return at + 1 < s.size() && lower(s, at).equals(one) && lower(s, at + 1).equals(other);
    }

    private static String lower(Sentence s, int at) {
        return s.token(at).text().toLowerCase(Locale.ROOT);
    }
}
