package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.brief.Brief.Part;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Position;
import org.rapporteur.record.PositionStance;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Dates;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.view.Names;

/** What each side wants: for each topic where it stood and when, and the last sentence that says so. */
final class PositionSentences {
    private static final String REPORTED = "reported ";

    private final Material material;
    private final Names names;
    /** The sentences that were quoted, each with the party under which it stands. */
    private final Map<String, String> quoted = new HashMap<>();

    private PositionSentences(Material material) {
        this.material = material;
        this.names = material.facts().names();
    }

    static List<Part> of(Material material) throws RecordException {
        return new PositionSentences(material).parts();
    }

    private List<Part> parts() throws RecordException {
        Map<String, List<Position>> byParty = new LinkedHashMap<>();
        material.all(Position.class).stream()
                .filter(p -> !material.isCopy(p.cite().article()))
                .sorted(Comparator.comparing(this::date, Dates.BY_FIRST_DAY))
                .forEach(p -> byParty.computeIfAbsent(material.side(p.party()), k -> new ArrayList<>())
                        .add(p));
        List<Part> out = new ArrayList<>();
        List<String> parties = byParty.keySet().stream()
                .sorted(Comparator.comparingInt((String p) ->
                                -byParty.getOrDefault(p, List.of()).size())
                        .thenComparing(p -> p))
                .toList();
        for (String party : parties) {
            String name = material.name(party);
            out.add(new Part(Material.capital(name), lines(party, byParty.getOrDefault(party, List.of()))));
        }
        return out;
    }

    /** A line for each topic, those most spoken of first; then one for each stance on what has no topic. */
    private List<Line> lines(String side, List<Position> positions) throws RecordException {
        Map<String, List<Position>> topics = new LinkedHashMap<>();
        Map<PositionStance, List<Position>> others = new EnumMap<>(PositionStance.class);
        for (Position p : positions) {
            if (p.topic() != null) {
                topics.computeIfAbsent(p.topic(), k -> new ArrayList<>()).add(p);
            } else {
                others.computeIfAbsent(p.stance(), k -> new ArrayList<>()).add(p);
            }
        }
        List<Line> out = new ArrayList<>();
        for (Map.Entry<String, List<Position>> topic : topics.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .toList()) {
            out.add(line(Material.capital(topic.getKey()) + ".", side, topic.getValue()));
        }
        for (List<Position> group : others.values()) {
            out.add(line("", side, group));
        }
        return out;
    }

    private Line line(String lead, String side, List<Position> group) throws RecordException {
        Map<PositionStance, List<Position>> stances = new LinkedHashMap<>();
        group.forEach(
                p -> stances.computeIfAbsent(p.stance(), k -> new ArrayList<>()).add(p));
        List<String> each = new ArrayList<>();
        stances.forEach((stance, held) -> each.add(stance(stance) + " (" + period(held) + ")"));
        Position last = last(group);
        String voiced = voice(last, side);
        boolean several = group.stream().map(p -> p.cite().start()).distinct().count() > 1;
        String before =
                several ? ". Last" + (voiced.isEmpty() ? "" : ", " + voiced) : voiced.isEmpty() ? "" : ", " + voiced;
        List<String> named = new ArrayList<>(List.of(last.party()));
        if (last.voicedBy() != null) {
            named.add(last.voicedBy());
        }
        List<Cite> cites = material.naming(group.stream().map(Position::cite).toList(), named);
        return new Line(
                lead,
                Material.capital(String.join("; ", each)) + before + ": " + words(material.name(side), last),
                cites);
    }

    /** Who of a side holds a position, or in whose words it is told. */
    private String voice(Position p, String side) {
        if (p.voicedBy() != null && !p.voicedBy().equals(side)) {
            return "as " + material.name(p.voicedBy()) + " put it";
        }
        return p.voicedBy() != null || p.party().equals(side) ? "" : "held by " + material.name(p.party());
    }

    /** The sentence; one that was quoted before is not quoted again. */
    private String words(String party, Position position) throws RecordException {
        String quote = material.quote(position.cite());
        String before = quoted.putIfAbsent(quote, party);
        return before == null
                ? quote
                : "in the sentence quoted above" + (before.equals(party) ? "." : " for " + before + ".");
    }

    /** When a stance was held: its day, or the first and the last. */
    private String period(List<Position> held) {
        String first = when(held.get(0));
        String last = when(last(held));
        if (first.equals(last)) {
            return first;
        }
        String until = first.startsWith(REPORTED) ? last.replaceFirst("^" + REPORTED, "") : last;
        return first + (held.size() == 2 ? " and " : ", last ") + until;
    }

    /** The last that has a day; those without stand after it. */
    private Position last(List<Position> held) {
        Position out = held.get(0);
        for (Position p : held) {
            out = date(p) == null ? out : p;
        }
        return out;
    }

    private String when(Position p) {
        if (p.date() != null) {
            return EnglishDate.of(p.date());
        }
        String published = names.published(p.cite().article());
        return published == null ? "undated" : REPORTED + EnglishDate.of(published);
    }

    private @Nullable String date(Position p) {
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
