package org.rapporteur.reading.events;

import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** How sure a clause is of what it tells: negated, in the future, only imagined. */
public final class Certainty {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "n’t", "neither", "nor");
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "’ll", "wo");
    private static final Set<String> IMAGINED = Set.of("would", "could", "might", "may", "can", "should", "ought");
    private static final Set<String> ANNOUNCE =
            Set.of("say", "announce", "declare", "vow", "pledge", "promise", "add", "insist", "state", "warn");
    private static final Set<String> HEDGES =
            Set.of("allegedly", "reportedly", "apparently", "supposedly", "purportedly", "alleged", "reported");
    /** What begins a clause beside a promise and leaves it one. */
    private static final Set<String> LIMITS = Set.of("until", "unless", "after", "before", "because", "as", "to");

    private static final Set<String> DENIALS = Set.of("deny", "refute", "dispute");

    private static final Set<String> WAITS = Set.of("until", "unless", "till", "lest");

    private static final Set<String> CONTENT = Set.of("xcomp", "ccomp", "conj", "obj", "nsubj", "nsubj:pass", "acl");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "until", "lest", "till");

    private Certainty() {}

    /** Whether a verb is denied by its own words. */
    public static boolean negated(Sentence s, Token verb) {
        return s.children(verb).stream()
                .anyMatch(t -> NEGATIONS.contains(Clauses.lower(t))
                        || NEGATIONS.contains(t.lemma())
                        || verb.tag().equals("VBG") && t.lemma().equals("without"));
    }

    /** Whether a clause says that something is or will not be: "will not talk", "no talks are possible". */
    public static boolean refused(Sentence s, Token verb) {
        return negated(s, verb) && !past(s, verb)
                || verb.lemma().equals("refuse")
                || verb.lemma().equals("impossible")
                || s.children(verb, "nsubj").stream().anyMatch(t -> negated(s, t));
    }

    /** Whether a verb is in the past or perfect. */
    public static boolean past(Sentence s, Token verb) {
        return verb.tag().equals("VBD")
                || s.children(verb, "aux").stream()
                        .anyMatch(t -> Set.of("did", "had", "has", "have").contains(Clauses.lower(t)));
    }

    /** Whether a verb is in the future: "will", "is going to". */
    public static boolean future(Sentence s, Token verb) {
        if (s.children(verb, "aux").stream().anyMatch(t -> FUTURE.contains(Clauses.lower(t)))) {
            return true;
        }
        if (reportedFuture(s, verb)) {
            return true;
        }
        Optional<Token> head = s.head(verb);
        return verb.relation().equals("xcomp")
                && head.filter(h -> Clauses.lower(h).equals("going")).isPresent();
    }

    /** "Said it would": the future of somebody's words. */
    private static boolean reportedFuture(Sentence s, Token verb) {
        return verb.relation().equals("ccomp")
                && s.children(verb, "aux").stream()
                        .anyMatch(t -> Clauses.lower(t).equals("would"))
                && s.children(verb, "nsubj").stream().anyMatch(t -> t.is("PRP"))
                && s.children(verb, "advcl").stream().allMatch(t -> LIMITS.contains(Clauses.preposition(s, t)))
                && s.head(verb).filter(h -> ANNOUNCE.contains(h.lemma())).isPresent();
    }

    /** Whether its own words mark it as not vouched for. */
    public static boolean hedged(Sentence s, Token verb) {
        return s.children(verb).stream().anyMatch(t -> HEDGES.contains(Clauses.lower(t)));
    }

    /** Whether a verb is what somebody denies: "denied that it had", "denies arming". */
    public static boolean denied(Sentence s, Token verb) {
        return s.head(verb)
                .filter(h -> DENIALS.contains(h.lemma()) && !negated(s, h))
                .filter(h -> Set.of("ccomp", "xcomp").contains(verb.relation()))
                .isPresent();
    }

    /** Whether a clause is what somebody waits for: "until the troops leave". */
    public static boolean awaited(Sentence s, Token verb) {
        return s.children(verb, "mark").stream().anyMatch(t -> WAITS.contains(Clauses.lower(t)));
    }

    /** Whether a clause is only a condition or in doubt: "if", "whether". */
    public static boolean conditional(Sentence s, Token verb) {
        return s.children(verb, "mark").stream().anyMatch(t -> CONDITIONS.contains(Clauses.lower(t)));
    }

    /** Whether a verb, or one above it whose content it is, is only imagined: "would", "if". */
    public static boolean imagined(Sentence s, Token verb) {
        Token t = verb;
        for (int i = 0; i < s.size(); i++) {
            Token now = t;
            if (!reportedFuture(s, now)
                    && s.children(t).stream()
                            .anyMatch(c -> c.relates("aux") && IMAGINED.contains(Clauses.lower(c))
                                    || c.relation().equals("mark") && CONDITIONS.contains(Clauses.lower(c)))) {
                return true;
            }
            Optional<Token> head = s.head(t);
            if (head.isEmpty() || !CONTENT.contains(t.relation())) {
                return false;
            }
            if (t.relation().equals("conj") && s.child(t, "nsubj").isPresent()) {
                return false;
            }
            t = head.get();
        }
        return false;
    }
}
