package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.reading.Factualities;
import org.rapporteur.reading.Finding;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Meeting;

/**
 * Reads the political events of a text: the language model and the lists say which words tell acts, grammar and the cast who
 * does them to whom and how real they are. A sentence that was read before (a caption given twice) tells nothing new.
 */
public final class EventReader {
    private static final ActKinds KINDS = new ActKinds();

    private final ActFinder finder = new ActFinder(KINDS);
    private final PatternReader patterns;

    public EventReader(Knowledge knowledge) {
        this.patterns = new PatternReader(knowledge);
    }

    /**
     * The events of a text, in its order; talks and visits as its meetings tell them, one a paragraph.
     *
     * @param meetings of the text, with local ids
     */
    public List<Event> read(Understood understood, Factualities factualities, List<Meeting> meetings) {
        List<Event> acts =
                beside(acts(understood, factualities, false), patterns.read(understood, factualities.said()));
        List<Event> out = new ArrayList<>();
        List<Event> talks = new ArrayList<>();
        acts.forEach(e -> (e.eventType() == EventType.CONSULT ? talks : out).add(e));
        out.addAll(new Consults(understood).of(meetings, talks));
        out.sort(Comparator.comparing(Event::cite));
        return List.copyOf(out);
    }

    /** The events of a text that is a sentence or two, in its order, talks and visits too. */
    List<Event> all(Understood understood, Factualities factualities) {
        List<Event> acts = acts(understood, factualities, true);
        List<Event> found = patterns.all(understood, factualities.said()).stream()
                .filter(e -> !isUnreal(e, acts))
                .map(e -> asReal(e, acts))
                .toList();
        return beside(found, acts);
    }

    /** "Wants to attack": asks for nothing, but tells of a deed that nobody has done. */
    private static boolean isUnreal(Event e, List<Event> others) {
        return e.eventType() == EventType.REQUEST
                && others.stream()
                        .anyMatch(o -> overlap(e.cite(), o.cite())
                                && o.status() == EventStatus.HYPOTHETICAL
                                && o.eventType() != EventType.REQUEST
                                && Objects.equals(o.actor(), e.actor())
                                && Objects.equals(o.recipient(), e.recipient()));
    }

    /** The event, told of as no more real than others that are read from the same words. */
    private static Event asReal(Event e, List<Event> others) {
        return others.stream()
                .filter(o -> overlap(e.cite(), o.cite()) && o.eventType() == e.eventType())
                .map(Event::status)
                .filter(s -> s == EventStatus.PLANNED || s == EventStatus.HYPOTHETICAL)
                .findFirst()
                .filter(s -> e.status() == EventStatus.ACTUAL)
                .map(e::withStatus)
                .orElse(e);
    }

    /** The events of one reader, and those of another that stand where the first reads none, in their order. */
    private static List<Event> beside(List<Event> first, List<Event> others) {
        List<Event> out = new ArrayList<>(first);
        others.stream()
                .filter(o -> first.stream().noneMatch(e -> overlap(e.cite(), o.cite())))
                .forEach(out::add);
        out.sort(Comparator.comparing(Event::cite));
        return out;
    }

    private static boolean overlap(Cite a, Cite b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    /** @param everyPair whether joint acts are told of each of those who take part, or of those named first */
    private List<Event> acts(Understood understood, Factualities factualities, boolean everyPair) {
        EventMaker maker = new EventMaker(understood, factualities);
        List<Event> out = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (Sentence s : understood.text().sentences()) {
            if (read.add(understood.text().words(s.start(), s.end()))) {
                Map<Act, List<Event>> made = new LinkedHashMap<>();
                for (Act act : finder.of(understood.text(), understood.frames(), s)) {
                    List<Event> events = maker.make(act).events();
                    made.put(act, everyPair ? events : events.stream().limit(1).toList());
                }
                List<Event> told = new ArrayList<>();
                made.forEach((act, events) -> {
                    if (everyPair || !isWithin(act, events, made)) {
                        told.addAll(events);
                    }
                });
                out.addAll(once(told));
            }
        }
        return out;
    }

    /** "Demanded that he surrender power": what an act is about is told by that act, and by itself is not done. */
    private static boolean isWithin(Act act, List<Event> events, Map<Act, List<Event>> made) {
        return events.stream().allMatch(e -> e.status() == EventStatus.HYPOTHETICAL)
                && act.frame() != null
                && act.frame().outers().stream().anyMatch(o -> made.entrySet().stream()
                        .anyMatch(m -> m.getKey().frame() != null
                                && o.frame() == m.getKey().frame().number()
                                && m.getValue().stream().anyMatch(e -> e.status() != EventStatus.HYPOTHETICAL)));
    }

    /** Without what a sentence tells twice, and what it tells again with less said of who takes part. */
    private static List<Event> once(List<Event> told) {
        List<Event> out = new ArrayList<>();
        for (Event e : told) {
            boolean again = out.stream().anyMatch(o -> same(e, o) && says(o, e));
            if (!again) {
                out.removeIf(o -> same(e, o) && says(e, o));
                out.add(e);
            }
        }
        return out;
    }

    private static boolean same(Event a, Event b) {
        return a.eventType() == b.eventType() && a.status() == b.status();
    }

    /** Whether one names everybody whom the other names. */
    private static boolean says(Event all, Event some) {
        return (some.actor() == null || Objects.equals(all.actor(), some.actor()))
                && (some.recipient() == null || Objects.equals(all.recipient(), some.recipient()));
    }

    /**
     * What the words of a sentence tell of events, and why others tell none.
     *
     * @param told the events of the text
     */
    public List<Finding> explain(Understood understood, Factualities factualities, List<Event> told, Sentence s) {
        EventMaker maker = new EventMaker(understood, factualities);
        Set<String> ids = told.stream().map(Event::id).collect(Collectors.toSet());
        List<Finding> out = new ArrayList<>();
        for (Act act : finder.of(understood.text(), understood.frames(), s)) {
            EventMaker.Verdict verdict = maker.make(act);
            String why = act.root() + " (" + source(act) + ")";
            if (verdict.events().isEmpty()) {
                out.add(Finding.left("events", act.word().text(), why + ": " + verdict.why(), Optional.empty()));
            }
            for (Event e : verdict.events()) {
                out.add(
                        ids.contains(e.id())
                                ? Finding.told(
                                        "events", act.word().text(), why + ": " + line(e), Optional.empty(), e.id())
                                : Finding.left("events", act.word().text(), why + ": told already", Optional.empty()));
            }
        }
        for (Event e : told) {
            int at = understood.text().document().citer().charOffset(e.cite().start());
            if (Refusals.isOne(e) && s.start() <= at && at < s.end()) {
                out.add(Finding.told(
                        "events", e.cite().exact(), "REJECT (its position): " + line(e), Optional.empty(), e.id()));
            }
        }
        for (Event e : patterns.read(understood, factualities.said())) {
            int at = understood.text().document().citer().charOffset(e.cite().start());
            if (ids.contains(e.id()) && s.start() <= at && at < s.end()) {
                out.add(Finding.told(
                        "events",
                        e.cite().exact(),
                        e.eventType() + " (pattern " + e.rule() + "): " + line(e),
                        patterns.entries(e.rule()).stream().findFirst(),
                        e.id()));
            }
        }
        return out;
    }

    /** CAMEO code of an event: that of the kind or pattern that its rule names, or else of its root. */
    public String cameo(Event event) {
        String kind = event.rule().split(":", 2)[0];
        return KINDS.of(kind).map(ActKind::cameo).orElseGet(() -> patterns.cameo(event));
    }

    private static String source(Act act) {
        String model = act.proposal() == null
                ? "not proposed"
                : String.format(
                        Locale.ROOT, "proposed with %.2f", act.proposal().probability());
        return model + (act.kind() == null ? "" : ", listed as " + act.kind().name());
    }

    private static String line(Event e) {
        return Objects.toString(e.actor(), "-") + " > " + Objects.toString(e.recipient(), "-") + ", "
                + e.status().name().toLowerCase(Locale.ROOT);
    }
}
