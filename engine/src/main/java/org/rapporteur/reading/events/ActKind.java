package org.rapporteur.reading.events;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.EventType;

/**
 * A line of {@code acts.tsv}: what kind of event words of a class of {@code predicates.tsv} tell.
 *
 * @param mode PLOVER mode, or null
 * @param cameo CAMEO code
 * @param recipient the roles in which to look for whom it is done to, in order
 * @param sure whether words of the class tell the event without the language model's word for it
 * @param things nouns of which the words must speak; empty where they may speak of anything
 * @param beside nouns of which the sentence must have one as well; empty where it need not
 */
record ActKind(
        String name,
        EventType root,
        @Nullable String mode,
        String cameo,
        List<Role> recipient,
        boolean sure,
        Set<String> things,
        Set<String> beside) {

    ActKind {
        recipient = List.copyOf(recipient);
        things = Set.copyOf(things);
        beside = Set.copyOf(beside);
    }

    /** Whether what a frame's word is done to, what it is a number of, or what stands before it, is one of the things. */
    boolean speaksOf(Sentence s, Frame f) {
        return things.isEmpty()
                || spokenOf(s, f).anyMatch(t -> isMeant(s, t)) && has(s) && (!isAlone() || hitsNobody(s, f));
    }

    private boolean isMeant(Sentence s, Token t) {
        return isThing(t) || parts(s, t).anyMatch(this::isThing);
    }

    /** "Fired missiles at the port": whom they are to hit is another thing that the words are done to. */
    private boolean hitsNobody(Sentence s, Frame f) {
        return f.in(Role.AGAINST).isEmpty()
                && f.in(Role.PATIENT).stream()
                        .flatMap(a -> a.heads().stream())
                        .filter(t -> f.times().stream().noneMatch(x -> x.start() <= t.start() && t.end() <= x.end()))
                        .allMatch(t -> t.equals(f.word()) || isMeant(s, t));
    }

    private Stream<Token> spokenOf(Sentence s, Frame f) {
        Stream<Role> roles = Stream.concat(Stream.of(Role.PATIENT), recipient.stream());
        return Stream.concat(
                Stream.concat(Stream.of(f.word()), s.children(f.word(), "xcomp").stream()),
                roles.distinct().flatMap(r -> f.in(r).stream()).flatMap(a -> a.heads().stream()));
    }

    private static Stream<Token> parts(Sentence s, Token noun) {
        return s.children(noun).stream()
                .filter(c -> c.relates("compound")
                        || c.relates("amod")
                        || c.relates("nmod")
                                && s.children(c, "case").stream()
                                        .anyMatch(p -> p.lemma().equals("of")));
    }

    private boolean isThing(Token t) {
        return things.contains(t.lemma().toLowerCase(Locale.ROOT));
    }

    private boolean has(Sentence s) {
        return beside.isEmpty()
                || s.tokens().stream().anyMatch(t -> beside.contains(t.lemma()) || beside.contains(t.text()));
    }

    /** Whether it tells more than that somebody does something: what it is done with, or what is said. */
    boolean isParticular() {
        return !things.isEmpty();
    }

    /** Whether it is done to nobody: who does it is all that must be known. */
    boolean isAlone() {
        return !things.isEmpty() && recipient.isEmpty();
    }
}
