package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Frames;
import org.rapporteur.grammar.Role;
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

    /** The counts that a sentence gives of what a word of it tells. */
    static List<Count> of(Sentence s, EventType root, Token word, Frames frames) {
        if (!ROOTS.contains(root)) {
            return List.of();
        }
        List<Quantity> numbers = QuantityFinder.find(s);
        List<Count> out = new ArrayList<>();
        for (Token t : numbers.isEmpty() ? List.<Token>of() : s.tokens()) {
            Optional<Frame> frame = frames.in(s).stream()
                    .filter(f -> f.word().index() == t.index())
                    .findFirst();
            Fate fate = belongs(s, t, word) ? fate(t, frame) : null;
            if (fate != null && (fate == Fate.SURRENDERED) == (root == EventType.RETREAT)) {
                number(s, t, fate, frame, numbers)
                        .map(q -> new Count(fate, q.value(), q.low(), q.high()))
                        .filter(c -> !out.contains(c))
                        .ifPresent(out::add);
            }
        }
        return List.copyOf(out);
    }

    private static @Nullable Fate fate(Token t, Optional<Frame> frame) {
        boolean verb = t.is("VB") && VERBS.containsKey(t.lemma());
        return verb && frame.filter(f -> f.reality().negated()).isEmpty()
                ? VERBS.get(t.lemma())
                : STATES.get(t.text().toLowerCase(Locale.ROOT));
    }

    /** Whether a word stands in the clause of an act, or in one that is joined to it. */
    private static boolean belongs(Sentence s, Token t, Token word) {
        return t.equals(word) || s.isUnder(t, word) || s.isUnder(word, t) && t.is("VB");
    }

    /** The number of those to whom it is done, of those who surrendered, of those who were left so. */
    private static Optional<Quantity> number(
            Sentence s, Token t, Fate fate, Optional<Frame> frame, List<Quantity> numbers) {
        Role role = fate == Fate.SURRENDERED ? Role.DOER : Role.PATIENT;
        Optional<Token> people = t.is("VB") && VERBS.containsKey(t.lemma())
                ? frame.flatMap(f -> f.first(role)).map(Argument::head)
                : s.head(t)
                        .filter(h -> h.lemma().equals("leave"))
                        .flatMap(h -> s.child(h, "obj"))
                        .or(() -> Optional.of(t));
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
