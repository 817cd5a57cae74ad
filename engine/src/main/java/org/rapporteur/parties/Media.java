package org.rapporteur.parties;

import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/** Finds media that nobody knows, by the noun beside their names: "the newspaper X", "X news agency", "told X News". */
final class Media {
    private static final Set<String> NOUNS = Set.of(
            "newspaper",
            "daily",
            "agency",
            "broadcaster",
            "channel",
            "website",
            "magazine",
            "weekly",
            "tabloid",
            "outlet",
            "network",
            "portal",
            "newswire");
    private static final Set<String> HEARD = Set.of("tell", "inform");
    private static final String NAMED_SO = "(?i).+(?:news|tv|radio|press|times|online|media)";

    private Media() {}

    /** Whether a word, not part of a name, says that what stands beside it is a medium. */
    static boolean isNoun(Token t) {
        return NOUNS.contains(t.text());
    }

    /** A medium whose name begins at a token. */
    static Optional<Found> at(Sentence s, int first) {
        int last = first;
        while (last + 1 < s.size() && isName(s.token(last + 1))) {
            last++;
        }
        boolean before = first > 0
                && isNoun(s.token(first - 1))
                && (!s.token(first - 1).text().equals("agency")
                        || first > 1 && s.token(first - 2).text().equals("news"));
        boolean after = Words.at(s, last + 1).filter(Media::isNoun).isPresent()
                && (last > first || !s.token(first).is("JJ"))
                && s.token(last).head() == last + 1;
        if (isName(s.token(first)) && (before || after)) {
            return Optional.of(found(s, first, last));
        }
        Token t = s.token(first);
        boolean told = t.is("NN")
                && t.text().matches(NAMED_SO)
                && Character.isLetterOrDigit(t.text().charAt(0))
                && !t.text().equals(Words.lower(t)) | Character.isDigit(t.text().charAt(0))
                && s.head(t).filter(v -> HEARD.contains(v.lemma())).isPresent()
                && t.relates("obj");
        return told ? Optional.of(found(s, first, first)) : Optional.empty();
    }

    private static boolean isName(Token t) {
        return t.is("NNP") && Words.capital(t) && !t.entity().equals("LOCATION");
    }

    private static Found found(Sentence s, int first, int last) {
        StringBuilder name = new StringBuilder(s.token(first).text());
        for (int i = first + 1; i <= last; i++) {
            name.append(' ').append(s.token(i).text());
        }
        return new Found(
                s.index(),
                first,
                first,
                last,
                Keys.body(ActorKind.MEDIA, name.toString()),
                ActorKind.MEDIA,
                name.toString(),
                null,
                true,
                0.75);
    }
}
