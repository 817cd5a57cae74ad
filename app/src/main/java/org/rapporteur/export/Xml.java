package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes XML 1.0 element by element. What XML cannot hold (control characters, lone surrogates) becomes U+FFFD. */
final class Xml {
    private final Writer out;
    private int depth;

    Xml(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn; one with a null value is left out
     */
    void open(String name, @Nullable Object... attributes) throws IOException {
        start(name, attributes);
        out.write(">\n");
        depth++;
    }

    /** Writes an element without content. */
    void empty(String name, @Nullable Object... attributes) throws IOException {
        start(name, attributes);
        out.write("/>\n");
    }

    /** Writes an element with text in it. */
    void text(String name, String text, @Nullable Object... attributes) throws IOException {
        start(name, attributes);
        out.write(">" + escape(text) + "</" + name + ">\n");
    }

    /** Ends an element. */
    void close(String name) throws IOException {
        depth--;
        out.write("  ".repeat(depth) + "</" + name + ">\n");
    }

    /** Gives all that was written to the stream. */
    void flush() throws IOException {
        out.flush();
    }

    private void start(String name, @Nullable Object... attributes) throws IOException {
        out.write("  ".repeat(depth) + "<" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                out.write(" " + attributes[i] + "=\"" + escape(value.toString()) + "\"");
            }
        }
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xfffd);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
    }
}
