package org.rapporteur.grammar;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Token;

/**
 * Takes what stands behind an aside out of it, between dashes, in brackets or commas: "left for Oslo - where they met - on
 * Sunday", "met Anna Berg, the envoy for Peru, in Oslo".
 */
final class AsideMender {
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
    private static final Set<String> WHERE_OR_WHEN = Set.of("in", "at", "on");
    private static final int LONGEST = 40;

    private final Tree tree;

    AsideMender(Tree tree) {
        this.tree = tree;
    }

    void mend() {
        int size = tree.tokens().size();
        for (int open = 0; open < size; open++) {
            int close = close(open, size);
            if (close > 0) {
                for (Token t : tree.tokens().subList(close + 1, size)) {
                    takeOut(t, open, close);
                }
                open = close;
            }
        }
        tree.tokens().forEach(this::behindApposition);
    }

    /** "met Anna Berg, the envoy for Peru, in Oslo": the comma closes what she is. */
    private void behindApposition(Token t) {
        Token head = tree.head(t);
        Token preposition = tree.kid(t, "case");
        if (head == null || preposition == null || !tree.is(t, "nmod") || head.index() > preposition.index()) {
            return;
        }
        Token before = tree.at(preposition.index() - 1);
        Token of = head;
        while (of != null && !tree.is(of, "appos") && tree.is(of, "nmod")) {
            of = tree.head(of);
        }
        Token named = of == null || !tree.is(of, "appos") ? null : tree.head(of);
        boolean closed = before != null
                && before.text().equals(",")
                && WHERE_OR_WHEN.contains(Tree.lower(preposition))
                && named != null
                && named.index() < head.index();
        Token verb = closed && named != null ? verbBefore(named, named.index()) : null;
        if (verb != null) {
            tree.move(t, verb, "obl");
        }
    }

    /** Where an aside ends that begins at a token; -1 where none does. */
    private int close(int open, int size) {
        String mark = tree.tokens().get(open).text();
        boolean dash = DASHES.contains(mark);
        for (int i = open + 1; (dash || mark.equals("(")) && i < Math.min(size, open + LONGEST); i++) {
            String other = tree.tokens().get(i).text();
            if (dash ? DASHES.contains(other) : other.equals(")")) {
                return i;
            }
        }
        return -1;
    }

    private void takeOut(Token t, int open, int close) {
        Token head = tree.head(t);
        if (head == null || head.index() < open || head.index() > close || !tree.is(t, "obl", "advmod", "nmod")) {
            return;
        }
        Token verb = verbBefore(head, open);
        if (verb != null) {
            tree.move(t, verb, "obl");
        }
    }

    /** The verb before an aside that it is said of. */
    private @Nullable Token verbBefore(Token inside, int open) {
        Token up = inside;
        while (up != null && (up.index() >= open || !up.is("VB"))) {
            up = tree.head(up);
        }
        return up;
    }
}
