package org.rapporteur.page;

import java.util.List;

/** How likely each line is text of an article. */
final class Likely {
    private Likely() {}

    static double[] of(List<Line> lines) {
        return lines.stream()
                .mapToDouble(l -> l.words() >= 25 || (l.words() >= 8 && l.endsSentence()) ? 1 : 0)
                .toArray();
    }
}
