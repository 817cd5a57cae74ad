package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Role;
import org.rapporteur.record.Statement;

/**
 * Reads the events that the patterns of {@code patterns.tsv} fit. An event is left out when neither side is a party of the
 * text, when it is only imagined ("would", "if"), and when the same sentence was read before (a caption given twice).
 */
final class PatternReader {
    private static final Set<String> OF_TALKS =
            Set.of("call-off", "suspend-v", "suspension-n", "turn-down", "reject-v");
    private static final Pattern TALKS = Pattern.compile("(?i)\\b(?:talks?|negotiations?|meetings?|dialogue)\\b");

    private final EventFinder finder = new EventFinder();
    private final Knowledge knowledge;

    PatternReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The events of a text, in its order, without those that meetings tell of.
     *
     * @param statements of the text, with local ids
     */
    List<Event> read(Understood understood, List<Statement> statements) {
        return events(understood, statements, false).stream()
                .filter(e -> !isMeeting(e))
                .toList();
    }

    /**
     * The events of a text between states, talks and visits too, in its order: every state is a party that is named in any
     * way, and what is done in a state is done to it.
     *
     * @param cast with every such state in it, see {@link Lands#peopled}
     */
    List<Event> all(Understood understood, List<Statement> statements) {
        return events(understood, statements, true);
    }

    private List<Event> events(Understood understood, List<Statement> statements, boolean placesToo) {
        Text text = understood.text();
        PatternMaker maker = new PatternMaker(understood, statements, knowledge, placesToo);
        List<Event> out = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (Sentence s : text.sentences()) {
            if (s.role() != Role.TITLE && read.add(text.words(s.start(), s.end()))) {
                for (Event e : events(s, maker)) {
                    if (!refersBack(e, out)) {
                        out.add(answered(e, out));
                    }
                }
            }
        }
        return out.stream().map(e -> calledOff(e, out)).toList();
    }

    /**
     * Talks that are broken off without a word of whose they were: with the one other party that the text tells of as
     * talking with the one who breaks them off.
     */
    private static Event calledOff(Event e, List<Event> all) {
        boolean talks = e.eventType() == EventType.SANCTION || e.eventType() == EventType.REJECT;
        if (!talks
                || e.recipient() != null
                || !ofTalks(e.rule())
                || !TALKS.matcher(e.cite().exact()).find()) {
            return e;
        }
        Set<String> others = new TreeSet<>();
        for (Event c : all) {
            if (isMeeting(c) && c.actor() != null && c.recipient() != null) {
                if (c.actor().equals(e.actor())) {
                    others.add(c.recipient());
                } else if (c.recipient().equals(e.actor())) {
                    others.add(c.actor());
                }
            }
        }
        return others.size() == 1 ? e.withRecipient(others.iterator().next()) : e;
    }

    private static boolean ofTalks(String rule) {
        return OF_TALKS.contains(rule) || rule.startsWith("talks-n<");
    }

    /** A noun that tells what was told before: "its support" after "supports". */
    private static boolean refersBack(Event e, List<Event> before) {
        return e.rule().endsWith("-n")
                && before.stream()
                        .anyMatch(b -> b.eventType() == e.eventType()
                                && Objects.equals(b.actor(), e.actor())
                                && (e.recipient() == null || e.recipient().equals(b.recipient())));
    }

    /** A denial that names nobody answers the last who accused the denier. */
    private static Event answered(Event e, List<Event> before) {
        if (e.eventType() != EventType.REJECT
                || e.recipient() != null
                || !e.rule().startsWith("deny-v") && !e.rule().endsWith("<deny")) {
            return e;
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            Event a = before.get(i);
            if (a.eventType() == EventType.ACCUSE && a.actor() != null && Objects.equals(a.recipient(), e.actor())) {
                return e.withRecipient(a.actor());
            }
        }
        return e;
    }

    /** The lines of knowledge that an event's rule stands on, its pattern's first. */
    List<Entry> entries(String rule) {
        return finder.entries(rule);
    }

    /** CAMEO code of an event: its pattern's, or its root's when other words changed it. */
    String cameo(Event event) {
        return finder.cameo(event.rule(), event.eventType());
    }

    static boolean isMeeting(Event e) {
        boolean talks = e.eventType() == EventType.CONSULT || e.eventType() == EventType.AGREE;
        return talks && ("meet".equals(e.mode()) || "visit".equals(e.mode()));
    }

    private List<Event> events(Sentence s, PatternMaker maker) {
        List<Event> out = new ArrayList<>();
        Set<String> same = new HashSet<>();
        Set<Token> charged = new HashSet<>();
        List<Found> found = new ArrayList<>(finder.charges(s));
        found.addAll(finder.find(s));
        for (Found f : found) {
            Event event = maker.make(s, f).event();
            if (event == null || !(f.said() ? charged.add(f.trigger()) : !charged.contains(f.trigger()))) {
                continue;
            }
            List<Event> all = new ArrayList<>(List.of(event));
            if (event.actor() != null) {
                all.addAll(maker.expanded(s, f, event));
            }
            all.stream()
                    .filter(e -> same.add(e.eventType() + " " + e.actor() + " " + e.recipient()))
                    .forEach(out::add);
        }
        out.removeIf(e -> e.recipient() == null
                && out.stream()
                        .anyMatch(o -> o.recipient() != null
                                && o.eventType() == e.eventType()
                                && Objects.equals(o.actor(), e.actor())));
        out.sort(Comparator.comparing(Event::cite));
        return out;
    }
}
