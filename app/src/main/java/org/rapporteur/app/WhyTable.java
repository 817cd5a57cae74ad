package org.rapporteur.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.page.Candidate;
import org.rapporteur.record.Article;
import org.rapporteur.view.Plain;

/** How each thing that a page tells of its article was found, in words. */
final class WhyTable {
    private static final int MAX_WIDTH = 40;
    /** What is believed where a page gives several, of the fields that have one rule. */
    private static final Map<String, String> RULES = Map.of(
            "title",
            "the heading that is most like what the page says of itself is believed, else what it says",
            "publisher",
            "the most trusted is believed",
            "authors",
            "the most trusted that names people is believed, without jobs and outlets");

    private final Article article;
    private final Map<String, List<Candidate>> byField = new LinkedHashMap<>();

    WhyTable(Article article, List<Candidate> candidates) {
        this.article = article;
        for (Candidate c : candidates) {
            byField.computeIfAbsent(c.field(), f -> new ArrayList<>()).add(c);
        }
    }

    void print(PrintWriter out) {
        out.println(article.id() + "  " + Plain.line(article.source()));
        if (byField.isEmpty()) {
            out.println("nothing is kept of how this article was found; `rapporteur read --again` keeps it");
        }
        byField.forEach((field, candidates) -> {
            out.println();
            out.println(field);
            int width = candidates.stream()
                    .mapToInt(c -> Plain.line(c.value()).length())
                    .filter(n -> n <= MAX_WIDTH)
                    .max()
                    .orElse(0);
            for (Candidate c : candidates) {
                String value = Plain.line(c.value());
                out.println((c.taken() ? "  > " : "    ") + value + " ".repeat(Math.max(0, width - value.length()))
                        + "  " + Plain.line(c.from()));
            }
            if (field.equals("published")) {
                decision(candidates, out);
            } else if (RULES.containsKey(field)) {
                long values = candidates.stream()
                        .map(c -> c.value()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                                .strip())
                        .distinct()
                        .count();
                if (values > 1) {
                    out.println("    the page gives " + values + " that differ; " + RULES.get(field));
                }
            }
        });
    }

    /** Says which rule decided between the days that the page gives. */
    private void decision(List<Candidate> candidates, PrintWriter out) {
        long days = candidates.stream().map(Candidate::value).distinct().count();
        if ("inferred".equals(article.publishedBasis())) {
            out.println("    " + article.published() + " was inferred from the text and from other articles");
        } else if (days > 1) {
            out.println("    the page gives " + days + " days; "
                    + (candidates.get(0).taken()
                            ? "the most trusted was believed"
                            : "the most trusted is in UTC, and the page's own day was believed"));
        }
    }
}
