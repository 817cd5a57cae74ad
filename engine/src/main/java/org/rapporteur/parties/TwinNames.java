package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.knowledge.Country;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.Table;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/**
 * Finds two parties that share a name or a part of it: "the two Koreas", "both Korean leaders", "inter-Korean talks"
 * ({@code twins.tsv}), "the North-South Korea summit", and the first of "North and South Korea".
 */
final class TwinNames {
    private static final Set<String> TWO = Set.of("two", "both");
    private static final Set<String> AND = Set.of("and", "or");
    private static final Pattern AMONG = Pattern.compile("(?:[Ii]nter|[Ii]ntra)-(\\p{Lu}\\p{L}+)");
    private static final Pattern PAIR = Pattern.compile("(\\p{Lu}\\p{L}+)[-–](\\p{Lu}\\p{L}+)");
    private static final double CONFIDENCE = 0.8;

    private final Knowledge knowledge;
    private final Map<String, List<String>> nouns = new HashMap<>();
    private final Map<String, List<String>> adjectives = new HashMap<>();

    TwinNames(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (Table.Row row : Table.read(TwinNames.class, "twins.tsv", "parties", "both", "adjective")) {
            List<String> parties = row.list("parties");
            row.list("both").forEach(word -> nouns.put(word, parties));
            row.list("adjective").forEach(word -> adjectives.put(word, parties));
        }
    }

    /** The parties whose names begin at a token: two for a name of both; one where the next conjunct has the rest. */
    List<Found> at(Sentence s, List<String> words, int i) {
        if (!s.token(i).is("N") && !s.token(i).is("J")) {
            return List.of();
        }
        List<String> both = nouns.getOrDefault(words.get(i), List.of());
        if (both.isEmpty()) {
            both = adjectives.getOrDefault(adjective(s, i), List.of());
        }
        return both.isEmpty() ? joined(s, words, i) : founds(s, i, i, both);
    }

    /** "two Korean leaders", "inter-Korean": an adjective that is said of both; empty where there is none. */
    private static String adjective(Sentence s, int i) {
        Token t = s.token(i);
        Matcher among = AMONG.matcher(t.text());
        if (among.matches()) {
            return among.group(1);
        }
        boolean two = i > 0 && TWO.contains(Words.lower(s.token(i - 1)));
        boolean several =
                s.head(t).filter(h -> h.tag().equals("NNS") && h.index() > i).isPresent();
        return two && several ? t.text() : "";
    }

    private List<Found> joined(Sentence s, List<String> words, int i) {
        Matcher pair = PAIR.matcher(words.get(i));
        if (pair.matches() && i + 1 < words.size()) {
            String rest = " " + words.get(i + 1);
            List<Found> out = founds(s, i, i + 1, List.of(pair.group(1) + rest, pair.group(2) + rest));
            return out.size() == 2 ? out : List.of();
        }
        if (i + 3 >= words.size() || !AND.contains(words.get(i + 1))) {
            return List.of();
        }
        String next = words.get(i + 2) + " " + words.get(i + 3);
        return found(s, i + 2, i + 3, next).isEmpty()
                ? List.of()
                : founds(s, i, i, List.of(words.get(i) + " " + words.get(i + 3)));
    }

    private List<Found> founds(Sentence s, int first, int last, List<String> parties) {
        List<Found> out = new ArrayList<>();
        parties.forEach(p -> found(s, first, last, p).ifPresent(out::add));
        return out;
    }

    /** A state by its code, its name or its adjective, or a body by its name. */
    private Optional<Found> found(Sentence s, int first, int last, String party) {
        return state(party).map(c -> Found.state(s, first, last, c, CONFIDENCE)).or(() -> knowledge
                .bodies()
                .names()
                .get(party)
                .map(b -> b.body())
                .map(b -> new Found(
                        s.index(),
                        first,
                        first,
                        last,
                        Keys.body(b.kind(), b.name()),
                        b.kind(),
                        b.name(),
                        b.country(),
                        true,
                        CONFIDENCE)));
    }

    private Optional<Country> state(String party) {
        return Stream.of(
                        knowledge.countries().byCode(party),
                        knowledge.countries().byName(party),
                        knowledge.countries().byAdjective(party))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
