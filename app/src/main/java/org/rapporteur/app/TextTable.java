package org.rapporteur.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.view.Plain;

/** An aligned table for people, fitted to a width. */
final class TextTable {
    private static final int GAP = 2;
    private static final int NARROWEST = 12;
    /** How many times as wide as the others the column with most to say may be. */
    private static final int MAIN_SHARE = 4;

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> heads) {
        rows.add(heads);
    }

    /** Adds a row; text of pages is made safe to print. */
    void add(List<String> cells) {
        rows.add(cells.stream().map(Plain::line).toList());
    }

    /** @param width columns of the terminal */
    void print(PrintWriter out, int width) {
        int[] widths = widths(width);
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = Cells.fit(row.get(i), widths[i]);
                line.append(cell);
                if (i < row.size() - 1) {
                    line.append(" ".repeat(widths[i] - Cells.width(cell) + GAP));
                }
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** The first column, the ids, stays whole; of the others, the one that is widest for its share gives way. */
    private int[] widths(int limit) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Cells.width(row.get(i)));
            }
        }
        int main = widest(widths, -1);
        long over = -(long) limit + (long) GAP * (widths.length - 1);
        for (int width : widths) {
            over += width;
        }
        for (; over > 0; over--) {
            int widest = widest(widths, main);
            if (widths[widest] <= narrowest(widest)) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    /** The widest column but the first; the main one counts for a part of its width only. */
    private int widest(int[] widths, int main) {
        int widest = widths.length - 1;
        for (int i = 1; i < widths.length; i++) {
            if (share(widths, i, main) > share(widths, widest, main)) {
                widest = i;
            }
        }
        return widest;
    }

    private int share(int[] widths, int column, int main) {
        // A column at its narrowest has nothing left to give.
        return widths[column] <= narrowest(column) ? 0 : column == main ? widths[column] / MAIN_SHARE : widths[column];
    }

    /** A head is not cut. */
    private int narrowest(int column) {
        return Math.max(NARROWEST, Cells.width(rows.get(0).get(column)));
    }
}
