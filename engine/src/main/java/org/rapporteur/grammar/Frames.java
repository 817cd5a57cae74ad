package org.rapporteur.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** The frames of a text, in the order of their words. */
public final class Frames {
    private final List<Frame> all;
    private final Map<Integer, List<Frame>> bySentence;

    Frames(List<Frame> all) {
        this.all = List.copyOf(all);
        this.bySentence = all.stream().collect(Collectors.groupingBy(Frame::sentence));
    }

    /** Every frame, in the text's order. */
    public List<Frame> all() {
        return all;
    }

    /** The frame with a number. */
    public Frame get(int number) {
        return all.get(number);
    }

    /** The frames of a sentence, in its order. */
    public List<Frame> in(Sentence s) {
        return bySentence.getOrDefault(s.index(), List.of());
    }

    /** The frame that a word tells, alone or as the verb that a noun leans on. */
    public Optional<Frame> at(Sentence s, Token word) {
        return in(s).stream()
                .filter(f -> f.word().index() == word.index())
                .findFirst()
                .or(() -> in(s).stream()
                        .filter(f -> f.support() != null && f.support().index() == word.index())
                        .findFirst());
    }

    /** The frames that fill a role of a frame: what is said, wanted, planned; the condition; the talks that were called off. */
    public List<Frame> in(Frame frame, Role role) {
        List<Frame> out = new ArrayList<>();
        for (Argument a : frame.in(role)) {
            a.frames().forEach(n -> out.add(all.get(n)));
        }
        return out;
    }

    /** Whether a deed is no more than silence: "declined to comment", "asked not to be named". */
    public boolean isSilence(Frame frame) {
        return frame.arguments().stream().flatMap(a -> a.frames().stream()).anyMatch(n -> isKept(frame, get(n)))
                || frame.outers().stream().anyMatch(o -> isKept(of(o), frame));
    }

    private static boolean isKept(Frame asks, Frame frame) {
        boolean refuses = asks.is("refuse");
        return refuses && frame.is("remark")
                || frame.is("naming")
                        && (refuses || asks.is("ask") && frame.reality().negated());
    }

    /** The frame that an outer one is. */
    public Frame of(Outer outer) {
        return all.get(outer.frame());
    }
}
