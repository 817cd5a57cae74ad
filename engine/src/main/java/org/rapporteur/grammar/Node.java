package org.rapporteur.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Token;

/** A frame while it is built. */
final class Node {
    final Token word;
    final Predicate predicate;
    /** The verb that a noun leans on, null for none. */
    @Nullable
    final Token support;

    /** Place among the text's frames. */
    int number;

    final List<Argument> arguments = new ArrayList<>();

    Node(Token word, Predicate predicate, @Nullable Token support) {
        this.word = word;
        this.predicate = predicate;
        this.support = support;
    }

    boolean has(Role role) {
        return arguments.stream().anyMatch(a -> a.role() == role);
    }
}
