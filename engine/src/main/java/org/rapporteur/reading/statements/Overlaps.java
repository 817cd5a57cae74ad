package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.knowledge.SpeechCue;

/**
 * Settles sayings that take the same words: a content that cuts a quotation takes all of it; of two with nearly the same
 * words and the same speaker one stays; what stands inside a direct quotation is the quotation's.
 */
final class Overlaps {
    /** How many sayings back one may stand that holds another. */
    private static final int NEAR = 6;

    private final Scene scene;

    Overlaps(Scene scene) {
        this.scene = scene;
    }

    /** The sayings that stay, in the order of their content. */
    List<Saying> settle(List<Saying> sayings) {
        List<Saying> sorted = sayings.stream()
                .map(this::widened)
                .filter(s -> s.end() > s.start())
                .sorted(Comparator.comparingInt(Saying::start)
                        .thenComparing(s -> -s.end())
                        .thenComparing(s -> -s.confidence())
                        .thenComparingInt(Saying::anchor))
                .toList();
        List<Saying> out = new ArrayList<>();
        for (Saying s : sorted) {
            int rival = rival(out, s);
            if (rival < 0) {
                out.add(s);
            } else if (s.confidence() > out.get(rival).confidence()) {
                out.set(rival, s);
            }
        }
        List<Saying> told = new ArrayList<>();
        for (int i = 0; i < out.size(); i++) {
            Saying inner = out.get(i);
            if (out.subList(Math.max(0, i - NEAR), i).stream().noneMatch(o -> isEmptied(o, inner))) {
                told.add(inner);
            }
        }
        return told;
    }

    /**
     * Whether a saying tells of nothing said, because of the one that it is told in: what somebody denies that another
     * said, and what a speaker says that he himself will say ("promised to guarantee …").
     */
    private static boolean isEmptied(Saying outer, Saying inner) {
        if (inner.anchor() < 0 || !outer.covers(inner) || outer.clause() != inner.clause()) {
            return false;
        }
        int cue = inner.clause().token(inner.anchor()).start();
        boolean within = outer.start() <= cue && cue < outer.end();
        boolean denied = outer.entry() != null && outer.entry().kind() == SpeechCue.Kind.DENIES;
        boolean same = outer.speaker() != null
                && inner.speaker() != null
                && outer.speaker().head() == inner.speaker().head();
        return within && (denied || same);
    }

    /** Index of the last kept saying with nearly the same words, or -1. */
    private static int rival(List<Saying> kept, Saying s) {
        for (int i = kept.size() - 1; i >= 0 && i >= kept.size() - NEAR; i--) {
            Saying k = kept.get(i);
            int shared = Math.min(k.end(), s.end()) - Math.max(k.start(), s.start());
            int longer = Math.max(k.end() - k.start(), s.end() - s.start());
            if (shared > 0 && shared * 10 > longer * 8 && !holds(k, s) && !holds(s, k)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a saying is told within the words of another: "…, according to the ministry, the agency said". */
    private static boolean holds(Saying outer, Saying inner) {
        if (inner.anchor() < 0 || inner.speaker() == null || outer.speaker() == null) {
            return false;
        }
        int cue = inner.clause().token(inner.anchor()).start();
        return outer.start() <= cue
                && cue < outer.end()
                && inner.speaker().start() >= outer.start()
                && inner.speaker().end() <= outer.end();
    }

    /** A saying that takes in the whole of every quotation it cuts. */
    private Saying widened(Saying s) {
        if (s.gap() != null) {
            return s;
        }
        Quotation first = scene.quotationAt(s.start());
        Quotation last = scene.quotationAt(s.end() - 1);
        int start = first == null || first.start() <= s.start() && first.end() >= s.end() ? s.start() : first.open();
        int end = last == null || last.start() <= s.start() && last.end() >= s.end() ? s.end() : last.close();
        return s.at(Math.min(start, s.start()), Math.max(end, s.end()));
    }
}
