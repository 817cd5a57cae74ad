package org.rapporteur.reading.events;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.record.EventType;

/**
 * A line of {@code acts.tsv}: what kind of event words of a class of {@code predicates.tsv} tell.
 *
 * @param mode PLOVER mode, or null
 * @param cameo CAMEO code
 * @param recipient the roles in which to look for whom it is done to, in order
 * @param sure whether words of the class tell the event without the language model's word for it
 * @param things nouns of which the words must speak; empty where they may speak of anything
 */
record ActKind(
        String name,
        EventType root,
        @Nullable String mode,
        String cameo,
        List<Role> recipient,
        boolean sure,
        Set<String> things) {

    ActKind {
        recipient = List.copyOf(recipient);
        things = Set.copyOf(things);
    }

    /** Whether what a frame's word is done to, or what stands before it or that, is one of the things. */
    boolean speaksOf(Sentence s, Frame f) {
        return things.isEmpty()
                || Stream.concat(
                                Stream.of(f.word()), f.in(Role.PATIENT).stream().flatMap(a -> a.heads().stream()))
                        .anyMatch(t -> things.contains(t.lemma().toLowerCase(Locale.ROOT))
                                || s.children(t).stream()
                                        .filter(c -> c.relates("compound") || c.relates("amod"))
                                        .anyMatch(c -> things.contains(c.lemma().toLowerCase(Locale.ROOT))));
    }

    /** Whether it is done to nobody: who does it is all that must be known. */
    boolean isAlone() {
        return !things.isEmpty() && recipient.isEmpty();
    }
}
