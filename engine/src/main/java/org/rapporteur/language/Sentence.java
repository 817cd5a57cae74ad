package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.record.Role;

/**
 * A sentence with its parse: a tree over its tokens.
 *
 * @param index place in the text, from 0
 * @param block place of its block among the document's evidence blocks, from 0: two sentences of one paragraph share it
 * @param role of its block
 * @param start char offset in the document's text
 * @param end char offset after its last char
 */
public record Sentence(int index, int block, Role role, int start, int end, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }

    /** The first token without a head. */
    public Token root() {
        return tokens.stream().filter(t -> t.head() < 0).findFirst().orElse(tokens.get(0));
    }

    /** The tokens that depend on this one, in order. */
    public List<Token> children(Token head) {
        List<Token> out = new ArrayList<>();
        for (Token t : tokens) {
            if (t.head() == head.index()) {
                out.add(t);
            }
        }
        return out;
    }

    /** The first child with this relation or a subtype of it. */
    public Optional<Token> child(Token head, String relation) {
        return children(head).stream().filter(t -> t.relates(relation)).findFirst();
    }

    /** The children with this relation or a subtype of it. */
    public List<Token> children(Token head, String relation) {
        return children(head).stream().filter(t -> t.relates(relation)).toList();
    }

    /** The head of a token; empty for the root. */
    public Optional<Token> head(Token t) {
        return t.head() < 0 ? Optional.empty() : Optional.of(tokens.get(t.head()));
    }

    /** The token and all that depend on it, directly or not, in order. */
    public List<Token> subtree(Token top) {
        List<Token> out = new ArrayList<>();
        for (Token t : tokens) {
            if (t.index() == top.index() || isUnder(t, top)) {
                out.add(t);
            }
        }
        return out;
    }

    /** Whether a token depends on another, directly or not. */
    public boolean isUnder(Token t, Token top) {
        int steps = 0;
        for (int h = t.head();
                h >= 0 && steps <= tokens.size();
                h = tokens.get(h).head(), steps++) {
            if (h == top.index()) {
                return true;
            }
        }
        return false;
    }
}
