package org.rapporteur.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.Token;

/** The times that the nodes of a sentence have: their clause's own, and those of the clause above where grammar gives them. */
final class Settings {
    private static final Set<String> SAME_TIME = Set.of("at", "during", "in", "while", "through");
    private static final Set<String> AT_ONCE = Set.of("as", "when", "while", "whilst");
    /** What stands after these is when who goes there goes: "flew to Oslo on Monday for talks". */
    private static final Set<String> ON_THE_WAY = Set.of("for", "on");

    private final Tree tree;
    private final Clauses clauses;
    private final Nodes nodes;
    private final Governors governors;
    private final List<TimeExpression> times;

    Settings(Tree tree, Clauses clauses, Nodes nodes, Governors governors, List<TimeExpression> times) {
        this.tree = tree;
        this.clauses = clauses;
        this.nodes = nodes;
        this.governors = governors;
        this.times = times;
    }

    /** The places of the tokens that lie in an expression of time. */
    static Set<Integer> tokens(Tree tree, List<TimeExpression> times) {
        Set<Integer> out = new HashSet<>();
        for (TimeExpression e : times) {
            for (Token t : tree.tokens()) {
                if (t.start() >= e.start() && t.end() <= e.end()) {
                    out.add(t.index());
                }
            }
        }
        return out;
    }

    /** The times of a node, in the text's order. */
    List<TimeExpression> of(Node n) {
        return of(n, 0);
    }

    private List<TimeExpression> of(Node n, int depth) {
        List<TimeExpression> own = new ArrayList<>();
        for (TimeExpression e : times) {
            Node holder = holder(e);
            if (holder == n) {
                own.add(e);
            }
        }
        if (!own.isEmpty() || depth > tree.tokens().size()) {
            return own;
        }
        for (Governor g : governors.of(n.word)) {
            Outer.Link link = g.signature().link();
            Node outer = nodes.told(g.word());
            // "wants talks next week": what stands behind the noun is the noun's
            if (outer != null
                    && n.predicate.part() == Part.NOUN
                    && (link == Outer.Link.WANTS || link == Outer.Link.PLANS)) {
                return of(outer, depth + 1).stream()
                        .filter(e -> e.start() > n.word.start())
                        .toList();
            }
        }
        Node above = above(n);
        return above == null || above == n ? own : of(above, depth + 1);
    }

    /** The node whose clause or phrase an expression stands in; null for none. */
    @Nullable
    private Node holder(TimeExpression e) {
        Token top = null;
        for (Token t : tree.tokens()) {
            if (t.start() >= e.start() && t.end() <= e.end()) {
                Token head = tree.head(t);
                boolean inside = head != null && head.start() >= e.start() && head.end() <= e.end();
                if (!inside) {
                    top = t;
                    break;
                }
            }
        }
        if (top == null) {
            return null;
        }
        boolean attribute = tree.is(top, "compound", "amod", "nummod", "nmod:poss");
        Token up = tree.head(top);
        for (int steps = 0; up != null && steps < tree.tokens().size(); steps++) {
            Node told = nodes.told(up);
            // "the 2015 agreement" dates no deed
            if (told != null || attribute && up.is("NN")) {
                return told;
            }
            up = tree.head(up);
        }
        return null;
    }

    /** "They shook hands on Monday as they met": both were at one time. */
    private boolean isAtOnce(Token verb) {
        return tree.kids(verb, "mark", "advmod").stream().anyMatch(c -> AT_ONCE.contains(Tree.lower(c)));
    }

    /** The node whose time a node has when its own clause has none; null for none. */
    @Nullable
    private Node above(Node n) {
        for (Governor g : governors.of(n.word)) {
            boolean lasting = g.signature().so().life() != Reality.Life.CALLED_OFF
                    && g.signature().so().life() != Reality.Life.POSTPONED;
            boolean within = g.signature().link() == null || g.purpose();
            Node above = nodes.told(g.word());
            if (lasting && within && above != null) {
                return above;
            }
        }
        if (tree.is(n.word, "advcl") && isAtOnce(n.word)) {
            Token main = tree.head(n.word);
            return main == null ? null : nodes.told(main);
        }
        if (n.predicate.part() != Part.NOUN || !tree.is(n.word, "obl", "nmod")) {
            return null;
        }
        Token verb = clauses.verbAbove(n.word);
        Node above = verb == null ? null : nodes.told(verb);
        String preposition = tree.preposition(n.word);
        boolean goes = above != null && above.predicate.is("visit") && ON_THE_WAY.contains(preposition);
        return goes || SAME_TIME.contains(preposition) ? above : null;
    }
}
