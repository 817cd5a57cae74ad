package org.rapporteur.page.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.page.UnreadablePageException;

/** The paragraphs of an RTF document, by the rules of its specification (1.9.1) that concern text. */
final class RtfText {
    private static final int MAX_DEPTH = 1000;
    /** Groups that hold no text of the document. */
    private static final Set<String> APART = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "generator",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "themedata",
            "datastore",
            "latentstyles",
            "fldinst",
            "bkmkstart",
            "bkmkend",
            "xmlnstbl",
            "filetbl");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("cell", "\t"));

    private final byte[] in;
    private final List<String> out = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final ByteArrayOutputStream coded = new ByteArrayOutputStream();
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group group = new Group(false, 1);
    private Charset charset = Charset.forName("windows-1252");
    private int at;
    private int skip;
    private int chars;

    /** What holds within braces: whether its text is left out, and how many signs stand after a Unicode one in its stead. */
    private record Group(boolean apart, int instead) {}

    private RtfText(byte[] in) {
        this.in = in;
    }

    static List<String> lines(byte[] bytes) throws UnreadablePageException {
        return new RtfText(bytes).read();
    }

    private List<String> read() throws UnreadablePageException {
        while (at < in.length) {
            int b = in[at++] & 0xff;
            switch (b) {
                case '{' -> {
                    flush();
                    groups.push(group);
                    if (groups.size() > MAX_DEPTH) {
                        throw new UnreadablePageException("its groups are nested more than " + MAX_DEPTH + " deep");
                    }
                }
                case '}' -> {
                    flush();
                    group = groups.isEmpty() ? group : groups.pop();
                    skip = 0;
                }
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> code(b);
            }
            if (chars > OfficeText.MAX_CHARS) {
                throw new UnreadablePageException("it has more text than a document may have; split it");
            }
        }
        end();
        return out;
    }

    private void control() {
        if (at >= in.length) {
            return;
        }
        int b = in[at++] & 0xff;
        if (b == '\'') {
            if (at + 2 <= in.length) {
                int high = Character.digit(in[at], 16);
                int low = Character.digit(in[at + 1], 16);
                at += 2;
                code(high < 0 || low < 0 ? ' ' : high * 16 + low);
            }
        } else if (Character.isLetter(b) && b < 128) {
            at--;
            word();
        } else {
            switch (b) {
                case '~' -> text(" ");
                case '_' -> text("-");
                case '*' -> group = new Group(true, group.instead());
                case '\\', '{', '}' -> code(b);
                case '\r', '\n' -> end();
                default -> {}
            }
        }
    }

    private void word() {
        int from = at;
        while (at < in.length && Character.isLetter(in[at]) && at - from < 32) {
            at++;
        }
        String word = new String(in, from, at - from, java.nio.charset.StandardCharsets.ISO_8859_1);
        int digits = at;
        if (at < in.length && in[at] == '-') {
            at++;
        }
        while (at < in.length && Character.isDigit(in[at]) && at - digits < 10) {
            at++;
        }
        int value = number(new String(in, digits, at - digits, java.nio.charset.StandardCharsets.ISO_8859_1));
        if (at < in.length && in[at] == ' ') {
            at++;
        }
        apply(word, value);
    }

    private static int number(String digits) {
        try {
            return digits.isEmpty() ? 1 : Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private void apply(String word, int value) {
        switch (word) {
            case "par", "line", "row", "page", "sect" -> end();
            case "u" -> {
                text(Character.toString((char) value));
                skip = group.instead();
            }
            case "uc" -> group = new Group(group.apart(), Math.max(0, Math.min(value, 10)));
            case "ansicpg" -> charset = charset(value);
            case "bin" -> at += Math.max(0, Math.min(value, in.length - at));
            default -> {
                if (APART.contains(word)) {
                    flush();
                    group = new Group(true, group.instead());
                } else if (SIGNS.containsKey(word)) {
                    text(SIGNS.getOrDefault(word, ""));
                }
            }
        }
    }

    private static Charset charset(int page) {
        for (String name : List.of("windows-" + page, "IBM" + page, "x-windows-" + page)) {
            if (Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return page == 65001 ? java.nio.charset.StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private void code(int b) {
        if (skip > 0) {
            skip--;
        } else if (!group.apart()) {
            coded.write(b);
        }
    }

    private void text(String s) {
        if (!group.apart()) {
            flush();
            line.append(s);
            chars += s.length();
        }
    }

    private void flush() {
        if (coded.size() > 0) {
            String s = coded.toString(charset);
            line.append(s);
            chars += s.length();
            coded.reset();
        }
    }

    private void end() {
        flush();
        if (!group.apart()) {
            out.add(line.toString().strip());
            line.setLength(0);
            chars++;
        }
    }
}
