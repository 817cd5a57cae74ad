package org.rapporteur.reading.statements;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Finds who does a verb: its subject, the agent of a passive, the subject it shares with the verb it depends on. */
final class Subjects {
    /** Verbs after which "to say" was really said, by their object or else their subject. */
    private static final Set<String> REALIZED = Set.of(
            "prompt",
            "lead",
            "cause",
            "force",
            "go",
            "continue",
            "begin",
            "start",
            "proceed",
            "appear",
            "seem",
            "use",
            "come",
            "move",
            "rush",
            "step",
            "drive",
            "push",
            "hasten",
            "bother",
            "take");

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

    private Subjects() {}

    /** The words that name who does the verb; empty where nobody is named. */
    static Optional<NounPhrase> of(Sentence s, Token verb) {
        return of(s, verb, 0);
    }

    private static Optional<NounPhrase> of(Sentence s, Token verb, int depth) {
        if (isPassive(s, verb)) {
            return agent(s, verb);
        }
        Token own = NounPhrases.subject(s, verb);
        if (own != null) {
            return Optional.of(own)
                    .filter(t -> RELATIVES.contains(t.lemma()))
                    .map(t -> antecedent(s, verb, t))
                    .orElseGet(() -> Optional.of(ofSubject(s, own, verb)));
        }
        Token head = s.head(verb).orElse(null);
        if (head != null && depth < 4) {
            Optional<NounPhrase> shared = shared(s, verb, head, depth);
            if (shared.isPresent()) {
                return shared;
            }
        }
        if (!verb.tag().equals("VB") && !verb.tag().equals("VBG")) {
            return NounPhrases.before(s, verb.index() - 1, 0);
        }
        return Optional.empty();
    }

    private static Optional<NounPhrase> shared(Sentence s, Token verb, Token head, int depth) {
        boolean nominal = head.is("NN") || head.tag().equals("PRP");
        if (verb.relates("conj")
                || verb.relates("advcl")
                || verb.relates("xcomp")
                || verb.relates("parataxis")
                || verb.relates("dep")
                || verb.relates("ccomp")) {
            if (verb.tag().equals("VB") && !isRealized(s, verb, head)) {
                return Optional.empty();
            }
            if (verb.tag().equals("VB")) {
                Optional<Token> object = s.child(head, "obj").filter(o -> o.index() < verb.index());
                if (object.isPresent()) {
                    return object.map(o -> NounPhrases.around(s, o, head.index() + 1, verb.index() - 1));
                }
            }
            if (head.is("VB")
                    && (verb.tag().equals("VB") || !verb.is("VB") || isParticiple(verb) || verb.relates("conj"))) {
                return of(s, head, depth + 1);
            }
        }
        if (verb.relates("acl") && nominal && verb.tag().equals("VBG") && head.index() < verb.index()) {
            if (isAfterComma(s, verb) && clauseSubject(s, head) != null) {
                Token clause = clauseSubject(s, head);
                return clause == null ? Optional.empty() : of(s, clause, depth + 1);
            }
            return Optional.of(NounPhrases.around(s, head, 0, verb.index() - 1));
        }
        return Optional.empty();
    }

    /** The verb over a noun, for ", adding that …" which the parse hangs on the noun before it. */
    private static @Nullable Token clauseSubject(Sentence s, Token noun) {
        Token t = noun;
        for (int i = 0; i < 6; i++) {
            Token up = s.head(t).orElse(null);
            if (up == null) {
                return null;
            }
            if (up.is("VB") && NounPhrases.subject(s, up) != null) {
                return up;
            }
            t = up;
        }
        return null;
    }

    private static boolean isAfterComma(Sentence s, Token t) {
        return t.index() > 0 && s.token(t.index() - 1).text().equals(",");
    }

    private static boolean isParticiple(Token verb) {
        return verb.tag().equals("VBG") || verb.tag().equals("VBN");
    }

    private static boolean isRealized(Sentence s, Token verb, Token head) {
        return REALIZED.contains(head.lemma()) && !CueFinder.isNegated(s, head);
    }

    private static NounPhrase ofSubject(Sentence s, Token subject, Token verb) {
        if (subject.index() > verb.index()) {
            return NounPhrases.from(s, baseStart(s, subject, verb.index() + 1), s.size() - 1)
                    .filter(p -> p.holds(subject.index()))
                    .orElseGet(() -> NounPhrases.around(s, subject, verb.index() + 1, s.size() - 1));
        }
        return NounPhrases.around(s, subject, 0, verb.index() - 1);
    }

    private static int baseStart(Sentence s, Token head, int low) {
        int first = head.index();
        while (first > low && s.isUnder(s.token(first - 1), head)) {
            first--;
        }
        return first;
    }

    private static Optional<NounPhrase> antecedent(Sentence s, Token verb, Token relative) {
        Token head = s.head(verb).orElse(null);
        if (head != null && NounPhrases.isNominal(head) && head.index() < relative.index()) {
            return Optional.of(NounPhrases.around(s, head, 0, relative.index() - 1));
        }
        int last = relative.index() - 1;
        if (last >= 0 && s.token(last).text().equals(",")) {
            last--;
        }
        return NounPhrases.before(s, last, 0);
    }

    /** Whether a verb is in the passive. */
    static boolean isPassive(Sentence s, Token verb) {
        if (!verb.tag().equals("VBN") && !verb.tag().equals("VBD")) {
            return false;
        }
        if (s.child(verb, "nsubj:pass").isPresent() || s.child(verb, "aux:pass").isPresent()) {
            return true;
        }
        for (int i = verb.index() - 1; i >= 0 && i >= verb.index() - 3; i--) {
            Token t = s.token(i);
            if (t.lemma().equals("be") && t.is("VB")) {
                return verb.tag().equals("VBN");
            }
            if (!t.is("RB")) {
                break;
            }
        }
        return verb.tag().equals("VBN")
                && (verb.relates("acl") || verb.relates("advcl"))
                && s.child(verb, "aux").isEmpty();
    }

    /** Who is named after "by". */
    static Optional<NounPhrase> agent(Sentence s, Token verb) {
        for (int i = verb.index() + 1; i < s.size() && i <= verb.index() + 8; i++) {
            Token t = s.token(i);
            if (t.text().equals("by")) {
                Token noun = s.head(t).orElse(t);
                boolean agrees = noun.is("NN") || noun.tag().equals("PRP");
                if (agrees && noun.index() > i) {
                    return Optional.of(NounPhrases.around(s, noun, i + 1, s.size() - 1));
                }
                return Optional.empty();
            }
            if (t.is("VB")) {
                break;
            }
        }
        return Optional.empty();
    }
}
