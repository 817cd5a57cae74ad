package org.rapporteur.reading.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.grammar.Predicate;
import org.rapporteur.grammar.Role;
import org.rapporteur.knowledge.Table;
import org.rapporteur.record.EventType;

/** The kinds of events of {@code acts.tsv}. */
final class ActKinds {
    private static final String FILE = "acts.tsv";

    private final Map<String, ActKind> kinds = new HashMap<>();

    ActKinds() {
        for (Table.Row row : Table.read(ActKinds.class, FILE, "class", "root", "mode", "cameo", "to", "sure")) {
            String name = row.required("class");
            kinds.put(
                    name,
                    new ActKind(
                            name,
                            row.constant("root", EventType.class),
                            row.optional("mode"),
                            row.required("cameo"),
                            row.list("to").stream()
                                    .map(r -> Role.valueOf(r.toUpperCase(Locale.ROOT)))
                                    .toList(),
                            row.yes("sure")));
        }
    }

    /** The kind with a name. */
    Optional<ActKind> of(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** The kind that a predicate's likeliest class has; empty where none of its classes tells an event. */
    Optional<ActKind> of(Predicate predicate) {
        return predicate.classes().stream()
                .filter(kinds::containsKey)
                .map(kinds::get)
                .findFirst();
    }

    /** The kind of a root that one of a predicate's classes has. */
    Optional<ActKind> of(Predicate predicate, EventType root) {
        return predicate.classes().stream()
                .filter(kinds::containsKey)
                .map(kinds::get)
                .filter(k -> k.root() == root)
                .findFirst();
    }
}
