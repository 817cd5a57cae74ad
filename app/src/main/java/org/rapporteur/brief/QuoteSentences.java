package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.brief.Brief.Part;
import org.rapporteur.record.Cite;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Dates;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.view.Facets;
import org.rapporteur.view.Names;
import org.rapporteur.view.Words;

/** What those who are quoted most said in their own words, in the order of time; whoever speaks for a side comes first. */
final class QuoteSentences {
    /** Speakers that are quoted. */
    private static final int SPEAKERS = 12;

    /** Quotations of each: those that most pages give, then the longest. */
    private static final int EACH = 3;

    /** Fewer words than these say nothing where they stand alone. */
    private static final int SHORT = 4;

    private QuoteSentences() {}

    static List<Part> of(Material material) throws RecordException {
        Names names = material.facts().names();
        Map<String, Map<String, List<Statement>>> bySpeaker = new LinkedHashMap<>();
        material.all(Statement.class).stream()
                .filter(s -> s.speaker() != null && s.kind() == StatementKind.DIRECT && !material.isCopy(s.article()))
                .sorted(Comparator.comparing(s -> Facets.date(s, names), Dates.BY_FIRST_DAY))
                .forEach(s -> bySpeaker
                        .computeIfAbsent(Objects.requireNonNull(s.speaker()), k -> new LinkedHashMap<>())
                        .computeIfAbsent(letters(s.content()), k -> new ArrayList<>())
                        .add(s));
        List<Part> out = new ArrayList<>();
        List<Statement> left = new ArrayList<>();
        bySpeaker.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Map<String, List<Statement>>> e) -> !material.isOfASide(e.getKey()))
                        .thenComparingInt(e -> -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> {
                    List<List<Statement>> quotes = List.copyOf(e.getValue().values());
                    Set<List<Statement>> chosen = out.size() < SPEAKERS ? chosen(quotes) : Set.of();
                    List<Line> lines =
                            lines(quotes.stream().filter(chosen::contains).toList(), names);
                    if (!lines.isEmpty()) {
                        out.add(new Part(Material.capital(material.name(e.getKey())), lines));
                    }
                    quotes.stream().filter(q -> !chosen.contains(q)).forEach(q -> left.add(q.get(0)));
                });
        if (!left.isEmpty()) {
            int others = left.size();
            out.add(new Part(
                    out.isEmpty() ? null : "Others",
                    List.of(new Line(
                            "",
                            Material.capital(Words.number(others)) + (out.isEmpty() ? "" : " more")
                                    + (others == 1 ? " quotation is" : " quotations are") + " in the record.",
                            left.stream().map(Statement::cite).toList()))));
        }
        return out;
    }

    private static Set<List<Statement>> chosen(List<List<Statement>> quotes) {
        return quotes.stream()
                .filter(q -> q.get(0).content().strip().split("\\s+").length >= SHORT)
                .sorted(Comparator.comparingInt(QuoteSentences::pages)
                        .thenComparingInt(q -> q.get(0).content().length())
                        .reversed())
                .limit(EACH)
                .collect(Collectors.toSet());
    }

    private static int pages(List<Statement> quotation) {
        return (int) quotation.stream().map(Statement::article).distinct().count();
    }

    private static List<Line> lines(List<List<Statement>> quotes, Names names) {
        List<Line> out = new ArrayList<>();
        for (List<Statement> statements : quotes) {
            Statement s = statements.get(0);
            List<Cite> cites = statements.stream().map(Statement::cite).toList();
            String stance = s.stance() == null ? "" : " (" + JsonLines.name(s.stance()) + ")";
            out.add(new Line(when(s, names) + stance + ":", Material.quoted(s.content()), cites));
        }
        return out;
    }

    /** The letters and digits alone: the same words may be set with other marks. */
    private static String letters(String content) {
        return content.replaceAll("[^\\p{L}\\p{N} ]", "").toLowerCase(Locale.ROOT);
    }

    private static String when(Statement s, Names names) {
        if (s.said() != null) {
            return Material.capital(EnglishDate.of(s.said()));
        }
        String published = names.published(s.article());
        return published == null ? "Undated" : "Reported " + EnglishDate.of(published);
    }
}
