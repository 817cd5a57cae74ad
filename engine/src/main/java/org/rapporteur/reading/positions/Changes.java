package org.rapporteur.reading.positions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.events.Certainty;
import org.rapporteur.record.PositionChange;

/** What a sentence says has become of a position, by the verbs of {@code change-words.tsv}: "dropped its demand". */
final class Changes {
    /** Adverbs that say it was said before. */
    private static final Set<String> AGAIN = Set.of("again", "repeatedly", "still");

    private record Verb(Set<String> lemmas, String particle, PositionChange change) {}

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
    Optional<PositionChange> of(Sentence s, Token top) {
        if (top.is("VB")) {
            return s.children(top, "advmod").stream().anyMatch(a -> AGAIN.contains(a.text()))
                    ? Optional.of(PositionChange.RESTATED)
                    : Optional.empty();
        }
        return s.head(top).filter(h -> over(top) && h.is("VB") && real(s, h)).flatMap(h -> change(s, h));
    }

    /** The verb that says so of a noun; empty where none does. */
    Optional<Token> verb(Sentence s, Token top) {
        return of(s, top).filter(c -> !top.is("VB")).flatMap(c -> s.head(top));
    }

    private static boolean over(Token noun) {
        return noun.relation().equals("obj")
                || noun.relation().equals("nsubj:pass")
                || noun.relation().equals("obl");
    }

    private static boolean real(Sentence s, Token verb) {
        return !Certainty.negated(s, verb) && !Certainty.imagined(s, verb) && !Certainty.future(s, verb);
    }

    private Optional<PositionChange> change(Sentence s, Token verb) {
        Optional<String> particle = s.child(verb, "compound:prt").map(Token::text);
        return verbs.stream()
                .filter(v -> v.lemmas().contains(verb.lemma()))
                .filter(v -> v.particle().equals(particle.orElse("")))
                .map(Verb::change)
                .findFirst();
    }
}
