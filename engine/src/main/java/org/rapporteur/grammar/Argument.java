package org.rapporteur.grammar;

import java.util.List;
import org.rapporteur.language.Token;

/**
 * What fills a role of a frame: one argument for all that are joined ("A, B and C").
 *
 * @param heads the head words, in order; relative pronouns are resolved to their antecedents. Never empty
 * @param frames {@link Frame#number()} of the frames that the heads tell, in order; empty where they tell nothing
 */
public record Argument(Role role, List<Token> heads, Join join, Via via, List<Integer> frames) {

    public Argument {
        heads = List.copyOf(heads);
        frames = List.copyOf(frames);
    }

    /** The first head. */
    public Token head() {
        return heads.get(0);
    }
}
