package org.rapporteur.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Cuts an HTML page into the lines that a reader sees: one for each block of text, broken at line breaks. */
final class HtmlLines implements NodeFilter {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "select",
            "option",
            "textarea",
            "iframe",
            "object",
            "head",
            "datalist",
            "math",
            "canvas",
            "audio",
            "video",
            "map",
            "dialog-polyfill");
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "ins",
            "kbd",
            "mark",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "o:p",
            "st1:place",
            "nobr");

    private static final Pattern HIDDEN =
            Pattern.compile("(?i)\\b(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)\\b");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int textLength;
    private int links;
    private int linked;
    private int hidden;
    private boolean startsLinked;
    private boolean startsHidden;
    private boolean space;
    private int sourceStart = -1;
    private int sourceEnd = -1;
    private @Nullable Element block;

    private final SourceBreaks breaks;

    private HtmlLines(String source) {
        this.breaks = new SourceBreaks(source);
    }

    /**
     * Cuts a page.
     *
     * @param source the page's HTML, in which its nodes know their places
     */
    static HtmlLines read(Element body, String source) {
        HtmlLines reader = new HtmlLines(source);
        NodeTraversor.filter(reader, body);
        reader.flush();
        return reader;
    }

    /** The lines of the page's body, in order; their offsets count in the lines' texts joined by line breaks. */
    List<Line> lines() {
        return lines;
    }

    /** Pairs of a char offset in that text and one in the source, from which on both go forward together. */
    int[] breaks() {
        return breaks.toArray();
    }

    /** The text that the lines' offsets count in. */
    static String text(List<Line> lines) {
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            out.append(line.text()).append('\n');
        }
        return out.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text);
        } else if (node instanceof Element e) {
            if (UNSEEN.contains(e.normalName()) || e.hasAttr("hidden")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (!INLINE.contains(e.normalName())) {
                flush();
            }
            links += e.normalName().equals("a") ? 1 : 0;
            hidden += isHidden(e) ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element e) {
            links -= e.normalName().equals("a") ? 1 : 0;
            hidden -= isHidden(e) ? 1 : 0;
            if (!INLINE.contains(e.normalName())) {
                flush();
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHidden(Element e) {
        String style = e.attr("style");
        return !style.isEmpty() && HIDDEN.matcher(style).find();
    }

    private void append(TextNode node) {
        String text = node.getWholeText();
        boolean any = false;
        breaks.enter(node, text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || c == '\u200b'
                    || c == '\ufeff'
                    || c == '\u00ad') {
                space = space || c != '\u200b' && c != '\ufeff' && c != '\u00ad';
            } else if (!Character.isISOControl(c)) {
                if (space && !words.isEmpty()) {
                    words.append(' ');
                    linked += links > 0 ? 1 : 0;
                }
                space = false;
                boolean second = Character.isLowSurrogate(c)
                        && !words.isEmpty()
                        && Character.isHighSurrogate(words.charAt(words.length() - 1));
                if (!second) {
                    breaks.add(textLength + words.length(), i);
                }
                words.append(c);
                linked += links > 0 ? 1 : 0;
                any = true;
            }
        }
        if (any) {
            var range = node.sourceRange();
            if (block == null) {
                block = holder(node);
                startsLinked = links > 0;
                startsHidden = hidden > 0;
                sourceStart = range.isTracked() ? range.startPos() : -1;
            }
            sourceEnd = range.isTracked() ? range.endPos() : -1;
        }
    }

    private static @Nullable Element holder(Node node) {
        Node e = node.parent();
        while (e instanceof Element && INLINE.contains(e.normalName()) && e.parent() instanceof Element) {
            e = e.parent();
        }
        return (Element) e;
    }

    private void flush() {
        if (block != null && !words.isEmpty()) {
            String text = words.toString();
            lines.add(Line.of(
                    text,
                    textLength,
                    0,
                    new Markup(block, linked, startsLinked, startsHidden, sourceStart, sourceEnd)));
            textLength += text.length() + 1;
        }
        words.setLength(0);
        linked = 0;
        space = false;
        block = null;
    }
}
