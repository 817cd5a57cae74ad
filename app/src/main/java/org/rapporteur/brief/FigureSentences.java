package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Figure;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Dates;
import org.rapporteur.view.Words;

/** The numbers that pages give, each in its sentence, in the order of publication. */
final class FigureSentences {
    private FigureSentences() {}

    static List<Line> of(Material material) throws RecordException {
        Map<String, List<Figure>> bySentence = new LinkedHashMap<>();
        for (Figure f : material.all(Figure.class).stream()
                .sorted(Comparator.comparing(
                        (Figure f) -> material.facts().names().published(f.article()), Dates.BY_FIRST_DAY))
                .toList()) {
            // "Three-way talks" count nothing that the meetings do not say.
            boolean adjective = f.cite().exact().matches("\\p{L}+-\\p{L}+");
            if (!adjective && !material.isCopy(f.article())) {
                bySentence
                        .computeIfAbsent(material.quote(f.cite()), k -> new ArrayList<>())
                        .add(f);
            }
        }
        Map<String, Line> byNumber = new LinkedHashMap<>();
        bySentence.forEach((sentence, figures) -> {
            String lead = Material.capital(Words.list(figures.stream()
                            .map(FigureSentences::lead)
                            .distinct()
                            .toList())) + ":";
            List<Cite> cites = figures.stream().map(Figure::cite).toList();
            byNumber.merge(lead, new Line(lead, sentence, cites), FigureSentences::again);
        });
        return List.copyOf(byNumber.values());
    }

    /** The first of two sentences that give one number, with the places of both. */
    private static Line again(Line first, Line other) {
        return new Line(
                first.lead(),
                first.text(),
                Stream.concat(first.cites().stream(), other.cites().stream()).toList());
    }

    private static String lead(Figure f) {
        String words = f.cite().exact();
        if (f.what().contains(words) || words.contains(f.what())) {
            return words;
        }
        return words + (words.matches("(?i).*(dozens|hundreds|thousands|millions|scores)") ? " of " : " ") + f.what();
    }
}
