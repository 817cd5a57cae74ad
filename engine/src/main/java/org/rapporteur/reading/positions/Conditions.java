package org.rapporteur.reading.positions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.ClauseSpan;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;

/** What a clause says has to come true first. */
final class Conditions {
    private static final Set<String> FIRST = Set.of("before", "until", "unless", "till");
    /** What stands before the clause where nothing else will do. */
    private static final String ONLY = "(?i)^(?:only (?:if|when|once|after)|when|once) ";

    /** What begins the clause where "only" stands before it. */
    private static final Set<String> THEN = Set.of("after", "once", "when");

    private static final Set<String> LONG = Set.of("long");

    private Conditions() {}

    /** The words of the clause that "if", "unless", "until", "before" or "as long as" joins to a frame. */
    static Optional<String> of(Text text, Sentence s, Frame f) {
        return clause(s, f).map(c -> {
            Token[] span = ClauseSpan.of(s, c, List.of());
            return text.words(span[0], span[1]).replaceFirst(ONLY, "");
        });
    }

    /** The verb of that clause. */
    static Optional<Token> clause(Sentence s, Frame f) {
        return f.first(Role.CONDITION)
                .map(Argument::head)
                .or(() -> children(s, f, "advcl")
                        .filter(c -> isMarked(s, c, FIRST) || isAsLong(s, c) || isOnlyThen(s, c))
                        .findFirst())
                .or(() -> children(s, f, "advmod")
                        .filter(a -> LONG.contains(a.lemma()))
                        .flatMap(a -> s.children(a, "advcl").stream())
                        .findFirst());
    }

    private static Stream<Token> children(Sentence s, Frame f, String relation) {
        return Stream.concat(Stream.of(f.word()), Stream.ofNullable(f.support()))
                .flatMap(t -> s.children(t, relation).stream());
    }

    private static boolean isAsLong(Sentence s, Token clause) {
        return s.children(clause, "mark").stream()
                .anyMatch(m ->
                        m.index() > 0 && LONG.contains(s.token(m.index() - 1).lemma()));
    }

    /** "Only after X": right before the clause, whatever the word hangs on. */
    private static boolean isOnlyThen(Sentence s, Token clause) {
        return s.children(clause).stream()
                .filter(m -> THEN.contains(m.lemma()) && m.index() > 0)
                .anyMatch(m -> s.token(m.index() - 1).lemma().equals("only"));
    }

    private static boolean isMarked(Sentence s, Token clause, Set<String> marks) {
        return s.children(clause).stream()
                .filter(m -> m.relates("mark") || m.relates("advmod") || m.relates("case"))
                .anyMatch(m -> marks.contains(m.lemma()));
    }

    /** Whether something is threatened for the case that something else does not happen: "will leave unless they stop". */
    static boolean threatens(Sentence s, Frame f) {
        return !f.reality().negated()
                && clause(s, f).filter(c -> isMarked(s, c, Set.of("unless"))).isPresent();
    }

    /** "Only if", "only after": nothing else will do. */
    static boolean isOnly(Sentence s, Frame f) {
        return clause(s, f)
                .filter(c ->
                        s.children(c, "advmod").stream().anyMatch(a -> a.lemma().equals("only"))
                                || isOnlyThen(s, c)
                                || isMarked(s, c, Set.of("unless")))
                .isPresent();
    }

    /** Whether what it says has to be so for something else to come: "they must leave before talks begin". */
    static boolean isBefore(Sentence s, Frame f) {
        return !f.reality().negated()
                && clause(s, f).filter(c -> isMarked(s, c, Set.of("before"))).isPresent();
    }

    /** Whether something is ruled out for as long as something else has not happened: "no talks before they leave". */
    static boolean waits(Sentence s, Frame f, boolean nobody) {
        return (f.reality().negated() || nobody)
                && clause(s, f)
                        .filter(c -> isMarked(s, c, FIRST) || isAsLong(s, c))
                        .isPresent();
    }
}
