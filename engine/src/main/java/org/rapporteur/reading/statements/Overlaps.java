package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Settles sayings that take the same words: a content that cuts a quotation takes all of it; of two with nearly the same
 * words and the same speaker one stays; what stands inside a direct quotation is the quotation's.
 */
final class Overlaps {
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
        return out;
    }

    /** Index of the last kept saying with nearly the same words, or -1. */
    private static int rival(List<Saying> kept, Saying s) {
        for (int i = kept.size() - 1; i >= 0 && i >= kept.size() - 6; i--) {
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
