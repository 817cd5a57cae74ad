package org.rapporteur.reading.positions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Frames;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.PositionChange;

/** What a sentence says has become of a position, by the verbs of {@code change-words.tsv}: "dropped its demand". */
final class Changes {
    /** Adverbs that say it was said before. */
    private static final Set<String> AGAIN = Set.of("again", "repeatedly", "still");

    private record Verb(Set<String> lemmas, String particle, PositionChange change) {
        boolean is(String told) {
            return lemmas.stream().anyMatch(l -> told.equals(particle.isEmpty() ? l : l + " " + particle));
        }
    }

    private final List<Verb> verbs =
            Lines.of("change-words.tsv").stream().map(e -> verb(e.text())).toList();

    private static Verb verb(String line) {
        String[] row = line.split("\t", 2);
        String[] words = row[0].split(" ", 2);
        return new Verb(
                Set.copyOf(Arrays.asList(words[0].split("\\|"))),
                words.length == 2 ? words[1] : "",
                PositionChange.valueOf(row[1].toUpperCase(Locale.ROOT)));
    }

    /** Of the noun or verb that takes the position. */
    Optional<PositionChange> of(Frames frames, Sentence s, Token top) {
        if (top.is("VB")) {
            return s.children(top, "advmod").stream().anyMatch(a -> AGAIN.contains(a.text()))
                    ? Optional.of(PositionChange.RESTATED)
                    : Optional.empty();
        }
        return s.head(top)
                .filter(h -> over(top) && h.is("VB"))
                .flatMap(h -> frames.at(s, h))
                .filter(f -> f.reality().holds())
                .flatMap(f -> change(f));
    }

    /** The verb that says so of a noun; empty where none does. */
    Optional<Token> verb(Frames frames, Sentence s, Token top) {
        return of(frames, s, top).filter(c -> !top.is("VB")).flatMap(c -> s.head(top));
    }

    private static boolean over(Token noun) {
        return noun.relation().equals("obj")
                || noun.relation().equals("nsubj:pass")
                || noun.relation().equals("obl");
    }

    private Optional<PositionChange> change(Frame verb) {
        return verbs.stream()
                .filter(v -> v.is(verb.predicate().lemma()))
                .map(Verb::change)
                .findFirst();
    }
}
