package org.rapporteur.page.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.rapporteur.page.ArticleHtml;
import org.rapporteur.page.Encoding;
import org.rapporteur.page.Page;
import org.rapporteur.page.UnreadablePageException;

/** A page in Markdown, with what the lines between dashes at its top tell of it. */
final class MarkdownPage {
    private static final Pattern TOP =
            Pattern.compile("(?s)\\A---[ \\t]*\\R(.{0,5000}?)\\R(?:---|\\.\\.\\.)[ \\t]*\\R");
    private static final Pattern FIELD = Pattern.compile("(?m)^(\\w{2,30}):[ \\t]+(.{1,1000})$");
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
        Map<String, String> told = new LinkedHashMap<>();
        Matcher top = TOP.matcher(text);
        if (top.find()) {
            Matcher field = FIELD.matcher(top.group(1));
            while (field.find()) {
                told.putIfAbsent(
                        field.group(1).toLowerCase(Locale.ROOT),
                        field.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2"));
            }
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
                .publisher(told.getOrDefault("publisher", told.get("site")))
                .language(told.getOrDefault("lang", told.get("language")))
                .authors(List.of(author.replaceAll("[\\[\\]\"]", "").split(",")))
                .html(RENDERER.render(PARSER.parse(text)))
                .bytes();
        return new Page(source, name, html);
    }
}
