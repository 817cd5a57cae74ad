package org.rapporteur.grammar;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.Token;

/**
 * What one word, or a light verb with its noun, says happens or holds, with who is in it and how real its sentence makes it.
 *
 * @param sentence index of its sentence
 * @param number place in {@link Frames}, from 0
 * @param word that tells it: verb, noun or adjective; of "X is a spy" the noun
 * @param support the verb that a noun leans on ("launched" of "launched attacks"), null for none
 * @param arguments in the order of {@link Role}; several of one role the surest first
 * @param outers the frames whose content this is, nearest first
 * @param given whether it is a noun for what is known already, and no verb makes it happen: "the talks", "these attacks", "their visit"
 * @param times the clause's own expressions of time, and those that it has from the clause above, in the text's order
 */
public record Frame(
        int sentence,
        int number,
        Token word,
        @Nullable Token support,
        Predicate predicate,
        List<Argument> arguments,
        Reality reality,
        List<Outer> outers,
        boolean given,
        List<TimeExpression> times) {

    public Frame {
        arguments = arguments.stream()
                .sorted(Comparator.comparing(Argument::role).thenComparing(Argument::via))
                .toList();
        outers = List.copyOf(outers);
        times = List.copyOf(times);
    }

    /** The arguments in a role, the surest first. */
    public List<Argument> in(Role role) {
        return arguments.stream().filter(a -> a.role() == role).toList();
    }

    /** The surest argument in a role. */
    public Optional<Argument> first(Role role) {
        return arguments.stream().filter(a -> a.role() == role).findFirst();
    }

    /** The nearest frame that has this one as its content, in one of these ways. */
    public Optional<Outer> outer(Outer.Link... links) {
        return outers.stream().filter(o -> List.of(links).contains(o.link())).findFirst();
    }

    /** Whether the predicate is of a class of {@code predicates.tsv}. */
    public boolean is(String name) {
        return predicate.is(name);
    }
}
