package org.rapporteur.page.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.ArticleHtml;
import org.rapporteur.page.Encoding;
import org.rapporteur.page.Page;
import org.rapporteur.page.UnreadablePageException;

/** A page in Markdown, with what the lines between dashes at its top tell of it. */
final class MarkdownPage {
    private static final Pattern TOP =
            Pattern.compile("(?s)\\A---[ \\t]*\\R(.{0,5000}?)\\R(?:---|\\.\\.\\.)[ \\t]*\\R");
    private static final Pattern FIELD = Pattern.compile("(\\w{2,30}):(?:[ \\t]+(.{1,1000}))?[ \\t]*");
    private static final Pattern ITEM = Pattern.compile("\\s{0,8}-\\s+(.{1,1000})");
    private static final Pattern HEADING = Pattern.compile("\\A\\s*# +([^\\n]{1,500})\\n");
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(100).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private MarkdownPage() {}

    static Page of(String source, String name, byte[] bytes) throws LimitException {
        String text;
        try {
            text = Encoding.decode(bytes).replace("\r\n", "\n");
        } catch (UnreadablePageException e) {
            throw new LimitException(String.valueOf(e.getMessage()));
        }
        Map<String, String> told = Map.of();
        Matcher top = TOP.matcher(text);
        if (top.find()) {
            told = told(top.group(1));
            text = text.substring(top.end());
        }
        Matcher heading = HEADING.matcher(text);
        String title = told.get("title");
        if (title == null && heading.find()) {
            title = heading.group(1).strip();
            text = text.substring(heading.end());
        }
        String author = told.getOrDefault("author", told.getOrDefault("authors", ""));
        byte[] html = new ArticleHtml("the Markdown file")
                .title(title)
                .url(told.getOrDefault("url", told.get("source")))
                .published(told.getOrDefault("date", told.get("published")))
                .updated(told.get("updated"))
                .publisher(first(told, "publisher", "publication", "outlet", "site"))
                .language(told.getOrDefault("lang", told.get("language")))
                .authors(List.of(author.replaceAll("[\\[\\]\"']", "").split(",")))
                .html(RENDERER.render(PARSER.parse(text)))
                .bytes();
        return new Page(source, name, html);
    }

    /** The fields, in lower case; of one that is a list its items, with commas between. */
    private static Map<String, String> told(String top) {
        Map<String, String> out = new LinkedHashMap<>();
        String list = "";
        for (String line : top.split("\n")) {
            Matcher field = FIELD.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (field.matches()) {
                list = field.group(1).toLowerCase(Locale.ROOT);
                out.putIfAbsent(
                        list,
                        (field.group(2) == null ? "" : field.group(2)).strip().replaceAll("^([\"'])(.*)\\1$", "$2"));
            } else if (item.matches() && !list.isEmpty()) {
                out.merge(list, item.group(1).strip(), (a, b) -> a.isEmpty() ? b : a + "," + b);
            }
        }
        out.values().removeIf(String::isEmpty);
        return out;
    }

    private static @Nullable String first(Map<String, String> told, String... names) {
        for (String name : names) {
            if (told.containsKey(name)) {
                return told.get(name);
            }
        }
        return null;
    }
}
