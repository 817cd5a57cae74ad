package org.rapporteur.brief;

import org.rapporteur.view.Plain;

/** Markdown of CommonMark. */
final class Markdown {
    private static final String SIGNS = "\\`*_[]<>#|&~!";

    private Markdown() {}

    /** Text of a page on one line, so that none of it is taken for Markdown or HTML. */
    static String text(String text) {
        StringBuilder out = new StringBuilder();
        Plain.line(text).codePoints().forEach(c -> {
            if (SIGNS.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.appendCodePoint(c);
        });
        return out.toString();
    }
}
