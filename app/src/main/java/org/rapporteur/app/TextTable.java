package org.rapporteur.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** An aligned table for people, fitted to a width: the widest columns give way. */
final class TextTable {
    private static final int GAP = 2;
    private static final int NARROWEST = 8;

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

    private int[] widths(int limit) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Cells.width(row.get(i)));
            }
        }
        long room = limit - (long) GAP * (widths.length - 1);
        while (true) {
            long total = 0;
            int widest = 0;
            int second = NARROWEST;
            for (int i = 0; i < widths.length; i++) {
                total += widths[i];
                if (widths[i] > widths[widest]) {
                    widest = i;
                }
            }
            for (int i = 0; i < widths.length; i++) {
                if (i != widest && widths[i] < widths[widest]) {
                    second = Math.max(second, widths[i]);
                }
            }
            long over = total - room;
            if (over <= 0 || widths[widest] <= NARROWEST) {
                return widths;
            }
            widths[widest] = (int) Math.max(Math.min(second, widths[widest] - 1), widths[widest] - over);
        }
    }
}
