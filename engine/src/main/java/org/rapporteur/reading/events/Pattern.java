package org.rapporteur.reading.events;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.record.EventType;

/**
 * A way in which a political event is told: a line of {@code patterns.tsv}, where the columns are explained.
 *
 * @param entry the line
 * @param kind the first letter of the part of speech: V, N or A
 * @param with what must hold: each condition's name with the words it asks for, none for a bare condition
 * @param root null for what looks like an event and is none
 * @param cameo CAMEO code of the event
 * @param actor where to look for who does it; empty for the usual place
 * @param recipient where to look for whom it is done to
 */
record Pattern(
        Entry entry,
        String id,
        Set<String> lemmas,
        char kind,
        Map<String, Set<String>> with,
        @Nullable EventType root,
        @Nullable String mode,
        String cameo,
        List<String> actor,
        List<String> recipient) {

    Pattern {
        lemmas = Set.copyOf(lemmas);
        with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
    }

    boolean needs(String condition) {
        return with.containsKey(condition);
    }
}
