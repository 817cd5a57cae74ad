package org.rapporteur.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Makes an HTML page of an article that came in another form, with what is known of it as its schema.org description. So
 * it is read, and what its source says of it is weighed, as that of any page.
 */
public final class ArticleHtml {
    /** The attribute of the description that names who gave it. */
    static final String GIVER = "data-giver";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHORT_LINE = 90;

    private final String giver;
    private final ObjectNode told = JSON.createObjectNode();
    private final StringBuilder body = new StringBuilder();
    private @Nullable String title;
    private @Nullable String language;

    /** @param giver who describes the article, in words: "the feed" */
    public ArticleHtml(String giver) {
        this.giver = giver;
        told.put("@context", "https://schema.org").put("@type", "NewsArticle");
    }

    /** How many words HTML has. */
    public static int words(String html) {
        return Words.count(Jsoup.parseBodyFragment(html.length() > 100_000 ? html.substring(0, 100_000) : html)
                .text());
    }

    /** The headline, as text or HTML. */
    public ArticleHtml title(@Nullable String value) {
        if (value != null && !value.isBlank()) {
            title = Jsoup.parseBodyFragment(value).text().strip();
            told.put("headline", title);
        }
        return this;
    }

    public ArticleHtml url(@Nullable String value) {
        return put("url", value);
    }

    public ArticleHtml publisher(@Nullable String value) {
        if (value != null && !value.isBlank()) {
            told.putObject("publisher").put("name", value.strip());
        }
        return this;
    }

    /** The day of publication, in any form. */
    public ArticleHtml published(@Nullable String value) {
        return put("datePublished", value);
    }

    /** The day of the last change, in any form. */
    public ArticleHtml updated(@Nullable String value) {
        return put("dateModified", value);
    }

    public ArticleHtml authors(List<String> names) {
        names.stream()
                .filter(n -> !n.isBlank())
                .forEach(n -> told.withArray("author").addObject().put("name", n.strip()));
        return this;
    }

    public ArticleHtml language(@Nullable String value) {
        language = value == null || value.isBlank() ? language : value.strip();
        return this;
    }

    /** Adds HTML to the article's body. */
    public ArticleHtml html(String html) {
        body.append(html).append('\n');
        return this;
    }

    /** Adds text to the article's body: paragraphs apart by blank lines; where there are none, each line is one. */
    public ArticleHtml text(String text) {
        String[] parts = text.replace("\r\n", "\n").replace('\r', '\n').split("\n[ \\t]*\n+");
        boolean wrapped = parts.length > 1 && wrapped(parts);
        for (String part : parts) {
            for (String line : wrapped ? new String[] {part} : part.split("\n")) {
                if (!line.isBlank()) {
                    body.append("<p>").append(Entities.escape(line.strip())).append("</p>\n");
                }
            }
        }
        return this;
    }

    /** Whether lines are broken where the paper ended, not the paragraph: many paragraphs have several, and none is long. */
    private static boolean wrapped(String[] parts) {
        int several = 0;
        for (String part : parts) {
            String[] lines = part.split("\n");
            several += lines.length > 1 ? 1 : 0;
            for (String line : lines) {
                if (line.length() > SHORT_LINE) {
                    return false;
                }
            }
        }
        return several * 3 > parts.length;
    }

    private ArticleHtml put(String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            told.put(field, value.strip());
        }
        return this;
    }

    /** The page. */
    public byte[] bytes() {
        String heading = title == null ? "" : Entities.escape(title);
        String page = "<!DOCTYPE html>\n<html" + (language == null ? "" : " lang=\"" + Entities.escape(language) + "\"")
                + ">\n<head><meta charset=\"utf-8\"><title>" + heading + "</title>\n"
                + "<script type=\"application/ld+json\" " + GIVER + "=\"" + Entities.escape(giver) + "\">"
                + told.toString().replace("<", "\\u003c") + "</script></head>\n<body><article>\n"
                + (heading.isEmpty() ? "" : "<h1>" + heading + "</h1>\n") + body + "</article></body>\n</html>\n";
        return page.getBytes(StandardCharsets.UTF_8);
    }
}
