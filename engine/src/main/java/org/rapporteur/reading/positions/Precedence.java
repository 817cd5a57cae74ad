package org.rapporteur.reading.positions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.grammar.ClauseSpan;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Reality;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.record.PositionStance;

/** Finds what somebody says has to be done before there can be talks: "they would have to take steps before any meeting". */
final class Precedence {
    private static final Set<String> BEFORE = Set.of("before", "until");

    private Precedence() {}

    /** The condition that a frame makes of what has to be done; empty where it comes before nothing that talks are about. */
    static Optional<Taken> of(Text text, Sentence s, Frame f) {
        if (f.reality().kind() != Reality.Kind.WANTED
                || f.reality().negated()
                || !f.word().is("VB")) {
            return Optional.empty();
        }
        Optional<Token> duty = f.reality().why().stream()
                .filter(w -> Clausal.isDuty(w) && w.index() < f.word().index())
                .findFirst();
        return duty.flatMap(d -> later(s, f).map(later -> {
            Token mark = mark(s, later).orElse(later);
            Token first = Stream.of(f.word(), d)
                    .flatMap(v -> s.child(v, "nsubj").stream())
                    .filter(x -> x.index() < d.index() && !x.is("PRP"))
                    .findFirst()
                    .map(x -> ClauseSpan.of(s, x, List.of())[0])
                    .orElse(s.token(d.index() + 1));
            Token[] span = ClauseSpan.of(s, later, List.of());
            return Taken.of("before", PositionStance.CONDITIONS, f.word(), List.of())
                    .on(text.words(span[0], Stretch.end(s, span[0].index(), span[1].index())))
                    .under(text.words(first, s.token(mark.index() - 1)))
                    .orSpeakers();
        }));
    }

    /** What comes only then: talks or a meeting, or what is done in them. */
    private static Optional<Token> later(Sentence s, Frame f) {
        return s.children(f.word()).stream()
                .filter(c -> c.index() > f.word().index() && mark(s, c).isPresent())
                .filter(c -> c.is("VB") ? Policies.deed(c) || Policies.under(s, c) : Policies.isOne(c))
                .findFirst();
    }

    private static Optional<Token> mark(Sentence s, Token later) {
        return s.children(later).stream()
                .filter(m -> m.relates("mark") || m.relates("case"))
                .filter(m -> BEFORE.contains(m.lemma()))
                .findFirst();
    }
}
