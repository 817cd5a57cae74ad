package org.rapporteur.reading.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.PositionStance;

/** What a position is on that says so only by pointing to the one before: "but Togo rejected it", "but Togo did not". */
final class Echoes {
    private static final Set<String> POINTING = Set.of("it", "them");
    private static final Set<String> AUXILIARIES = Set.of("do", "will", "have");
    private static final Set<String> LIKEWISE = Set.of("so", "too", "as", "also", "likewise");
    private static final List<String> BEHIND = List.of("conj", "parataxis", "advcl");

    private final Understood understood;
    private final PositionFinder finder;
    private final PositionMaker maker;

    Echoes(Understood understood, PositionFinder finder, PositionMaker maker) {
        this.understood = understood;
        this.finder = finder;
        this.maker = maker;
    }

    /** The words of a sentence that take a position, with what those before tell of their issue. */
    List<Taken> find(Sentence s) {
        List<Taken> out = new ArrayList<>();
        Earlier last = null;
        List<Taken> own = finder.find(understood, maker.factualities(), s);
        for (Token t : s.tokens()) {
            Earlier before = last;
            List<Taken> here = own.stream().filter(o -> o.top().equals(t)).toList();
            if (here.isEmpty() && before != null) {
                here = elided(s, t, before).stream().toList();
            }
            for (Taken taken : here) {
                Optional<String> issue = maker.issue(s, taken);
                Taken full = issue.isEmpty() && points(s, taken)
                        ? Optional.ofNullable(before)
                                .filter(b -> isPronoun(s, taken) || isUnder(s, taken.top(), b.top()))
                                .or(() -> before == null && isPronoun(s, taken) ? previous(s) : Optional.empty())
                                .map(b -> taken.on(b.issue()))
                                .orElse(taken)
                        : taken;
                out.add(full);
                Earlier told = maker.issue(s, full)
                        .map(i -> new Earlier(full.stance(), full.top(), i))
                        .orElse(null);
                last = told == null ? last : told;
            }
        }
        return List.copyOf(out);
    }

    private record Earlier(PositionStance stance, Token top, String issue) {}

    /** The last position of the sentence before. */
    private Optional<Earlier> previous(Sentence s) {
        if (s.index() == 0) {
            return Optional.empty();
        }
        Sentence before = understood.text().sentences().get(s.index() - 1);
        return finder.find(understood, maker.factualities(), before).stream()
                .flatMap(t -> maker.issue(before, t).map(i -> new Earlier(t.stance(), t.top(), i)).stream())
                .reduce((a, b) -> b);
    }

    private static boolean isUnder(Sentence s, Token word, Token other) {
        Optional<Token> up = s.head(word);
        while (up.isPresent() && !up.get().equals(other)) {
            up = s.head(up.get());
        }
        return up.isPresent();
    }

    private boolean points(Sentence s, Taken taken) {
        boolean answers = taken.stance() == PositionStance.ACCEPTS || taken.stance() == PositionStance.REJECTS;
        return answers && taken.top().is("VB") && (s.child(taken.top(), "obj").isEmpty() || isPronoun(s, taken));
    }

    /** Whether its object is a pronoun that stands for no party. */
    private boolean isPronoun(Sentence s, Taken taken) {
        return s.child(taken.top(), "obj")
                .filter(o -> POINTING.contains(o.text().toLowerCase(Locale.ROOT)))
                .filter(o -> understood.cast().at(s, o).isEmpty())
                .isPresent();
    }

    /** "Togo did not", "and so did Togo": the auxiliary alone stands for the verb before. */
    private Optional<Taken> elided(Sentence s, Token t, Earlier before) {
        boolean alone = t.is("VB")
                && AUXILIARIES.contains(t.lemma())
                && BEHIND.stream().anyMatch(t::relates)
                && t.head() == before.top().index()
                && s.children(t).stream().noneMatch(c -> c.index() > t.index() && (c.relates("obj") || c.is("VB")));
        if (!alone) {
            return Optional.empty();
        }
        return understood.frames().at(s, t).flatMap(f -> answer(s, f, before.stance())
                .map(stance -> Taken.of(t.text(), stance, t, doers(f)).on(before.issue())));
    }

    private static Optional<PositionStance> answer(Sentence s, Frame f, PositionStance before) {
        boolean likewise = s.children(f.word()).stream().anyMatch(c -> LIKEWISE.contains(c.lemma()));
        PositionStance stance = null;
        if (f.reality().negated()) {
            stance = before == PositionStance.ACCEPTS ? PositionStance.REJECTS : null;
        } else if (likewise && before != PositionStance.CONDITIONS) {
            stance = before;
        } else if (before == PositionStance.REJECTS) {
            stance = PositionStance.ACCEPTS;
        }
        return Optional.ofNullable(stance);
    }

    private static List<Token> doers(Frame f) {
        return f.first(Role.DOER).map(Argument::heads).orElse(List.of());
    }
}
