package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Finds the word at a place that a pattern names: {@code obj}, {@code obj.own}, {@code on} … */
final class Places {
    private static final Set<String> COMPLEMENTS = Set.of("ccomp", "xcomp", "advcl", "dep");

    private Places() {}

    /** The words at a place, seen from an event's word; none when there is nothing. */
    static List<Token> at(Sentence s, Token trigger, String place) {
        return switch (place) {
            case "subj" -> list(Clauses.isVerbal(trigger) ? Clauses.subject(s, trigger) : predicated(s, trigger));
            case "own" -> list(Clauses.owner(s, trigger));
            case "obj" -> list(Clauses.object(s, trigger));
            case "iobj" -> list(s.child(trigger, "iobj"));
            case "comp" -> complementSubject(s, trigger);
            case "obj.own" -> object(s, trigger).map(o -> owners(s, o)).orElse(List.of());
            default -> prepositional(s, trigger, place);
        };
    }

    /** What hangs on a word, on its object, or on the light verb or copula it is a part of. */
    static List<Token> hangers(Sentence s, Token trigger) {
        List<Token> out = new ArrayList<>(s.children(trigger));
        object(s, trigger).ifPresent(o -> out.addAll(s.children(o)));
        if (!Clauses.isVerbal(trigger) && trigger.relation().matches("obj|nsubj:pass|obl")) {
            s.head(trigger).filter(Clauses::isVerbal).ifPresent(v -> out.addAll(s.children(v)));
        }
        out.removeIf(t -> t.equals(trigger));
        return out;
    }

    /** Of whom a noun is said: "X is a backer", "X is one of the backers". */
    private static Optional<Token> predicated(Sentence s, Token noun) {
        Optional<Token> top = noun.relates("nmod")
                ? s.head(noun).filter(h -> s.child(h, "cop").isPresent())
                : Optional.of(noun);
        return top.filter(t -> s.child(t, "cop").isPresent()).flatMap(t -> s.child(t, "nsubj"));
    }

    static boolean grandchild(Sentence s, Token t, Token top) {
        return s.head(t)
                .filter(h -> h.head() == top.index() && !h.relation().equals("conj"))
                .isPresent();
    }

    private static Optional<Token> object(Sentence s, Token trigger) {
        return Clauses.isVerbal(trigger) ? Clauses.object(s, trigger) : Optional.empty();
    }

    private static List<Token> owners(Sentence s, Token noun) {
        List<Token> out = new ArrayList<>();
        Clauses.owner(s, noun).ifPresent(out::add);
        out.addAll(Clauses.prepositionals(s, noun, Set.of("by", "of", "from", "with", "against", "to")));
        return out;
    }

    private static List<Token> complementSubject(Sentence s, Token trigger) {
        for (Token c : s.children(trigger)) {
            if (COMPLEMENTS.contains(c.relation())) {
                Optional<Token> subject = s.child(c, "nsubj");
                if (subject.isPresent()) {
                    return List.of(subject.get());
                }
            }
        }
        return List.of();
    }

    private static List<Token> prepositional(Sentence s, Token trigger, String preposition) {
        List<Token> out = new ArrayList<>();
        for (Token t : hangers(s, trigger)) {
            if ((t.relates("obl") || t.relates("nmod") || t.relates("advcl") || t.relates("acl"))
                    && Clauses.preposition(s, t).equals(preposition)) {
                // "with the rebels to end it": the parser may take them for the subject of what follows
                out.add(Clauses.isVerbal(t) ? s.child(t, "nsubj").orElse(t) : t);
            }
        }
        return out;
    }

    private static List<Token> list(Optional<Token> t) {
        return t.map(List::of).orElse(List.of());
    }
}
