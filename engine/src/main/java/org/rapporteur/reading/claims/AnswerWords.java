package org.rapporteur.reading.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.knowledge.Table;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Words by which parties answer what is said of them; {@code answerwords.tsv}. */
final class AnswerWords {
    /** What a word does. */
    enum Use {
        FALSE,
        TRUE,
        DIFFER,
        PART,
        INQUIRE,
        MATTER,
        VERIFY,
        BEAR,
        GRANTED,
        MUTUAL
    }

    private static final Map<Use, Map<String, Set<String>>> WORDS = load();
    private static final int NEAR = 3;
    /** How the name that a verb gives its object hangs on the verb. */
    private static final Set<String> NAMES = Set.of("obj", "xcomp", "dep");

    private AnswerWords() {}

    private static Map<Use, Map<String, Set<String>>> load() {
        Map<Use, Map<String, Set<String>>> out = new HashMap<>();
        for (Table.Row row : Table.read(AnswerWords.class, "answerwords.tsv", "word", "use", "prepositions")) {
            out.computeIfAbsent(row.constant("use", Use.class), u -> new HashMap<>())
                    .put(row.required("word"), row.set("prepositions"));
        }
        return Map.copyOf(out);
    }

    static boolean is(String lemma, Use use) {
        return WORDS.getOrDefault(use, Map.of()).containsKey(lemma);
    }

    /** The deed that a noun says somebody has a part in: of "involvement in the attack" the attack. */
    static Optional<Token> deed(Sentence s, Token noun) {
        return of(s, noun, Use.PART).filter(n -> n.is("NN"));
    }

    /** Whether a noun says that somebody has a part in a deed, and not in which. */
    static boolean isBarePart(Sentence s, Token noun) {
        return is(noun.lemma(), Use.PART) && deed(s, noun).isEmpty();
    }

    /** What a noun of a use is said of, behind its preposition: of "truth in the report" the report. */
    static Optional<Token> of(Sentence s, Token noun, Use use) {
        Set<String> prepositions = WORDS.getOrDefault(use, Map.of()).getOrDefault(noun.lemma(), Set.of());
        return s.children(noun, "nmod").stream()
                .filter(n -> prepositions.stream().anyMatch(p -> Clauses.hasCase(s, n, p)))
                .findFirst();
    }

    /** Whether words are called false by it: "slammed the reports as inaccurate", "called the claim a lie". */
    static boolean callsFalse(Sentence s, Frame f) {
        return f.in(Role.AS).stream().anyMatch(a -> is(a.head().lemma(), Use.FALSE))
                || isNaming(s, f)
                || f.is("accuse") && s.tokens().stream().anyMatch(t -> isAsFalse(s, f, t));
    }

    /** Whether a verb gives its object a name that says that it is not so. */
    private static boolean isNaming(Sentence s, Frame f) {
        return f.word().is("VB")
                && Stream.concat(
                                f.in(Role.PATIENT).stream().map(Argument::head),
                                s.child(f.word(), "obj").filter(o -> o.is("DT")).stream())
                        .anyMatch(named -> s.children(f.word()).stream()
                                .anyMatch(c -> c.index() > named.index()
                                        && NAMES.contains(c.relation())
                                        && is(c.lemma(), Use.FALSE)));
    }

    private static boolean isAsFalse(Sentence s, Frame f, Token adjective) {
        int from = Math.max(f.word().index() + 1, adjective.index() - NEAR);
        return is(adjective.lemma(), Use.FALSE)
                && from < adjective.index()
                && s.tokens().subList(from, adjective.index()).stream()
                        .anyMatch(t -> t.lemma().equals("as"));
    }
}
