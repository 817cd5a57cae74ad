package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.reading.Finding;
import org.rapporteur.record.Event;

/** Tells, by the steps of reading events, what became of each word that set off a pattern. */
final class EventTrace {
    private static final String READER = "events";

    private final EventFinder finder;
    private final EventMaker maker;
    private final Cast cast;

    EventTrace(EventFinder finder, EventMaker maker, Cast cast) {
        this.finder = finder;
        this.maker = maker;
        this.cast = cast;
    }

    /**
     * The findings of a sentence, in its order.
     *
     * @param told ids of the events that the text tells
     */
    List<Finding> of(Sentence s, Set<String> told) {
        List<Found> found = new ArrayList<>(finder.charges(s));
        found.addAll(finder.find(s));
        Set<Integer> used = found.stream().map(f -> f.trigger().index()).collect(Collectors.toCollection(HashSet::new));
        List<Finding> out = new ArrayList<>();
        for (Found f : found) {
            out.add(of(s, f, told));
        }
        for (Token t : s.tokens()) {
            for (EventFinder.Attempt a : finder.attempts(s, t)) {
                if (a.failing() != null || !used.contains(t.index())) {
                    out.add(Finding.left(
                            READER,
                            t.text(),
                            a.pattern().id() + why(a),
                            Optional.of(a.pattern().entry())));
                }
            }
        }
        return out;
    }

    private static String why(EventFinder.Attempt a) {
        if (a.failing() != null) {
            return " does not fit: " + a.failing();
        }
        return a.pattern().root() == null
                ? " fits: no event, though it looks like one"
                : " fits, but the words around it make no event of it (operators.tsv, outcomes.tsv)";
    }

    private Finding of(Sentence s, Found f, Set<String> told) {
        EventMaker.Verdict verdict = maker.make(s, f);
        Event event = verdict.event();
        List<Entry> entries = finder.entries(f.rule());
        Optional<Entry> entry = entries.stream().findFirst();
        String rule = f.rule() + " (" + f.root() + ")";
        if (event == null) {
            return Finding.left(READER, f.top().text(), rule + ": " + verdict.why(), entry);
        }
        if (told.contains(event.id())) {
            String what = event.eventType() + " " + name(event.actor()) + " > " + name(event.recipient()) + " ("
                    + event.status().name().toLowerCase(Locale.ROOT) + "), rule " + f.rule();
            return Finding.told(READER, f.top().text(), what, entry, event.id());
        }
        String why = EventReader.isMeeting(event)
                ? ": told as a meeting"
                : ": told already, in these or other words, or the same words tell of another event";
        return Finding.left(READER, f.top().text(), rule + why, entry);
    }

    private String name(@Nullable String actor) {
        return actor == null ? "-" : cast.actor(actor).name();
    }
}
