package org.rapporteur.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.Ids;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.Statement;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.MeetingName;
import org.rapporteur.view.RecordFacts;

/**
 * Who met whom, who did what to whom, and which outlet quotes whom, as a directed graph with an edge for each pair and kind
 * of tie. Meeting is mutual: its edge goes from the one whose id sorts first. What is denied, hypothetical or planned is no
 * tie, and neither is a meeting that was not held; what is alleged has a kind of its own.
 */
final class Network {
    private final Map<String, Node> nodes = new TreeMap<>();
    private final Map<String, Edge> edges = new TreeMap<>();

    /**
     * An actor or an outlet.
     *
     * @param country ISO 3166-1 alpha-3, or null
     */
    record Node(
            String id, String label, String kind, @Nullable String country) {}

    /**
     * A tie.
     *
     * @param kind {@code met}, {@code quoted}, a root of PLOVER in lower case, or that with {@code alleged } before it
     * @param facts ids of the facts it stands for, as many as its weight
     * @param days the days on which they were, where certain
     */
    record Edge(String source, String target, String kind, List<String> facts, List<Days> days) {
        int weight() {
            return facts.size();
        }

        /** The first day of all, or null. */
        @Nullable
        LocalDate first() {
            return days.stream()
                    .map(Days::first)
                    .filter(d -> d != null)
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }

        /** The last day of all, or null. */
        @Nullable
        LocalDate last() {
            return days.stream()
                    .map(Days::last)
                    .filter(d -> d != null)
                    .max(LocalDate::compareTo)
                    .orElse(null);
        }
    }

    private Network() {}

    static Network of(RecordFacts facts) throws RecordException {
        Network out = new Network();
        Map<String, Actor> actors = new HashMap<>();
        facts.all(Actor.class).forEach(a -> actors.put(a.id(), a));
        for (Meeting m : facts.all(Meeting.class)) {
            if (m.status() == MeetingStatus.HELD) {
                List<String> present = new ArrayList<>(new TreeSet<>(m.hosts()));
                present.addAll(m.participants());
                present = MeetingName.present(new TreeSet<>(present), facts.names()::side);
                for (int i = 0; i < present.size(); i++) {
                    for (int j = i + 1; j < present.size(); j++) {
                        out.tie(actors, present.get(i), present.get(j), "met", m.id(), Days.of(m.date()));
                    }
                }
            }
        }
        for (Event e : facts.all(Event.class)) {
            boolean actual = e.status() == EventStatus.ACTUAL;
            if (e.actor() != null && e.recipient() != null && (actual || e.status() == EventStatus.ALLEGED)) {
                String kind = (actual ? "" : "alleged ") + e.eventType().name().toLowerCase(Locale.ROOT);
                out.tie(actors, e.actor(), e.recipient(), kind, e.id(), Days.of(e.date()));
            }
        }
        for (Statement s : facts.all(Statement.class)) {
            Article article = facts.names().article(s.article());
            if (s.speaker() != null
                    && article != null
                    && article.publisher() != null
                    && article.duplicateOf() == null) {
                String outlet = "outlet:" + Ids.slug(article.publisher());
                out.nodes.putIfAbsent(outlet, new Node(outlet, article.publisher(), "outlet", null));
                out.add(outlet, out.node(actors, s.speaker()), "quoted", s.id(), Days.of(article.published()));
            }
        }
        return out;
    }

    /** The nodes, sorted by id. */
    Collection<Node> nodes() {
        return nodes.values();
    }

    /** The edges, sorted by source, target and kind. */
    Collection<Edge> edges() {
        return edges.values();
    }

    private void tie(Map<String, Actor> actors, String from, String to, String kind, String fact, Days days) {
        if (!from.equals(to)) {
            add(node(actors, from), node(actors, to), kind, fact, days);
        }
    }

    private String node(Map<String, Actor> actors, String id) {
        Actor actor = actors.get(id);
        nodes.putIfAbsent(
                id,
                actor == null
                        ? new Node(id, id, "other", null)
                        : new Node(id, actor.name(), JsonLines.name(actor.kind()), actor.country()));
        return id;
    }

    private void add(String from, String to, String kind, String fact, Days days) {
        Edge edge = edges.computeIfAbsent(
                from + "\n" + to + "\n" + kind, k -> new Edge(from, to, kind, new ArrayList<>(), new ArrayList<>()));
        edge.facts().add(fact);
        if (days.certain()) {
            edge.days().add(days);
        }
    }
}
