package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/** What named speakers said in their own words, in the order of time. */
final class QuoteSentences {
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
        bySpeaker.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Map<String, List<Statement>>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(e ->
                        out.add(new Part(Material.capital(material.name(e.getKey())), lines(e.getValue(), names))));
        return out;
    }

    private static List<Line> lines(Map<String, List<Statement>> quotes, Names names) {
        List<Line> out = new ArrayList<>();
        for (List<Statement> statements : quotes.values()) {
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
