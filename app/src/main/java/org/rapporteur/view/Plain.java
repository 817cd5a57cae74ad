package org.rapporteur.view;

/** Makes text of pages safe to print: what could move the cursor, or turn the direction of reading, is shown instead. */
public final class Plain {
    private Plain() {}

    /**
     * The text on one line: white space is one space, control and format characters (escape, bidirectional overrides) are
     * written as {@code \}{@code u202e}.
     */
    public static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
                continue;
            }
            if (space && out.length() > 0) {
                out.append(' ');
            }
            space = false;
            if (isUnsafe(c)) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /** The text with its lines and spaces as they are; the same characters are written out. */
    public static String visible(String text) {
        if (text.codePoints().noneMatch(Plain::isHidden)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 100);
        text.codePoints().forEach(c -> {
            if (isHidden(c)) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isHidden(int c) {
        return isUnsafe(c) && c != '\n' && c != '\r' && c != '\t';
    }

    private static boolean isUnsafe(int c) {
        int type = Character.getType(c);
        // U+200C and U+200D join letters of many scripts.
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || (type == Character.FORMAT && c != 0x200c && c != 0x200d && c != 0xad);
    }
}
