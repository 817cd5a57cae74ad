package org.rapporteur.reading.events;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.knowledge.Table;
import org.rapporteur.language.Sentence;
import org.rapporteur.record.EventType;

/** The kinds of events of {@code acts.tsv}. */
final class ActKinds {
    private static final String FILE = "acts.tsv";
    private static final String ATTACK = "attack";
    private static final String IN_WORDS = "attack-words";

    private final Map<String, ActKind> kinds = new HashMap<>();

    ActKinds() {
        for (Table.Row row :
                Table.read(ActKinds.class, FILE, "class", "root", "mode", "cameo", "to", "sure", "things", "beside")) {
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
                            row.yes("sure"),
                            row.set("things"),
                            row.set("beside")));
        }
    }

    /** The kind with a name. */
    Optional<ActKind> of(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** The kind that the likeliest class of a frame's word has; empty where none of its classes tells an event. */
    Optional<ActKind> of(Sentence s, Frame f) {
        return all(s, f).findFirst();
    }

    /** The kind of a root that one of the classes of a frame's word has. */
    Optional<ActKind> of(Sentence s, Frame f, EventType root) {
        return all(s, f).filter(k -> k.root() == root).findFirst();
    }

    /** The kind that tells what an act is whatever the language model takes it for. */
    Optional<ActKind> particular(Sentence s, Frame f) {
        return all(s, f).filter(ActKind::isParticular).findFirst();
    }

    /** The kinds that a frame's word may be of, those that say of what they speak first. */
    private Stream<ActKind> all(Sentence s, Frame f) {
        return f.predicate().classes().stream()
                .map(c -> isInWords(s, f) && c.equals(ATTACK) ? IN_WORDS : c)
                .filter(kinds::containsKey)
                .map(kinds::get)
                .filter(k -> k.speaksOf(s, f))
                .sorted(Comparator.comparing(k -> !k.isParticular()));
    }

    /** Whether it is an attack in words: on a plan, on what somebody said. */
    private boolean isInWords(Sentence s, Frame f) {
        ActKind words = kinds.get(IN_WORDS);
        return words != null && f.is(ATTACK) && words.speaksOf(s, f);
    }
}
