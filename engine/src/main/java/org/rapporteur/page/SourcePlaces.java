package org.rapporteur.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of an extracted text stand in their HTML: line and column, both from 1, columns in chars.
 *
 * @param pieces in the order of the text; each begins at a code point of its own
 */
public record SourcePlaces(List<Piece> pieces) {
    public SourcePlaces {
        pieces = List.copyOf(pieces);
    }

    /** @param breaks pairs of a char offset in the text and one in the source; from each on, both go forward together */
    SourcePlaces(int[] breaks, String source) {
        this(pieces(breaks, source));
    }

    /**
     * A part of the text that stands in one piece in a line of the source.
     *
     * @param start its first char in the text
     * @param line of the source
     * @param column of its first char
     */
    public record Piece(int start, int line, int column) {}

    private static List<Piece> pieces(int[] breaks, String source) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
        List<Piece> out = new ArrayList<>();
        int line = 0;
        for (int i = 0; i < breaks.length; i += 2) {
            int at = breaks[i + 1];
            while (line > 0 && starts.get(line) > at) {
                line--;
            }
            while (line + 1 < starts.size() && starts.get(line + 1) <= at) {
                line++;
            }
            out.add(new Piece(breaks[i], line + 1, at - starts.get(line) + 1));
        }
        return out;
    }
}
