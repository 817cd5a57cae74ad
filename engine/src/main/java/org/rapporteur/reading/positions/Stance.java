package org.rapporteur.reading.positions;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Part;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.PositionStance;

/**
 * A line of {@code stances.tsv}.
 *
 * @param line its number in the file
 * @param words dictionary forms; empty where the class alone decides
 * @param predicate a class of {@code predicates.tsv}; null where the words alone decide
 * @param with what the word must have beside it, as the file names it
 * @param negated the stance where it is negated; null for none
 */
record Stance(
        int line,
        Set<String> words,
        @Nullable String predicate,
        Part part,
        Set<String> with,
        PositionStance stance,
        @Nullable PositionStance negated) {

    Stance {
        words = Set.copyOf(words);
        with = Set.copyOf(with);
    }

    /** Whether a frame's word is one of these and has what the line asks for. */
    boolean fits(Sentence s, Frame f) {
        boolean known = predicate == null ? words.contains(f.predicate().lemma()) : f.is(predicate);
        return known && f.predicate().part() == part && with.stream().allMatch(w -> holds(w, s, f));
    }

    private boolean holds(String condition, Sentence s, Frame f) {
        return switch (condition) {
            case "thing" -> !f.in(Role.PATIENT).isEmpty();
            case "clause" ->
                !f.in(Role.CONTENT).isEmpty() || s.child(f.word(), "xcomp").isPresent();
            case "infinitive" -> s.child(f.word(), "xcomp").isPresent();
            case "to" -> isToOrOn(s, f);
            case "on" -> !f.in(Role.TOPIC).isEmpty() || !f.in(Role.PATIENT).isEmpty() || isToOrOn(s, f);
            case "policy" -> Policies.under(s, f.word());
            case "other" -> Policies.wanted(s, f.word());
            case "own" -> !f.in(Role.DOER).isEmpty();
            case "alone" -> f.in(Role.PATIENT).isEmpty() && f.in(Role.CONTENT).isEmpty() && isAlone(s, f);
            case "first" ->
                predicate != null
                        && predicate.equals(f.predicate().classes().iterator().next());
            default -> throw new IllegalStateException("stances.tsv, line " + line + " asks for " + condition);
        };
    }

    /** Whether nothing but a day hangs on it. */
    private static boolean isAlone(Sentence s, Frame f) {
        return s.children(f.word()).stream()
                .filter(c -> c.relates("obl") || c.relates("nmod") || c.relates("xcomp") || c.relates("advcl"))
                .allMatch(c -> c.entity().equals("DATE"));
    }

    private static boolean isToOrOn(Sentence s, Frame f) {
        return s.children(f.word()).stream()
                .filter(c -> c.relates("obl") || c.relates("nmod") || c.relates("advcl"))
                .flatMap(c -> s.children(c).stream())
                .filter(c -> c.relates("case") || c.relates("mark"))
                .map(Token::lemma)
                .anyMatch(p -> p.equals("to") || p.equals("on"));
    }
}
