package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Who does what in a clause: deep subjects and objects of verbs, and what hangs on them by preposition. */
public final class Clauses {
    /** Verbs whose object, not subject, does what the following infinitive or "of/from -ing" tells. */
    private static final Set<String> OBJECT_CONTROL = Set.of(
            "accuse",
            "advise",
            "allow",
            "ask",
            "authorize",
            "bar",
            "beg",
            "blame",
            "block",
            "call",
            "challenge",
            "command",
            "compel",
            "convince",
            "encourage",
            "enable",
            "force",
            "help",
            "instruct",
            "invite",
            "let",
            "order",
            "permit",
            "persuade",
            "press",
            "pressure",
            "prevent",
            "prompt",
            "push",
            "request",
            "stop",
            "suspect",
            "tell",
            "urge",
            "warn",
            "want",
            "lead",
            "require",
            "condemn",
            "criticize",
            "criticise");

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    private static final int DEEPEST = 6;

    private Clauses() {}

    /** Whether a verb is in the passive. */
    public static boolean passive(Sentence s, Token verb) {
        return s.child(verb, "aux:pass").isPresent()
                || s.child(verb, "nsubj:pass").isPresent()
                || verb.tag().equals("VBN")
                        && Set.of("acl", "amod", "dep", "advcl").contains(verb.relation())
                        && s.children(verb, "aux").isEmpty()
                        && s.child(verb, "obj").isEmpty()
                || isJoinedToPassive(s, verb);
    }

    /** "Was held and tortured": a participle without an object of its own goes on with the passive before it. */
    private static boolean isJoinedToPassive(Sentence s, Token verb) {
        return verb.tag().equals("VBN")
                && verb.relation().equals("conj")
                && s.children(verb, "aux").isEmpty()
                && s.child(verb, "obj").isEmpty()
                && s.child(verb, "nsubj").isEmpty()
                && s.head(verb).filter(h -> passive(s, h)).isPresent();
    }

    /** Who does it: the subject of the active verb or the agent of the passive, found through control and relative clauses. */
    public static Optional<Token> subject(Sentence s, Token verb) {
        return subject(s, verb, 0);
    }

    private static Optional<Token> subject(Sentence s, Token verb, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (passive(s, verb)) {
            return prepositional(s, verb, Set.of("by"));
        }
        Optional<Token> own = s.children(verb, "nsubj").stream()
                .filter(t -> !t.relation().equals("nsubj:pass"))
                .findFirst();
        if (own.isPresent()) {
            return antecedent(s, verb, own.get());
        }
        return s.head(verb).flatMap(h -> inherited(s, verb, h, depth));
    }

    private static Optional<Token> inherited(Sentence s, Token verb, Token h, int depth) {
        String relation = verb.relation();
        if (relation.equals("dep") && finite(verb) && verb.index() > h.index() + 1 && followsNoun(s, verb)) {
            // the parser missed that the noun before it is its subject
            return Optional.empty();
        }
        if (relation.equals("conj") && finite(verb) && h.tag().equals("VB")) {
            // "called on them to come back and blamed the army": no finite verb goes on with an infinitive
            return verbAbove(s, s.head(h).orElse(h)).flatMap(v -> subject(s, v, depth + 1));
        }
        if (relation.startsWith("acl")) {
            if (verb.tag().equals("VBG") && afterComma(s, verb)) {
                return lightSubject(s, h, depth).or(() -> Optional.of(h));
            }
            if (verb.tag().equals("VBG") || relation.equals("acl:relcl")) {
                return Optional.of(h);
            }
            return owner(s, h).or(() -> lightSubject(s, h, depth));
        }
        if (gerundAsModifier(s, verb)) {
            return verbAbove(s, h)
                    .flatMap(v ->
                            OBJECT_CONTROL.contains(v.lemma()) ? object(s, v, depth + 1) : subject(s, v, depth + 1));
        }
        if (!isVerbal(h)) {
            boolean copular = s.child(h, "cop").isPresent();
            return copular || relation.equals("conj")
                    ? s.child(h, "nsubj").map(t -> antecedentOrSelf(s, h, t))
                    : Optional.empty();
        }
        if (relation.equals("xcomp")
                || relation.equals("advcl") && !preposition(s, verb).isEmpty()) {
            Optional<Token> object = object(s, h, depth + 1);
            if (object.isPresent() && OBJECT_CONTROL.contains(h.lemma())) {
                return object;
            }
        }
        if (relation.equals("conj")
                || relation.equals("xcomp")
                || relation.equals("advcl")
                || relation.equals("parataxis")
                || relation.equals("dep")) {
            if (relation.equals("conj") && passive(s, h)) {
                return s.child(h, "nsubj:pass").isPresent() && !passive(s, verb)
                        ? s.child(h, "nsubj:pass").map(t -> antecedentOrSelf(s, h, t))
                        : Optional.empty();
            }
            if (passive(s, h)) {
                return surfaceSubject(s, h, depth + 1);
            }
            return subject(s, h, depth + 1);
        }
        return Optional.empty();
    }

    /** "After rejecting the offer": the parser may take the gerund for a word that belongs to its own object. */
    private static boolean gerundAsModifier(Sentence s, Token verb) {
        return verb.relation().equals("case")
                || verb.tag().equals("VBG")
                        && verb.relation().equals("amod")
                        && s.head(verb)
                                .filter(h ->
                                        s.children(h, "case").stream().anyMatch(c -> c.index() == verb.index() - 1))
                                .isPresent();
    }

    private static boolean followsNoun(Sentence s, Token verb) {
        return s.token(verb.index() - 1).is("NN");
    }

    private static boolean finite(Token verb) {
        return verb.tag().equals("VBD")
                || verb.tag().equals("VBZ")
                || verb.tag().equals("VBP");
    }

    private static Optional<Token> verbAbove(Sentence s, Token t) {
        Optional<Token> above = Optional.of(t);
        for (int i = 0; i < DEEPEST && above.isPresent() && !isVerbal(above.get()); i++) {
            above = s.head(above.get());
        }
        return above.filter(Clauses::isVerbal);
    }

    /** The grammatical subject, whatever the voice. */
    private static Optional<Token> surfaceSubject(Sentence s, Token verb, int depth) {
        Optional<Token> own = s.child(verb, "nsubj").map(t -> antecedentOrSelf(s, verb, t));
        if (own.isPresent() || depth > DEEPEST) {
            return own;
        }
        return verb.relation().equals("acl")
                ? s.head(verb)
                : s.head(verb).filter(Clauses::isVerbal).flatMap(h -> surfaceSubject(s, h, depth + 1));
    }

    /** Whom it is done to: the object of the active verb or the subject of the passive. */
    public static Optional<Token> object(Sentence s, Token verb) {
        return object(s, verb, 0);
    }

    private static Optional<Token> object(Sentence s, Token verb, int depth) {
        if (passive(s, verb)) {
            Optional<Token> own = s.child(verb, "nsubj:pass").or(() -> s.child(verb, "nsubj"));
            if (own.isPresent()) {
                return antecedent(s, verb, own.get());
            }
            if (verb.relation().startsWith("acl") || verb.relation().equals("amod")) {
                return s.head(verb);
            }
            if (verb.relation().equals("conj") && depth < DEEPEST) {
                return s.head(verb)
                        .filter(Clauses::isVerbal)
                        .filter(h -> passive(s, h))
                        .flatMap(h -> object(s, h, depth + 1));
            }
            if ((verb.relation().equals("xcomp") || verb.relation().equals("advcl")) && depth < DEEPEST) {
                return s.head(verb).filter(Clauses::isVerbal).flatMap(h -> subject(s, h, depth + 1));
            }
            return Optional.empty();
        }
        if (gerundAsModifier(s, verb)) {
            return s.head(verb);
        }
        Optional<Token> own = s.children(verb, "obj").stream().findFirst();
        if (own.isPresent()) {
            return antecedent(s, verb, own.get());
        }
        if (verb.relation().equals("conj")) {
            // "boarded and seized the ship"
            return s.head(verb)
                    .filter(Clauses::isVerbal)
                    .flatMap(h -> s.child(h, "obj"))
                    .filter(o -> o.index() > verb.index());
        }
        if (verb.relation().equals("acl:relcl")
                && s.children(verb, "nsubj").stream().noneMatch(t -> isRelative(t))) {
            return s.head(verb);
        }
        return Optional.empty();
    }

    private static Optional<Token> antecedent(Sentence s, Token verb, Token t) {
        return Optional.of(antecedentOrSelf(s, verb, t));
    }

    private static Token antecedentOrSelf(Sentence s, Token verb, Token t) {
        return isRelative(t) && verb.relation().startsWith("acl") ? s.head(verb).orElse(t) : t;
    }

    private static boolean isRelative(Token t) {
        return RELATIVE.contains(lower(t))
                && (t.is("W") || t.tag().equals("IN") || t.tag().equals("DT"));
    }

    /** Who a noun of doing belongs to: "the group's attack", "an attack by the group", "Taliban attacks". */
    public static Optional<Token> owner(Sentence s, Token noun) {
        return s.child(noun, "nmod:poss")
                .or(() -> prepositional(s, noun, Set.of("by")))
                .or(() -> s.children(noun).stream()
                        .filter(t -> t.relates("compound") || t.relates("amod"))
                        .filter(t -> Character.isUpperCase(t.text().charAt(0)))
                        // "Peace talks" at the beginning of a sentence
                        .filter(t -> t.index() > 0
                                || !t.tag().equals("NN") && !t.tag().equals("NNS"))
                        .reduce((a, b) -> b));
    }

    /** A participle after a comma tells of the clause's subject, though the parser may hang it on the noun before it. */
    private static boolean afterComma(Sentence s, Token verb) {
        return verb.index() > 0 && s.token(verb.index() - 1).text().equals(",");
    }

    /** The subject of the verb whose object a noun is: "made efforts to", "launched an attack". */
    private static Optional<Token> lightSubject(Sentence s, Token noun, int depth) {
        return s.head(noun)
                .filter(h -> isVerbal(h) && (Set.of("obj", "obl", "nsubj:pass").contains(noun.relation())))
                .flatMap(h -> subject(s, h, depth + 1));
    }

    /** The first dependent that is joined by one of these prepositions. */
    public static Optional<Token> prepositional(Sentence s, Token head, Set<String> prepositions) {
        return prepositionals(s, head, prepositions).stream().findFirst();
    }

    /** The dependents that are joined by one of these prepositions, in order. */
    public static List<Token> prepositionals(Sentence s, Token head, Set<String> prepositions) {
        List<Token> out = new ArrayList<>();
        for (Token t : s.children(head)) {
            if (t.relates("obl") || t.relates("nmod") || t.relates("advcl") || t.relates("acl")) {
                if (prepositions.contains(preposition(s, t))) {
                    out.add(t);
                }
            }
        }
        return out;
    }

    /** The preposition that joins a word to its head, lower case; empty when there is none. */
    public static String preposition(Sentence s, Token t) {
        return s.children(t, "case").stream()
                .findFirst()
                .or(() -> s.children(t, "mark").stream().findFirst())
                .map(c -> c.lemma().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Verbs and adjectives or nouns with a copula. */
    public static boolean isVerbal(Token t) {
        return t.is("VB") || t.tag().equals("MD");
    }

    /** The conjuncts of a word, itself first. */
    public static List<Token> conjuncts(Sentence s, Token t) {
        List<Token> out = new ArrayList<>();
        out.add(t);
        s.children(t, "conj").stream().filter(c -> !parted(s, t, c)).forEach(out::add);
        return out;
    }

    /** Whether a semicolon stands between two words. */
    static boolean parted(Sentence s, Token one, Token other) {
        int from = Math.min(one.index(), other.index());
        int to = Math.max(one.index(), other.index());
        return s.tokens().subList(from, to).stream().anyMatch(t -> t.text().equals(";"));
    }

    static String lower(Token t) {
        return t.text().toLowerCase(Locale.ROOT);
    }
}
