package org.rapporteur.export;

import java.nio.charset.StandardCharsets;

/** Content lines of iCalendar: escaped, folded at 75 octets (RFC 5545), parameters encoded as in RFC 6868. */
final class IcsLines {
    private static final int OCTETS = 75;
    private final StringBuilder out = new StringBuilder();

    /** Adds a line whose value needs no escaping. */
    void line(String name, String value) {
        fold(name + ":" + value);
    }

    /** Adds a line whose value is text of a page. */
    void text(String name, String value) {
        fold(name + ":"
                + clean(value)
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n"));
    }

    /** A parameter's value between quotation marks. */
    static String quoted(String value) {
        return '"' + clean(value).replace("^", "^^").replace("\n", "^n").replace("\"", "^'") + '"';
    }

    /** Line ends as line feeds, every other control character as a space. */
    private static String clean(String value) {
        return value.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n]]", " ");
    }

    private void fold(String line) {
        int used = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int octets = new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                out.append("\r\n ");
                used = 1;
            }
            out.appendCodePoint(c);
            used += octets;
            i += Character.charCount(c);
        }
        out.append("\r\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
