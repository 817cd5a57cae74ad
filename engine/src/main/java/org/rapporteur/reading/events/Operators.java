package org.rapporteur.reading.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.language.Token;
import org.rapporteur.record.EventType;

/** The words of {@code operators.tsv} and what they make of an event, {@code outcomes.tsv}. */
final class Operators {
    private final Map<String, String> byWord = new HashMap<>();
    private final Map<String, String> outcomes = new HashMap<>();
    private final Map<String, Entry> entries = new HashMap<>();

    Operators() {
        for (Tables.Row row : Tables.read("operators.tsv", 3)) {
            for (String lemma : row.get(1).split("\\|")) {
                entries.putIfAbsent(lemma, row.entry());
                byWord.merge(row.get(2) + lemma, row.get(0), (a, b) -> a.equals("light") ? b : a + "|" + b);
            }
        }
        for (Tables.Row row : Tables.read("outcomes.tsv", 3)) {
            for (String root : row.get(1).split("\\|")) {
                entries.putIfAbsent(row.get(0), row.entry());
                outcomes.put(row.get(0) + " " + root, row.get(2));
            }
        }
    }

    /** What a word does to an event that it governs; empty when nothing. A word with two uses is told by the event's kind. */
    Optional<String> of(Token t, boolean overNoun) {
        String op = byWord.get(Patterns.kind(t) + t.lemma().toLowerCase(Locale.ROOT));
        if (op == null || !op.contains("|")) {
            return Optional.ofNullable(op);
        }
        String[] both = op.split("\\|");
        return Optional.of(overNoun ? both[0] : both[1]);
    }

    /** The line of a word that changes events; of "will" and "not" that of what it makes of them. */
    Optional<Entry> entry(String lemma) {
        return Optional.ofNullable(entries.get(lemma));
    }

    /** The root that an event becomes; empty when there is no such event any more. */
    Optional<EventType> outcome(String op, EventType root) {
        String result = outcomes.getOrDefault(op + " " + root, outcomes.get(op + " *"));
        if (result == null) {
            return Optional.empty();
        }
        return Optional.of(result.equals("same") ? root : EventType.valueOf(result));
    }
}
