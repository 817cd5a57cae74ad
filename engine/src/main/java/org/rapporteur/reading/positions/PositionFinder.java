package org.rapporteur.reading.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.reading.events.Certainty;
import org.rapporteur.reading.events.Clauses;
import org.rapporteur.reading.events.EventFinder;
import org.rapporteur.reading.events.Found;
import org.rapporteur.reading.events.Speakers;
import org.rapporteur.record.EventType;
import org.rapporteur.record.PositionStance;

/**
 * Finds the words of a sentence that take a position: those of events that take one, those of {@code stance-words.tsv},
 * what somebody will not do, and what has to come true before something else can be.
 */
final class PositionFinder {
    private final EventFinder events = new EventFinder();
    private final StanceWords words = new StanceWords();
    private final Changes changes = new Changes();

    /** In the order of their words. One word takes one position; what has to wait is not demanded as well. */
    List<Taken> find(Text text, Sentence s, Cast cast, Speakers speakers) {
        List<Taken> out = new ArrayList<>();
        for (Token t : s.tokens()) {
            Clausal.waiting(text, s, t)
                    .or(() -> Clausal.conditional(text, s, t, cast, speakers))
                    .ifPresent(out::add);
        }
        for (Found f : events.find(s)) {
            boolean other = calledOff(s, f.top()) || intends(s, f.top()) || changes(s, f.top());
            if (!Certainty.imagined(s, f.top()) && !f.rule().equals("until") && !other) {
                Stances.of(s, f).ifPresent(stance -> add(out, s, ofEvent(s, f, stance)));
            }
        }
        for (Token t : s.tokens()) {
            Clausal.precondition(text, s, t).ifPresent(out::add);
            words.of(s, t).flatMap(w -> ofWord(s, t, w)).ifPresent(x -> add(out, s, x));
            Clausal.refusal(text, s, t, cast, speakers).ifPresent(x -> add(out, s, x));
            Clausal.duty(text, s, t, cast, speakers).ifPresent(x -> add(out, s, x));
        }
        out.sort(Comparator.comparingInt(t -> t.top().index()));
        return out;
    }

    /** Words that look like a position and take none, with the reason. */
    List<Left> left(Sentence s) {
        List<Left> out = new ArrayList<>();
        for (Found f : events.find(s)) {
            Optional<Entry> entry = events.entries(f.rule()).stream().findFirst();
            if (Stances.of(s, f).isEmpty()) {
                out.add(new Left(f.top(), f.rule() + " (" + f.root() + ") takes no stance", entry));
            } else if (!f.rule().equals("until") && Certainty.imagined(s, f.top())) {
                out.add(new Left(f.top(), f.rule() + " is only imagined", entry));
            }
        }
        return out;
    }

    /** @param why for a reader */
    record Left(Token word, String why, Optional<Entry> entry) {}

    private static void add(List<Taken> out, Sentence s, Taken taken) {
        boolean known = out.stream()
                .anyMatch(o -> o.top().equals(taken.top())
                        || o.stance() == PositionStance.CONDITIONS && s.isUnder(o.top(), taken.top())
                        || sameDeed(s, o, taken));
        if (!known) {
            out.add(taken);
        }
    }

    private static boolean calledOff(Sentence s, Token t) {
        return t.lemma().equals("call")
                && s.children(t, "compound:prt").stream().anyMatch(p -> p.text().equals("off"));
    }

    /** "Dropped its demand": the demand is told by its own word. */
    private boolean changes(Sentence s, Token t) {
        return s.children(t).stream()
                .anyMatch(c -> c.is("NN")
                        && words.of(s, c).isPresent()
                        && changes.verb(s, c).filter(t::equals).isPresent());
    }

    /** "Wanted to win": nothing that is asked of anybody. */
    private static boolean intends(Sentence s, Token t) {
        return Set.of("want", "wish").contains(t.lemma()) && !Policies.wanted(s, t);
    }

    /** "Is ready to accept": one of the two words is enough. */
    private static boolean sameDeed(Sentence s, Taken known, Taken other) {
        return s.head(other.top()).filter(h -> h.equals(known.top())).isPresent()
                && other.top().relation().equals("xcomp");
    }

    private Taken ofEvent(Sentence s, Found f, PositionStance stance) {
        return new Taken(
                f.rule(),
                events.entries(f.rule()).stream().findFirst(),
                stance,
                f.top(),
                f.actors().isEmpty() ? holder(s, f.top()) : f.actors(),
                Optional.empty(),
                null,
                f.root() == EventType.SANCTION,
                false);
    }

    private Optional<Taken> ofWord(Sentence s, Token t, StanceWord word) {
        boolean flat = Clausal.FLATLY.contains(t.lemma());
        if (Certainty.imagined(s, t) && !flat) {
            return Optional.empty();
        }
        PositionStance stance = Certainty.negated(s, t) ? word.negated() : word.stance();
        if (stance == null) {
            return Optional.empty();
        }
        List<Token> holders = flat ? List.of() : holder(s, t);
        return Optional.of(new Taken(
                t.lemma(), Optional.of(word.entry()), stance, t, holders, Optional.empty(), null, false, flat));
    }

    private static List<Token> holder(Sentence s, Token t) {
        if (t.is("NN")) {
            return Clauses.owner(s, t)
                    .or(() -> s.head(t)
                            .filter(h -> h.is("VB") && (t.relation().equals("obj")))
                            .flatMap(h -> Clauses.subject(s, h)))
                    .map(List::of)
                    .orElse(List.of());
        }
        return Clauses.subject(s, t).map(List::of).orElse(List.of());
    }
}
