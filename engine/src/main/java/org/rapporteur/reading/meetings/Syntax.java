package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Questions to the parse of one sentence. */
final class Syntax {
    /** Verbs whose object does what their infinitive says: "sent an aide to observe". */
    private static final Set<String> CAUSATIVES = Set.of(
            "send", "ask", "invite", "bring", "get", "allow", "let", "urge", "persuade", "want", "dispatch", "press");

    private static final int DEEPEST = 8;

    private final Sentence sentence;
    private final List<String> lemmas;

    Syntax(Sentence sentence) {
        this.sentence = sentence;
        this.lemmas = sentence.tokens().stream()
                .map(t -> t.lemma().toLowerCase(Locale.ROOT))
                .toList();
    }

    Sentence sentence() {
        return sentence;
    }

    /** The lemmas of the sentence, in lower case. */
    List<String> lemmas() {
        return lemmas;
    }

    String lemma(Token t) {
        return lemmas.get(t.index());
    }

    static String lower(Token t) {
        return t.text().toLowerCase(Locale.ROOT);
    }

    /** The preposition of a noun, in lower case; empty text when it has none. */
    String preposition(Token noun) {
        for (Token c : sentence.children(noun, "case")) {
            if (!c.tag().equals("POS")) {
                return lower(c);
            }
        }
        return "";
    }

    /** A word and those joined to it: "Iran, China and Pakistan". */
    List<Token> joined(Token first) {
        List<Token> out = new ArrayList<>();
        join(first, out);
        return out;
    }

    private void join(Token t, List<Token> out) {
        if (out.size() < 40 && !out.contains(t)) {
            out.add(t);
            sentence.children(t, "conj").stream().filter(c -> !c.is("VB")).forEach(c -> join(c, out));
        }
    }

    /** The first of joined words. */
    Token firstOfJoined(Token t) {
        Token at = t;
        for (int i = 0; i < DEEPEST && at.relates("conj") && at.head() >= 0; i++) {
            at = sentence.token(at.head());
        }
        return at;
    }

    boolean isPassive(Token verb) {
        return sentence.child(verb, "aux:pass").isPresent()
                || sentence.child(verb, "nsubj:pass").isPresent()
                || (verb.tag().equals("VBN") && verb.relation().equals("acl"));
    }

    /** Who acts: the subject, that of a governing verb, or the agent of a passive; as heads of noun phrases. */
    List<Token> actors(Token verb) {
        return isPassive(verb) ? withPreposition(verb, "by") : subjects(verb, DEEPEST);
    }

    /** What is acted on. */
    List<Token> objects(Token verb) {
        if (isPassive(verb)) {
            return verb.relation().equals("acl")
                    ? sentence.head(verb).map(List::of).orElse(List.of())
                    : subjects(verb, DEEPEST);
        }
        return sentence.children(verb).stream()
                .filter(c -> c.relates("obj") || c.relates("iobj"))
                .flatMap(c -> joined(c).stream())
                .toList();
    }

    /** The nouns that hang on a word by a preposition. */
    List<Token> withPreposition(Token head, String... prepositions) {
        Set<String> wanted = Set.of(prepositions);
        return sentence.children(head).stream()
                .filter(c -> c.relates("obl") || c.relates("nmod") || c.relates("obj"))
                .filter(c -> sentence.children(c, "case").stream().anyMatch(p -> wanted.contains(lower(p))))
                .flatMap(c -> joined(c).stream())
                .toList();
    }

    private List<Token> subjects(Token verb, int depth) {
        Optional<Token> own = sentence.child(verb, "nsubj");
        if (own.isPresent() && !own.get().is("W")) {
            return joined(afterSource(own.get()));
        }
        if (verb.head() < 0 || depth == 0) {
            return List.of();
        }
        Token head = sentence.token(verb.head());
        boolean aside = verb.tag().equals("VBG")
                && verb.index() > 0
                && sentence.token(verb.index() - 1).text().equals(",");
        if (aside && head.is("NN")) {
            // ", insisting on talks": the subject of the clause, though the parse takes the noun before it
            return clauseOf(head).map(v -> subjects(v, depth - 1)).orElse(List.of());
        }
        if (verb.relates("acl") || (own.isPresent() && !head.is("VB"))) {
            return joined(head);
        }
        boolean shares = verb.relates("conj")
                || verb.relates("xcomp")
                || verb.relates("advcl")
                || verb.relates("parataxis")
                || verb.relates("dep")
                || verb.relates("ccomp");
        if (!shares || !head.is("VB")) {
            return List.of();
        }
        if (CAUSATIVES.contains(lemma(head)) && !verb.relates("conj")) {
            List<Token> objects = objects(head);
            if (!objects.isEmpty()) {
                return objects;
            }
        }
        return subjects(head, depth - 1);
    }

    /** The noun after a source in front: "Agency: a delegation attended". */
    private Token afterSource(Token subject) {
        boolean source = subject.index() + 1 < sentence.size()
                && sentence.token(subject.index() + 1).text().equals(":");
        return source
                ? sentence.children(subject, "dep").stream()
                        .filter(c -> c.is("NN"))
                        .findFirst()
                        .orElse(subject)
                : subject;
    }

    private Optional<Token> clauseOf(Token noun) {
        Token at = noun;
        for (int i = 0; i < DEEPEST && at.head() >= 0; i++) {
            at = sentence.token(at.head());
            if (at.is("VB")) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** The verbs that describe a noun: "held in May", "that they took", "planned for Monday". */
    List<Token> describing(Token noun) {
        List<Token> out = new ArrayList<>();
        for (Token t : sentence.tokens()) {
            boolean child = t.head() == noun.index() && (t.relates("acl") || t.relates("ccomp") || t.relates("dep"))
                    || t.relates("acl") && isBehindName(t, noun)
                    || isLoose(t, noun);
            boolean participle =
                    t.tag().equals("VBN") && sentence.children(t, "aux").isEmpty();
            // a participle or a past form right after the noun, wherever the parse hangs it
            boolean next =
                    t.index() == noun.index() + 1 && (participle || t.tag().equals("VBD") && noun.head() != t.index());
            if (t.is("VB") && t.index() > noun.index() && (child || next)) {
                out.add(t);
            }
        }
        return out;
    }

    /** ", attended by A" at the end of the clause, hung on the verb whose object the noun is. */
    private boolean isLoose(Token participle, Token noun) {
        boolean comma = participle.index() > 0
                && sentence.token(participle.index() - 1).text().equals(",");
        return comma
                && (participle.relates("dep") || participle.relates("advcl"))
                && participle.tag().equals("VBN")
                && participle.head() == noun.head()
                && (noun.relates("obj") || noun.relation().equals("nsubj:pass"))
                && !withPreposition(participle, "by").isEmpty();
    }

    /** ", attended by A" behind a place or date that belongs to the noun. */
    private boolean isBehindName(Token participle, Token noun) {
        Token before = sentence.token(participle.head());
        boolean comma = participle.index() > 0
                && sentence.token(participle.index() - 1).text().equals(",");
        return participle.tag().equals("VBN")
                && comma
                && before.index() > noun.index()
                && (before.is("NNP") || before.is("CD"))
                && sentence.isUnder(before, noun);
    }

    /** Whether "not", "never" or "no" denies a word. */
    boolean isNegated(Token t) {
        return sentence.children(t).stream()
                .anyMatch(c ->
                        Set.of("not", "n't", "n’t", "never", "no", "neither").contains(lower(c))
                                && (c.relates("advmod") || c.relates("det") || c.relates("neg")));
    }

    /** The auxiliary verbs of a verb, in lower case. */
    List<String> auxiliaries(Token verb) {
        return sentence.children(verb).stream()
                .filter(c -> c.relates("aux"))
                .map(this::lemma)
                .toList();
    }

    /** The index of the first token of the noun phrase that ends with this noun: its modifiers before it. */
    int phraseStart(Token noun) {
        int first = noun.index();
        for (int i = noun.index() - 1; i >= 0; i--) {
            Token t = sentence.token(i);
            boolean part = t.head() >= first
                    && t.head() <= noun.index()
                    && (t.relates("compound")
                            || t.relates("amod")
                            || t.relates("nummod")
                            || t.relates("det")
                            || t.relates("nmod:poss")
                            || t.relates("case") && t.tag().equals("POS")
                            || t.relates("advmod")
                            || t.relates("punct") && t.text().equals("-"));
            if (!part) {
                break;
            }
            first = i;
        }
        return first;
    }
}
