package org.rapporteur.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.record.Role;

/** Collects what a page gives for each thing that it tells of its article, and marks what was believed. */
final class Why {
    private static final int SHOWN = 80;

    private final Map<String, @Nullable String> taken;
    private final Article article;
    private final List<Candidate> out = new ArrayList<>();

    Why(Article article) {
        this.article = article;
        this.taken = Map.of(
                "title", orEmpty(article.title()),
                "publisher", orEmpty(article.publisher()),
                "published", orEmpty(article.published()),
                "updated", orEmpty(article.updated()),
                "authors", String.join("; ", article.authors()),
                "url", orEmpty(article.url()),
                "language", orEmpty(article.language()),
                "via", orEmpty(article.via()));
    }

    /** Adds a value, if there is one. */
    void add(String field, @Nullable String value, String from) {
        if (value != null && !value.isBlank()) {
            boolean first = out.stream().noneMatch(c -> c.field().equals(field) && c.taken());
            out.add(new Candidate(
                    field, value.strip(), from, first && value.strip().equals(taken.get(field))));
        }
    }

    /** Adds what is found in the same way on all pages, and gives all. */
    List<Candidate> common(List<Line> lines, List<Role> roles) {
        Opening opening = Opening.of(lines, roles);
        add("via", opening.via(), "the words before the first sentence");
        add("via", Credits.agency(lines, roles), "a credit line");
        add("dateline", article.dateline(), "the words before the first sentence");
        String genre = article.genre().name().toLowerCase(Locale.ROOT);
        out.add(new Candidate(
                "genre",
                genre,
                genre.equals("report")
                        ? "nothing says otherwise"
                        : "a label near the headline, or the note on the author",
                true));
        add("language", article.language(), "the running text, else what the page says");
        return out;
    }

    /** Names a line as evidence. */
    static String line(Line line) {
        String text = line.text();
        return "the line “" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "”";
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
