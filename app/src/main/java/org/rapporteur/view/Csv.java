package org.rapporteur.view;

import java.io.PrintWriter;
import java.util.List;

/** CSV of RFC 4180. */
public final class Csv {
    private Csv() {}

    /** Prints a row. */
    public static void print(List<String> cells, PrintWriter out) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        out.append("\r\n");
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe: pages are not to run anything there. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9.]+");
        String safe = formula ? "'" + text : text;
        boolean quoted =
                safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\n') >= 0 || safe.indexOf('\r') >= 0;
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
