package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.LabelWords;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;

/**
 * Finds where articles disagree: on meetings, on figures of one thing, on what to call a party, on who holds which office.
 * An article and its copies are one voice.
 */
final class DifferenceLinker {
    private static final String OUTLET = "outlet";

    private final LabelWords words = Knowledge.standard().labelWords();
    private final Map<String, String> sources;
    private final Map<String, String> published = new HashMap<>();

    /** @param articles marked as copies where they are */
    DifferenceLinker(Collection<Article> articles) {
        this.sources = articles.stream().collect(Collectors.toMap(Article::id, DifferenceLinker::source));
        for (Article a : articles) {
            String day = a.published();
            if (day != null) {
                published.put(a.id(), day);
            }
        }
    }

    /** The outlet, or the article where that is not known; of a copy the article that it copies. */
    private static String source(Article a) {
        if (a.duplicateOf() != null) {
            return a.duplicateOf();
        }
        return a.publisher() == null ? a.id() : Ids.slug(a.publisher());
    }

    /** The differences among linked facts, by id. */
    List<Difference> link(
            List<Meeting> meetings,
            List<Figure> figures,
            List<Label> labels,
            List<Office> offices,
            List<Actor> actors) {
        List<Difference> out = new ArrayList<>();
        meetings.forEach(m -> ofMeeting(m, out));
        figures(figures.stream().filter(f -> !MeetingLengths.isOne(f)).toList(), out);
        new MeetingLengths(meetings)
                .of(figures)
                .forEach((meeting, same) -> figure(meeting.name() + ": length", meeting.id() + " length", same, out));
        Map<String, String> names = actors.stream().collect(Collectors.toMap(Actor::id, Actor::name));
        labels(labels, names, out);
        new OfficeDifferences(published, this::sourceOf).of(offices).forEach((actor, sides) -> {
            String topic = "office of " + names.getOrDefault(actor, actor);
            out.add(difference(topic, Difference.Kind.FACT, "office " + actor, sides));
        });
        out.sort(Comparator.comparing(Difference::id));
        return List.copyOf(out);
    }

    /** Whether a figure says enough to be held against others. */
    static boolean isCompared(Figure f) {
        return f.of() != null && f.date() != null && f.value() != null || Tallies.isOne(f) || MeetingLengths.isOne(f);
    }

    /** Whether a label is the outlet's own and one whose sense is known. */
    static boolean isCompared(Label l) {
        return l.voice().equals(OUTLET)
                && Knowledge.standard().labelWords().of(l.text()).isPresent();
    }

    private static void ofMeeting(Meeting m, List<Difference> out) {
        for (Meeting.FieldDifference d : m.differences()) {
            Difference.Kind kind =
                    switch (d.field()) {
                        case "date", "published" -> Difference.Kind.DATE;
                        case "participants", "declined", "observers", "hosts", "attendance" ->
                            Difference.Kind.ATTENDANCE;
                        default -> Difference.Kind.FACT;
                    };
            out.add(difference(m.name() + ": " + d.field(), kind, m.id() + " " + d.field(), d.values()));
        }
    }

    /** Figures of one thing on one day that cannot both be right: told of one party, or as of the day of their pages. */
    private void figures(List<Figure> figures, List<Difference> out) {
        Map<String, List<Figure>> byThing = new TreeMap<>();
        for (Figure f : figures) {
            String of = f.of();
            String date = f.date();
            if (of != null && date != null && f.value() != null && date.length() >= 7 && !date.startsWith("X")) {
                String what = f.what().toLowerCase(Locale.ROOT);
                byThing.computeIfAbsent(String.join("|", f.unit(), what, of, date), k -> new ArrayList<>())
                        .add(f);
            }
        }
        byThing.putAll(Tallies.comparable(figures, published));
        byThing.forEach((key, same) -> figure(same.get(0).what(), key, same, out));
    }

    private void figure(String topic, String key, List<Figure> same, List<Difference> out) {
        Map<String, Set<String>> values = new TreeMap<>();
        same.forEach(f -> values.computeIfAbsent(sourceOf(f.article()), s -> new TreeSet<>())
                .add(value(f)));
        boolean bounds = same.stream().anyMatch(f -> f.low() != null || f.high() != null);
        if (!bounds && disjoint(values.values())) {
            List<CitedValue> sides =
                    same.stream().map(f -> new CitedValue(value(f), f.cite())).toList();
            out.add(difference(topic, Difference.Kind.FIGURE, key, sides));
        }
    }

    private static String value(Figure f) {
        String number = String.valueOf(f.value() == null ? null : f.value().toPlainString());
        return MeetingLengths.isOne(f) ? number + " " + f.unit() : number;
    }

    /** Parties that two outlets, each in its own voice, never call by words of one sense. */
    private void labels(List<Label> labels, Map<String, String> names, List<Difference> out) {
        Map<String, List<Label>> byActor = new TreeMap<>();
        labels.stream().filter(DifferenceLinker::isCompared).forEach(l -> byActor.computeIfAbsent(
                        l.actor(), a -> new ArrayList<>())
                .add(l));
        byActor.forEach((actor, all) -> {
            Map<String, Set<String>> senses = new TreeMap<>();
            all.forEach(l -> senses.computeIfAbsent(sourceOf(l.article()), s -> new TreeSet<>())
                    .add(String.valueOf(words.of(l.text()).orElse(null))));
            if (disjoint(senses.values())) {
                Map<String, CitedValue> sides = new TreeMap<>();
                all.stream()
                        .sorted(Comparator.comparing(Label::cite))
                        .forEach(l -> sides.putIfAbsent(
                                sourceOf(l.article()) + " " + words.of(l.text()).orElse(null),
                                new CitedValue(l.text(), l.cite())));
                out.add(difference(
                        "what to call " + names.getOrDefault(actor, actor),
                        Difference.Kind.LABEL,
                        actor,
                        List.copyOf(sides.values())));
            }
        });
    }

    private static boolean disjoint(Collection<Set<String>> sets) {
        List<Set<String>> different = sets.stream().distinct().toList();
        for (Set<String> a : different) {
            for (Set<String> b : different) {
                if (Collections.disjoint(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private String sourceOf(@Nullable String article) {
        return sources.getOrDefault(String.valueOf(article), String.valueOf(article));
    }

    private static Difference difference(String topic, Difference.Kind kind, String key, List<CitedValue> sides) {
        List<CitedValue> sorted = sides.stream().distinct().sorted().toList();
        return new Difference(Ids.hash("difference", kind.name(), key), topic, kind, sorted);
    }
}
