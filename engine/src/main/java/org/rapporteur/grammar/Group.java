package org.rapporteur.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.language.Token;

/** Joined words of one phrase: "A, B and C", "neither A nor B". */
record Group(List<Token> heads, Join join) {
    private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "no-one", "neither");
    private static final Set<String> NO = Set.of("no", "neither");

    /** A word with all that are joined to it. */
    static Group of(Tree tree, Token first) {
        List<Token> heads = new ArrayList<>();
        add(tree, first, heads);
        heads.sort((a, b) -> Integer.compare(a.index(), b.index()));
        return new Group(heads, join(tree, first, heads));
    }

    static Group one(Token t) {
        return new Group(List.of(t), Join.ONE);
    }

    private static void add(Tree tree, Token t, List<Token> heads) {
        heads.add(t);
        List<Token> joined = new ArrayList<>(tree.kids(t, "conj"));
        for (Token name : tree.kids(t, "flat", "appos")) {
            // "President A and Chancellor B", where B hangs on A
            if (name.tag().startsWith("NNP")) {
                joined.addAll(tree.kids(name, "conj"));
            }
        }
        for (Token k : joined) {
            boolean instead = tree.kids(k, "advmod", "cc").stream()
                    .anyMatch(n -> Tree.lower(n).equals("not") && n.index() < k.index());
            boolean like = !instead && Tree.isNominal(t) == Tree.isNominal(k);
            if (like && !heads.contains(k) && !tree.between(t, k, Set.of(";", "but"))) {
                add(tree, k, heads);
            }
        }
    }

    private static Join join(Tree tree, Token first, List<Token> heads) {
        if (isNone(tree, heads.get(0)) || heads.stream().allMatch(h -> isNone(tree, h))) {
            return Join.NONE;
        }
        if (heads.size() == 1) {
            return Join.ONE;
        }
        for (Token h : heads) {
            for (Token c : tree.kids(h, "cc")) {
                String word = Tree.lower(c);
                if (word.equals("nor")) {
                    return Join.NONE;
                }
                if (word.equals("or")) {
                    return Join.OR;
                }
            }
        }
        return Join.AND;
    }

    private static boolean isNone(Tree tree, Token t) {
        if (NOBODY.contains(Tree.lower(t))) {
            return true;
        }
        for (Token k : tree.kids(t, "det", "cc:preconj", "advmod", "cc", "amod")) {
            if (NO.contains(Tree.lower(k)) && k.index() < t.index()) {
                return true;
            }
            // "not one of the envoys"
            if (Tree.lower(k).equals("not") && k.index() == t.index() - 1) {
                return true;
            }
        }
        return false;
    }
}
