package org.rapporteur.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Lines that the scorer doubts and that stand among the article's paragraphs as one of them: a paragraph that is a link as a
 * whole, and the short sentences that an article ends with.
 */
final class Kin {
    private static final double BAR = 0.5;
    private static final double RAISED = 0.8;
    /** A paragraph has so many words where its link speaks against it. */
    private static final int LINKED_WORDS = 12;

    private static final int FEWEST_WORDS = 3;
    private static final int MAX_LEVELS = 3;

    private final List<Line> lines;
    private final List<Cue> cues;
    private final Surroundings around;
    private final double[] likely;
    private final int title;
    private int first = -1;
    private int last = -1;

    /** Of one page; the parameters are those of {@link Foreign}. */
    Kin(List<Line> lines, List<Cue> cues, Surroundings around, double[] likely, int title) {
        this.lines = lines;
        this.cues = cues;
        this.around = around;
        this.likely = likely;
        this.title = title;
    }

    /** Makes such lines likely. */
    void takeIn() {
        Map<String, Integer> kinds = new HashMap<>();
        for (int i = 0; i < likely.length; i++) {
            if (likely[i] >= BAR && i != title) {
                first = first < 0 ? i : first;
                last = i;
                kinds.merge(kind(i), 1, Integer::sum);
            }
        }
        for (int i = first + 1; i < last; i++) {
            if (likely[i] < BAR
                    && isSentence(i, LINKED_WORDS)
                    && isWholeLink(i)
                    && kinds.getOrDefault(kind(i), 0) >= 2) {
                likely[i] = RAISED;
            }
        }
        for (int i = last + 1; first >= 0 && i < likely.length && isSentence(i, FEWEST_WORDS) && isBeside(i); i++) {
            likely[i] = RAISED;
        }
    }

    private boolean isSentence(int i, int words) {
        Line line = lines.get(i);
        return cues.get(i) == Cue.NONE
                && line.words() >= words
                && line.endsSentence()
                && !line.text().endsWith(":")
                && Words.startsUpper(line.text());
    }

    private boolean isWholeLink(int i) {
        return around.block(i).normalName().equals("p") && DomFeatures.linkShare(lines.get(i)) > 0.9;
    }

    /** Whether a line is a paragraph without links beside the last one, or in an element beside that. */
    private boolean isBeside(int i) {
        Element block = around.block(i);
        if (!block.normalName().equals("p") || DomFeatures.linkShare(lines.get(i)) > 0) {
            return false;
        }
        Element at = around.block(last).parent();
        for (int level = 0;
                at != null && level < MAX_LEVELS && !at.normalName().equals("body");
                level++, at = at.parent()) {
            Element own = block.parent();
            for (int up = 0; own != null && up < MAX_LEVELS; up++, own = own.parent()) {
                if (own == at) {
                    return true;
                }
            }
        }
        return false;
    }

    private String kind(int i) {
        return DomFeatures.kind(around.block(i));
    }
}
