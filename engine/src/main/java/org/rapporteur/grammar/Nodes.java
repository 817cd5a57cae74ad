package org.rapporteur.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Complements.Takes;
import org.rapporteur.language.Token;

/** The words of a sentence that tell something: verbs, nouns and adjectives, and nouns that are told of something. */
final class Nodes {
    private static final Set<String> LINKING = Set.of("remain", "stay", "become", "seem", "appear");
    private static final String LIGHT = "light";

    /** The classes of a verb that tells nothing beside a noun that leans on it. */
    private static final Set<String> SERVING = Set.of(LIGHT, "life", "launch");

    /** "is against the plan": a preposition that tells what one is. */
    private static final String AGAINST = "against";

    private final Tree tree;
    private final Clauses clauses;
    private final Words words;
    private final Complements complements;
    private final Set<Integer> times;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Integer, Node> byWord = new HashMap<>();

    /**
     * @param times the places of the tokens that are expressions of time
     * @param first the number of the first node
     */
    Nodes(Tree tree, Clauses clauses, Words words, Complements complements, Set<Integer> times, int first) {
        this.tree = tree;
        this.clauses = clauses;
        this.words = words;
        this.complements = complements;
        this.times = times;
        Set<Integer> light = new HashSet<>();
        for (Token t : tree.tokens()) {
            if (isNoun(t)) {
                Token support = support(t, 0);
                if (support != null) {
                    light.add(support.index());
                }
                nodes.add(new Node(t, words.predicate(tree.lemma(t), Part.NOUN), support));
            } else if (tree.isVerb(t) && !isMerelyThere(t)) {
                nodes.add(new Node(t, words.predicate(verb(t), Part.VERB), null));
            } else if (tree.has(t, "cop")) {
                nodes.add(
                        t.is("JJ") || t.is("RB") || tree.lemma(t).equals(AGAINST)
                                ? new Node(t, words.predicate(tree.lemma(t), Part.ADJECTIVE), null)
                                : new Node(t, words.predicate("be", Part.VERB), null));
            } else if (isStance(t)) {
                nodes.add(new Node(t, words.predicate(AGAINST, Part.ADJECTIVE), null));
            } else if (t.is("JJ") && (stays(t) || tree.has(t, "nsubj"))) {
                nodes.add(new Node(t, words.predicate(tree.lemma(t), Part.ADJECTIVE), null));
            } else if (t.is("JJ")
                    && complements.takes(tree.lemma(t), Part.ADJECTIVE, Takes.INF)
                    && tree.has(t, "xcomp", "ccomp", "advcl", "dep", "acl")) {
                nodes.add(new Node(t, words.predicate(tree.lemma(t), Part.ADJECTIVE), null));
            }
        }
        // a verb that a noun leans on is told by the noun
        nodes.removeIf(n ->
                light.contains(n.word.index()) && n.predicate.is(LIGHT) && SERVING.containsAll(n.predicate.classes()));
        for (Node n : nodes) {
            n.number = first + byWord.size();
            byWord.put(n.word.index(), n);
        }
    }

    List<Node> all() {
        return nodes;
    }

    /** Whether a preposition tells with its noun what somebody is: "is against the plan". */
    private boolean isStance(Token t) {
        Token noun = tree.head(t);
        return noun != null && tree.is(t, "case") && tree.lemma(t).equals(AGAINST) && tree.has(noun, "cop");
    }

    /** The node whose word a token is; null for none. */
    @Nullable
    Node at(Token t) {
        return byWord.get(t.index());
    }

    /** The node whose word a token is, or the verb it leans on. */
    @Nullable
    Node told(Token t) {
        Node own = at(t);
        if (own != null) {
            return own;
        }
        for (Node n : nodes) {
            if (n.support != null && n.support.index() == t.index()) {
                return n;
            }
        }
        return null;
    }

    /** "Remains opposed", "seems ready". */
    private boolean stays(Token t) {
        Token head = tree.head(t);
        return head != null && tree.is(t, "xcomp") && LINKING.contains(head.lemma());
    }

    /** "There were attacks", "to be in Lima", "has to go", "is going to": an auxiliary in all but form. */
    private boolean isMerelyThere(Token t) {
        boolean auxiliary = t.lemma().equals("have") || t.lemma().equals("go") && t.is("VBG");
        boolean yet = tree.kids(t).stream().anyMatch(k -> Tree.lower(k).equals("yet"));
        return t.lemma().equals("be") || auxiliary && tree.has(t, "xcomp", "ccomp") && (yet || !tree.has(t, "obj"));
    }

    /** A verb as {@code predicates.tsv} may list it: with its particle, or with the preposition behind it ("call for"). */
    private String verb(Token t) {
        String lemma = tree.lemma(t);
        for (Token k : tree.kids(t, "obl", "advcl")) {
            String with = lemma + " " + tree.preposition(k);
            if (words.knows(with, Part.VERB)) {
                return with;
            }
        }
        return lemma;
    }

    private boolean isNoun(Token t) {
        if (!t.is("NN")
                || times.contains(t.index())
                || t.tag().startsWith("NNP") && !t.entity().equals("O")
                || tree.is(t, "compound")) {
            return false;
        }
        String lemma = tree.lemma(t);
        return words.knows(lemma, Part.NOUN)
                || complements.takes(lemma, Part.NOUN, Takes.INF)
                || complements.takes(lemma, Part.NOUN, Takes.THAT)
                || complements.takes(lemma, Part.NOUN, Takes.OF_ING)
                || complements.takes(lemma, Part.NOUN, Takes.OBJ);
    }

    /** The verb that a noun leans on: "launched attacks", "talks held in Doha", "there were attacks"; null for none. */
    @Nullable
    private Token support(Token noun, int depth) {
        for (Token k : tree.kids(noun, "acl")) {
            boolean told = tree.is(k, "acl:relcl")
                    ? clauses.object(k) != null || clauses.isPassive(k)
                    : k.tag().equals("VBN");
            if (told && isLight(k, "")) {
                return k;
            }
        }
        Token head = tree.head(noun);
        if (head == null || depth > tree.tokens().size()) {
            return null;
        }
        if (tree.is(noun, "conj")) {
            return support(head, depth + 1);
        }
        if (tree.is(noun, "nmod")
                && tree.preposition(noun).equals("of")
                && words.predicate(tree.lemma(head), Part.NOUN).is("measure")) {
            // "held a round of talks"
            return support(head, depth + 1);
        }
        if (!head.is("VB")) {
            return null;
        }
        boolean thing = tree.is(noun, "obj") || tree.is(noun, "nsubj") && clauses.isPassive(head);
        if (thing && isLight(head, "")) {
            return head;
        }
        if (tree.is(noun, "nsubj", "obj") && tree.has(head, "expl")) {
            return head;
        }
        return tree.is(noun, "obl") && isLight(head, " " + tree.preposition(noun)) ? head : null;
    }

    private boolean isLight(Token verb, String preposition) {
        return words.predicate(tree.lemma(verb) + preposition, Part.VERB).is(LIGHT);
    }
}
