package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.figures.Quantity;
import org.rapporteur.reading.figures.QuantityFinder;
import org.rapporteur.record.Event.Count;
import org.rapporteur.record.Event.Fate;
import org.rapporteur.record.EventType;

/** Counts the people to whom an event happened: "killing at least ten and wounding twenty", "left six people dead". */
final class Tolls {
    private static final Map<String, Fate> VERBS = Map.of(
            "kill", Fate.KILLED,
            "wound", Fate.WOUNDED,
            "injure", Fate.WOUNDED,
            "hurt", Fate.WOUNDED,
            "capture", Fate.CAPTURED,
            "abduct", Fate.CAPTURED,
            "kidnap", Fate.CAPTURED,
            "surrender", Fate.SURRENDERED);

    private static final Map<String, Fate> STATES =
            Map.of("dead", Fate.KILLED, "wounded", Fate.WOUNDED, "injured", Fate.WOUNDED, "hurt", Fate.WOUNDED);
    private static final Set<EventType> ROOTS =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.RETREAT, EventType.CONCEDE);

    private Tolls() {}

    /** The counts that a sentence gives of an event. */
    static List<Count> of(Sentence s, Found f) {
        if (!ROOTS.contains(f.root())) {
            return List.of();
        }
        List<Quantity> numbers = QuantityFinder.find(s);
        List<Count> out = new ArrayList<>();
        for (Token t : numbers.isEmpty() ? List.<Token>of() : s.tokens()) {
            Fate fate = belongs(s, t, f) ? fate(s, t) : null;
            if (fate != null && (fate == Fate.SURRENDERED) == (f.root() == EventType.RETREAT)) {
                number(s, t, fate, numbers)
                        .map(q -> new Count(fate, q.value(), q.low(), q.high()))
                        .filter(c -> !out.contains(c))
                        .ifPresent(out::add);
            }
        }
        return List.copyOf(out);
    }

    private static @Nullable Fate fate(Sentence s, Token t) {
        return Clauses.isVerbal(t) && VERBS.containsKey(t.lemma()) && !Certainty.negated(s, t)
                ? VERBS.get(t.lemma())
                : STATES.get(Clauses.lower(t));
    }

    /** Whether a word stands in the clause of an event, or in one that is joined to it. */
    private static boolean belongs(Sentence s, Token t, Found f) {
        return s.isUnder(t, f.top())
                || s.isUnder(t, f.trigger())
                || t.equals(f.top())
                || s.isUnder(f.top(), t) && Clauses.isVerbal(t);
    }

    /** The number of those to whom a verb or a state is: of its object, of the subject of its passive, of what was left so. */
    private static Optional<Quantity> number(Sentence s, Token t, Fate fate, List<Quantity> numbers) {
        Optional<Token> people;
        if (!VERBS.containsKey(t.lemma()) || !Clauses.isVerbal(t)) {
            people = s.head(t)
                    .filter(h -> h.lemma().equals("leave"))
                    .flatMap(h -> Clauses.object(s, h))
                    .or(() -> Optional.of(t));
        } else {
            people = fate == Fate.SURRENDERED ? Clauses.subject(s, t) : Clauses.object(s, t);
            if (people.isEmpty() && t.tag().equals("VBN")) {
                people = s.child(t, "nsubj");
            }
        }
        return people.flatMap(p -> numbers.stream()
                .filter(q -> q.first() <= p.index() && p.index() <= q.last()
                        || q.last() < p.index() && (counts(s, q, p) || q.isRange() && q.last() == p.index() - 1))
                .findFirst());
    }

    private static boolean counts(Sentence s, Quantity q, Token people) {
        Token number = s.token(q.last());
        return number.head() == people.index() && (number.relates("nummod") || number.relates("amod"))
                || s.head(number)
                        .filter(h -> h.head() == people.index() && h.relates("nummod"))
                        .isPresent();
    }
}
