package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Dates;
import org.rapporteur.view.RecordFacts;

/** The sources of a brief, numbered in the order of their publication. */
public final class Bibliography {
    /** Up to so many sources a line gives the place in each. */
    private static final int MANY = 8;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Article> sources = new ArrayList<>();
    private final Map<String, int[]> lineStarts = new HashMap<>();

    /**
     * A reference to one source.
     *
     * @param source its number, from 1
     * @param line of the article's text, from 1, at which the first words that are cited stand
     * @param words the first words that are cited
     */
    public record Reference(int source, int line, String words) {}

    /**
     * What is printed for one reference or for a run of them.
     *
     * @param first the reference, or the first of the run
     * @param last number of the last source of the run
     * @param withLine whether the line is printed too
     */
    record Mark(Reference first, int last, boolean withLine) {
        /** {@code 3:14}, {@code 3}, {@code 3–6}. */
        String text() {
            return first.source() + (withLine ? ":" + first.line() : last > first.source() ? "–" + last : "");
        }
    }

    /** The bibliography of the articles that some words stand in. */
    static Bibliography of(Collection<Cite> cites, RecordFacts facts) throws RecordException {
        Bibliography out = new Bibliography();
        TreeSet<String> cited = new TreeSet<>();
        cites.forEach(c -> cited.add(c.article()));
        List<Article> articles = new ArrayList<>();
        for (String id : cited) {
            Article article = facts.names().article(id);
            if (article != null) {
                articles.add(article);
                out.lineStarts.put(id, lineStarts(facts.text(id)));
            }
        }
        articles.sort(
                Comparator.comparing(Article::published, Dates.BY_FIRST_DAY).thenComparing(Article::id));
        for (Article article : articles) {
            out.sources.add(article);
            out.numbers.put(article.id(), out.sources.size());
        }
        return out;
    }

    /** The sources in the order of their numbers. */
    public List<Article> sources() {
        return List.copyOf(sources);
    }

    /** The number of an article, or null when it is not cited. */
    public @Nullable Integer number(String article) {
        return numbers.get(article);
    }

    /** One reference for each source that is cited, in the order of the numbers. */
    public List<Reference> references(Collection<Cite> cites) {
        Map<Integer, Reference> out = new TreeMap<>();
        for (Cite cite : new TreeSet<>(cites)) {
            Integer number = numbers.get(cite.article());
            if (number != null) {
                out.putIfAbsent(number, new Reference(number, line(cite), cite.exact()));
            }
        }
        return List.copyOf(out.values());
    }

    /** What to print for the references of a line: where they are many, runs of numbers without the lines. */
    List<Mark> marks(Collection<Cite> cites) {
        List<Reference> references = references(cites);
        List<Mark> out = new ArrayList<>();
        if (references.size() <= MANY) {
            references.forEach(r -> out.add(new Mark(r, r.source(), true)));
            return out;
        }
        for (Reference r : references) {
            Mark before = out.isEmpty() ? null : out.get(out.size() - 1);
            if (before != null && before.last() + 1 == r.source()) {
                out.set(out.size() - 1, new Mark(before.first(), r.source(), false));
            } else {
                out.add(new Mark(r, r.source(), false));
            }
        }
        return out;
    }

    private int line(Cite cite) {
        int at = Arrays.binarySearch(lineStarts.getOrDefault(cite.article(), new int[] {0}), cite.start());
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The code point offset at which each line begins. */
    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            if (codePoints[i] == '\n') {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
