package org.rapporteur.page.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Lines;

/**
 * The lines of an export that was saved as HTML, as they stand in the same export saved as text; what the names of its
 * classes say ({@code press-classes.tsv}) as labels.
 */
final class HtmlText implements NodeFilter {
    private static final Map<String, String> CLASSES = classes();

    private final List<String> out = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private HtmlText() {}

    static List<String> lines(String html) {
        HtmlText text = new HtmlText();
        Jsoup.parse(html).body().filter(text);
        text.end();
        return text.out;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText().replaceAll("\\s+", " "));
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().matches("script|style|noscript|template|head")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String label = label(element);
        if (label != null) {
            end();
            if (label.endsWith(":")) {
                line.append(label).append(' ').append(element.text());
                end();
                return FilterResult.SKIP_ENTIRELY;
            }
            line.append(label);
            end();
        } else if (element.nameIs("br")
                || element.isBlock() && !element.normalName().matches("td|th")) {
            end();
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().matches("td|th")) {
                line.append('\t');
            } else if (element.isBlock()) {
                end();
            }
        }
        return FilterResult.CONTINUE;
    }

    private static @Nullable String label(Element element) {
        for (String name : element.classNames()) {
            String label = CLASSES.get(name);
            if (label != null) {
                return label;
            }
        }
        return null;
    }

    private void end() {
        out.add(line.toString().strip());
        line.setLength(0);
    }

    private static Map<String, String> classes() {
        Map<String, String> out = new HashMap<>();
        for (String entry : Lines.of(HtmlText.class, "press-classes.tsv")) {
            String[] columns = entry.split("\t", -1);
            out.put(columns[0], columns[1]);
        }
        return Map.copyOf(out);
    }
}
