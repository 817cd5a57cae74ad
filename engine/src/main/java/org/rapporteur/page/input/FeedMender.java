package org.rapporteur.page.input;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.rapporteur.page.Encoding;
import org.rapporteur.page.UnreadablePageException;

/**
 * Makes well-formed XML of a feed that is not: bare {@code &} and {@code <}, elements that are not closed or closed in
 * another order, prefixes that nobody declared, control characters, letters of another encoding, an end that is cut off.
 */
public final class FeedMender {
    /** Characters that XML has not. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    /** Elements that hold HTML, often as elements. */
    private static final String TEXTS = "description, summary, content, content|encoded";

    /** Elements that do not hold each other. */
    private static final String FIELDS = TEXTS + ", title, link, guid, pubDate, id, published, updated";

    private static final Set<String> ENTRY = Set.of("item", "entry");

    private FeedMender() {}

    /**
     * @param bytes the feed
     * @return the same as XML, in UTF-8
     * @throws UnreadablePageException when the bytes are not text
     */
    public static InputStream mended(byte[] bytes) throws UnreadablePageException {
        String text = NO_XML.matcher(Encoding.decode(bytes)).replaceAll("");
        Document xml = Jsoup.parse(text, "", Parser.xmlParser());
        Element root = xml.children().stream()
                .filter(e -> e.normalName().matches("rss|feed|rdf:rdf"))
                .findFirst()
                .orElseThrow(() -> new UnreadablePageException("it is no feed"));
        part(root);
        for (Element e : root.select(TEXTS)) {
            if (e.childrenSize() > 0) {
                e.text(e.html());
            }
        }
        Set<String> prefixes = new TreeSet<>();
        for (Element e : root.getAllElements()) {
            addPrefix(e.tagName(), prefixes);
            for (Attribute a : e.attributes()) {
                addPrefix(a.getKey(), prefixes);
            }
        }
        for (String prefix : prefixes) {
            if (!root.hasAttr("xmlns:" + prefix)) {
                root.attr("xmlns:" + prefix, "urn:" + prefix);
            }
        }
        xml.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        String mended = NO_XML.matcher(root.outerHtml()).replaceAll("");
        return new ByteArrayInputStream(mended.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes out what an element holds only because it, or an entry before, was not closed. */
    private static void part(Element root) {
        List<Element> entries = new ArrayList<>(root.select("item item, entry entry"));
        Collections.reverse(entries);
        for (Element entry : entries) {
            Element outer = entry.parents().stream()
                    .filter(e -> ENTRY.contains(e.normalName()))
                    .reduce((a, b) -> b)
                    .orElse(entry);
            outer.after(entry);
        }
        for (Element field : root.select(FIELDS)) {
            List<Element> within = new ArrayList<>(field.select("> :is(" + FIELDS + ")"));
            Collections.reverse(within);
            within.forEach(field::after);
        }
    }

    private static void addPrefix(String name, Set<String> prefixes) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        if (!prefix.isEmpty() && !prefix.equals("xml") && !prefix.equals("xmlns")) {
            prefixes.add(prefix);
        }
    }
}
