package org.rapporteur.app;

/** How much room text takes on a terminal. */
final class Cells {
    private Cells() {}

    /** Columns that a text takes: two for a wide East Asian sign or a pictograph, none for a mark that joins a letter. */
    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /** The text cut to a width, with an ellipsis where something was cut. */
    static String fit(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int used = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            used += width(c);
            if (used > width) {
                break;
            }
            out.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return out.toString().stripTrailing() + "…";
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
        return wide ? 2 : 1;
    }
}
