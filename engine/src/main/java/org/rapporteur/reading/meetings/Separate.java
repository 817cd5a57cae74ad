package org.rapporteur.reading.meetings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Join;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Token;

/** Parts what one sentence tells of several meetings: "held separate talks with A and B", "met separately with A and B". */
final class Separate {
    private static final Set<String> APART = Set.of("separate", "separately", "individually");

    /** What tells the meetings of one sentence apart. */
    static final String TRAIT = "separate";

    /** What tells one that is told of as before or after another. */
    static final String BESIDE = "beside another";

    private final Scene scene;

    Separate(Scene scene) {
        this.scene = scene;
    }

    /** The telling of a frame; one with each of those it is with, where they are met apart. */
    List<Telling> of(Telling told, Frame frame) {
        boolean apart = scene.sentence().children(frame.word()).stream().anyMatch(c -> APART.contains(Tree.lower(c)));
        List<Token> with = frame.in(Role.WITH).stream()
                .filter(a -> a.join() == Join.AND)
                .map(Argument::heads)
                .findFirst()
                .orElse(List.of());
        if (!apart || with.size() < 2) {
            return List.of(told);
        }
        Set<String> all = scene.parties(with);
        return with.stream()
                .map(w -> {
                    Set<String> who = new LinkedHashSet<>(told.participants());
                    who.removeAll(all);
                    who.addAll(scene.parties(List.of(w)));
                    return told.by(who).named(told.naming().with(TRAIT));
                })
                .toList();
    }
}
