package org.rapporteur.web.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.web.Links;

/**
 * Ways to cite words of an article.
 *
 * @param plain a reference for a footnote
 * @param annotation a W3C Web Annotation, as JSON
 * @param fragment the article's address on the web with a text fragment, which browsers scroll to; null where it has none
 */
public record Citation(
        String plain, String annotation, @Nullable String fragment) {
    private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();
    /** Longer words are cited in a text fragment by their beginning and their end. */
    private static final int LONG = 80;

    static Citation of(Cite cite, Article article) {
        String plain = "“" + cite.exact().strip() + "” — " + reference(article) + ", " + article.source()
                + ", characters " + cite.start() + "–" + cite.end() + ".";
        String outside = Links.outside(article.source());
        return new Citation(plain, annotation(cite, article), outside == null ? null : fragment(outside, cite.exact()));
    }

    /** The authors, the title, the outlet and the date. */
    static String reference(Article article) {
        List<String> parts = new ArrayList<>();
        if (!article.authors().isEmpty()) {
            parts.add(String.join(", ", article.authors()));
        }
        if (article.title() != null) {
            parts.add("“" + article.title() + "”");
        }
        if (article.publisher() != null) {
            parts.add(article.publisher());
        }
        parts.add(article.published() == null ? "undated" : article.published());
        return String.join(", ", parts);
    }

    private static String annotation(Cite cite, Article article) {
        Map<String, Object> quote = new LinkedHashMap<>();
        quote.put("type", "TextQuoteSelector");
        quote.put("exact", cite.exact());
        quote.put("prefix", cite.prefix());
        quote.put("suffix", cite.suffix());
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("type", "TextPositionSelector");
        position.put("start", cite.start());
        position.put("end", cite.end());
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("source", article.source());
        target.put("selector", List.of(quote, position));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("@context", "http://www.w3.org/ns/anno.jsonld");
        out.put("type", "Annotation");
        out.put("target", target);
        try {
            return JSON.writeValueAsString(out);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fragment(String outside, String exact) {
        String page = outside.indexOf('#') < 0 ? outside : outside.substring(0, outside.indexOf('#'));
        String[] words = exact.strip().split("\\s+");
        String directive = exact.length() <= LONG || words.length < 8
                ? encode(String.join(" ", words))
                : encode(String.join(" ", List.of(words).subList(0, 4))) + ","
                        + encode(String.join(" ", List.of(words).subList(words.length - 4, words.length)));
        return page + "#:~:text=" + directive;
    }

    /** In a text fragment, a hyphen, an ampersand and a comma part what stands around them. */
    private static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }
}
