package org.rapporteur.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** An HTML page, parsed: its lines, and its descriptions of itself. */
final class HtmlPage {
    private static final int MAX_DEPTH = 400;
    private static final Pattern BEGINS_WITH_TAG = Pattern.compile("\\uFEFF?\\s*<[a-zA-Z!?]");
    private static final Pattern HTML_TAG = Pattern.compile(
            "(?i)</?(?:html|head|meta|title|script|body|div|p|br|h[1-6]|a|span|ul|ol|li|table|tr|td|img)\\b[^<>]{0,500}>");

    final Document document;
    final List<Line> lines;
    /** Where the text stands in the source, as {@link HtmlLines#breaks()} tells it. */
    final int[] breaks;

    final JsonLd jsonLd;
    /** The address that the page was taken from; null when that is not known. */
    final @Nullable String url;

    private final Map<String, List<String>> metas;

    private HtmlPage(Document document, String source, @Nullable String url) {
        this.document = document;
        this.url = url;
        HtmlLines read = HtmlLines.read(document.body(), source);
        this.lines = read.lines();
        this.breaks = read.breaks();
        this.jsonLd = JsonLd.of(document);
        this.metas = metas(document);
    }

    static HtmlPage parse(String source) {
        return parse(source, null);
    }

    /** @param url the address that the page was taken from, or null */
    static HtmlPage parse(String source, @Nullable String url) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(MAX_DEPTH);
        return new HtmlPage(parser.parseInput(source, url == null ? "" : url), source, url);
    }

    /** Whether a text is HTML: it begins with a tag, or several of HTML's own tags stand near its beginning. */
    static boolean isHtml(String text) {
        String head = (text.length() > 4000 ? text.substring(0, 4000) : text).strip();
        return BEGINS_WITH_TAG.matcher(head).lookingAt()
                || HTML_TAG.matcher(head).results().limit(3).count() == 3;
    }

    /** The language that the page says it is in, as a BCP 47 tag without its region; null when it does not say. */
    @Nullable
    String language() {
        Element root = document.selectFirst("html");
        String tag = root == null ? "" : root.attr("lang").isBlank() ? root.attr("xml:lang") : root.attr("lang");
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return language.isEmpty() ? null : language;
    }

    /** What the title element says, wherever it stands; empty when there is none. */
    String title() {
        Element first = document.title().isBlank() ? document.selectFirst("title:not(svg title)") : null;
        return first == null ? document.title() : first.text();
    }

    /** Whether 4/5/2019 is a day of April: where English is written, outside the United States not. */
    boolean monthFirst() {
        Element root = document.selectFirst("html");
        String tag = root == null ? "" : root.attr("lang").replace('_', '-');
        return tag.isBlank() || tag.equalsIgnoreCase("en") || tag.equalsIgnoreCase("en-us");
    }

    /** The content of the first meta element with one of these names or properties, or null. */
    @Nullable
    String meta(String... names) {
        for (String name : names) {
            List<String> values = metas(name);
            if (!values.isEmpty()) {
                return values.get(0);
            }
        }
        return null;
    }

    /** The contents of all meta elements with a name or property, case not regarded. */
    List<String> metas(String name) {
        return metas.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    private static Map<String, List<String>> metas(Document document) {
        Map<String, List<String>> out = new HashMap<>();
        for (Element e : document.select("meta[content]")) {
            for (String key : List.of("name", "property", "itemprop")) {
                if (!e.attr(key).isBlank() && !e.attr("content").isBlank()) {
                    out.computeIfAbsent(e.attr(key).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                            .add(e.attr("content").strip());
                }
            }
        }
        return out;
    }
}
