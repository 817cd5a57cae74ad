package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.brief.Brief.Part;
import org.rapporteur.record.Position;
import org.rapporteur.record.PositionStance;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Dates;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.view.Names;
import org.rapporteur.view.Words;

/** What each party wants: its positions in the order of time, in the sentences of the pages. */
final class PositionSentences {
    private PositionSentences() {}

    static List<Part> of(Material material) throws RecordException {
        Names names = material.facts().names();
        Map<String, List<Position>> byParty = new LinkedHashMap<>();
        material.all(Position.class).stream()
                .filter(p -> !material.isCopy(p.cite().article()))
                .sorted(Comparator.comparing((Position p) -> date(p, names), Dates.BY_FIRST_DAY))
                .forEach(p -> byParty.computeIfAbsent(p.party(), k -> new ArrayList<>())
                        .add(p));
        List<Part> out = new ArrayList<>();
        List<String> parties = byParty.keySet().stream()
                .sorted(Comparator.comparingInt((String p) ->
                                -byParty.getOrDefault(p, List.of()).size())
                        .thenComparing(p -> p))
                .toList();
        for (String party : parties) {
            out.add(new Part(
                    Material.capital(material.name(party)), lines(byParty.getOrDefault(party, List.of()), material)));
        }
        return out;
    }

    /** A line for each sentence, with all that the party does in it; the same in several pages is one line. */
    private static List<Line> lines(List<Position> positions, Material material) throws RecordException {
        Map<String, List<Position>> same = new LinkedHashMap<>();
        for (Position p : positions) {
            same.computeIfAbsent(material.quote(p.cite()), k -> new ArrayList<>())
                    .add(p);
        }
        List<Line> out = new ArrayList<>();
        same.forEach((quote, group) -> {
            Position p = group.get(0);
            String voiced = p.voicedBy() == null || p.voicedBy().equals(p.party())
                    ? ""
                    : ", as " + material.name(p.voicedBy()) + " put it";
            List<String> stances = group.stream()
                    .map(g -> stance(g.stance()))
                    .distinct()
                    .sorted()
                    .toList();
            out.add(new Line(
                    Material.capital(Words.list(stances)),
                    "(" + when(p, material.facts().names()) + voiced + "): " + quote,
                    group.stream().map(Position::cite).toList()));
        });
        return out;
    }

    private static String when(Position p, Names names) {
        if (p.date() != null) {
            return EnglishDate.of(p.date());
        }
        String published = names.published(p.cite().article());
        return published == null ? "undated" : "reported " + EnglishDate.of(published);
    }

    private static @Nullable String date(Position p, Names names) {
        return p.date() != null ? p.date() : names.published(p.cite().article());
    }

    private static String stance(PositionStance stance) {
        return switch (stance) {
            case DEMANDS -> "demands";
            case REJECTS -> "rejects";
            case ACCEPTS -> "accepts";
            case OFFERS -> "offers";
            case CONDITIONS -> "makes a condition";
        };
    }
}
