package org.rapporteur.reading.positions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.events.Clauses;
import org.rapporteur.record.PositionStance;

/**
 * A line of {@code stance-words.tsv}.
 *
 * @param kind V verb, N noun, A adjective
 * @param with the conditions, as the file writes them
 * @param negated the stance when the word is negated; null for none
 */
record StanceWord(
        Entry entry,
        Set<String> lemmas,
        char kind,
        List<String> with,
        PositionStance stance,
        @Nullable PositionStance negated) {

    StanceWord {
        lemmas = Set.copyOf(lemmas);
        with = List.copyOf(with);
    }

    /** Whether a word is one of these and has all that the line asks for. */
    boolean fits(Sentence s, Token t) {
        return kindOf(t) == kind
                && (lemmas.contains(t.lemma()) || kind == 'A' && lemmas.contains(t.text()))
                && with.stream().allMatch(c -> holds(c, s, t));
    }

    private static boolean holds(String condition, Sentence s, Token t) {
        String[] parts = condition.split("=", 2);
        Set<String> words = parts.length == 1 ? Set.of() : Set.of(parts[1].split("\\|"));
        return switch (parts[0]) {
            case "obj" ->
                Clauses.object(s, t)
                        .filter(o -> words.isEmpty() || words.contains(o.lemma()))
                        .isPresent();
            case "comp" ->
                s.child(t, "xcomp").isPresent() || s.child(t, "ccomp").isPresent();
            case "prep" -> !Clauses.prepositionals(s, t, words).isEmpty();
            case "policy" -> Policies.under(s, t);
            case "process" -> Policies.wanted(s, t);
            case "own" -> Clauses.owner(s, t).isPresent();
            default -> throw new IllegalStateException("stance-words.tsv has a condition " + condition);
        };
    }

    private static char kindOf(Token t) {
        if (t.is("VB")) {
            return 'V';
        }
        return t.is("NN") ? 'N' : t.is("JJ") ? 'A' : ' ';
    }
}
