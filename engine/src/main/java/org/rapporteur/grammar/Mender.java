package org.rapporteur.grammar;

import java.util.List;
import java.util.Set;
import org.rapporteur.grammar.Complements.Takes;
import org.rapporteur.language.Token;

/** Mends what parsers are known to get wrong, by what words take. It never moves what their words allow to stay. */
final class Mender {
    private static final Set<String> HOLDING = Set.of("of", "from", "for", "with");

    private final Tree tree;
    private final Complements complements;

    Mender(Tree tree, Complements complements) {
        this.tree = tree;
        this.complements = complements;
    }

    void mend() {
        for (Token t : tree.tokens()) {
            gerund(t);
            infinitive(t);
            yet(t);
            subjectBehind(t);
        }
    }

    /** "accused of arming rebels": the gerund is no attribute of its object. */
    private void gerund(Token t) {
        Token noun = tree.head(t);
        Token preposition = tree.at(t.index() - 1);
        if (noun == null || preposition == null || !t.tag().equals("VBG") || !tree.is(t, "amod", "compound")) {
            return;
        }
        Token above = tree.head(noun);
        boolean joined = tree.is(preposition, "case") && tree.head(preposition) == noun;
        boolean plain = tree.kids(noun, "det").stream().noneMatch(d -> d.index() < t.index());
        if (above == null || !joined || !plain) {
            return;
        }
        Token governor = above;
        if (HOLDING.contains(Tree.lower(preposition))) {
            governor = nearest(t, above);
        }
        tree.move(t, governor, governor.is("NN") ? "acl" : "advcl");
        tree.move(noun, t, "obj");
        tree.move(preposition, t, "mark");
    }

    /** The nearest word on the way up that takes a gerund by preposition, else the given one. */
    private Token nearest(Token t, Token above) {
        Token up = above;
        for (int steps = 0; up != null && steps < tree.tokens().size(); steps++) {
            Part part = up.is("VB") ? Part.VERB : up.is("NN") ? Part.NOUN : Part.ADJECTIVE;
            if (up.index() < t.index() && complements.takes(Words.lemma(tree, up), part, Takes.OF_ING)) {
                return up;
            }
            up = tree.head(up);
        }
        return above;
    }

    /** "reject a plan to end": the infinitive is the noun's where the verb takes none. */
    private void infinitive(Token t) {
        Token verb = tree.head(t);
        boolean inf = tree.kids(t, "mark").stream().anyMatch(m -> m.tag().equals("TO"));
        if (!inf || verb == null || !verb.is("VB") || !tree.is(t, "xcomp", "advcl", "ccomp")) {
            return;
        }
        if (complements.takes(Words.lemma(tree, verb), Part.VERB, Takes.INF)) {
            return;
        }
        List<Token> objects = tree.kids(verb, "obj", "nsubj:pass", "obl");
        for (Token o : objects) {
            boolean beside = tree.kids(t, "mark").get(0).index() == o.index() + 1;
            if (beside && o.is("NN") && complements.takes(Words.lemma(tree, o), Part.NOUN, Takes.INF)) {
                tree.move(t, o, "acl");
                return;
            }
        }
    }

    /** "has yet to meet": an auxiliary in all but form. */
    private void yet(Token t) {
        Token head = tree.head(t);
        boolean yet =
                tree.kids(t, "advmod").stream().anyMatch(a -> Tree.lower(a).equals("yet"))
                        || head != null
                                && tree.kids(head, "advmod").stream()
                                        .anyMatch(a -> Tree.lower(a).equals("yet"));
        boolean inf = tree.kids(t, "mark").stream().anyMatch(m -> m.tag().equals("TO"));
        if (head != null
                && yet
                && inf
                && tree.is(t, "ccomp", "advcl")
                && (head.lemma().equals("have") || head.lemma().equals("be"))) {
            tree.move(t, head, "xcomp");
        }
    }

    /** "…, said the minister": the parser may take who says it for an object. */
    private void subjectBehind(Token t) {
        Token verb = tree.head(t);
        if (verb == null || !tree.is(t, "obj") || tree.has(verb, "nsubj") || t.index() != nextNominal(verb)) {
            return;
        }
        boolean before = tree.kids(verb, "ccomp").stream().anyMatch(c -> c.index() < verb.index());
        if (before && verb.is("VB") && complements.takes(Words.lemma(tree, verb), Part.VERB, Takes.THAT)) {
            tree.move(t, verb, "nsubj");
        }
    }

    private int nextNominal(Token verb) {
        return tree.kids(verb, "obj").stream()
                .filter(o -> o.index() > verb.index())
                .mapToInt(Token::index)
                .findFirst()
                .orElse(-1);
    }
}
