package org.rapporteur.linking;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.Title;
import org.rapporteur.knowledge.Titles;

/** Which office a title is, whatever body or country it is told of: "the U.S. president" is a president. */
final class Offices {
    /** Offices whose holders news calls by their surname alone. */
    private static final Set<String> HIGH = Set.of(
            "president",
            "prime minister",
            "premier",
            "chancellor",
            "king",
            "queen",
            "emir",
            "sultan",
            "pope",
            "foreign minister",
            "secretary of state",
            "secretary-general",
            "secretary general",
            "supreme leader",
            "leader");

    private static final Pattern OF_WHAT = Pattern.compile("\\s+(?:of|for|to|at|in|on|with|and|who|when)\\s+.*|,.*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> BELOW = Set.of("vice", "deputy");
    private static final String PAST = "former ";

    private static final Set<Title.Sort> SERVING = Set.of(
            Title.Sort.OFFICE, Title.Sort.DIPLOMAT, Title.Sort.SPEAKER_FOR, Title.Sort.LEADER, Title.Sort.MILITARY);

    private Offices() {}

    /** Whether whoever holds it acts for the body that it is of; a student, a journalist or a politician of a country does not. */
    static boolean serves(String office) {
        Title.Sort sort = sort(office);
        return sort == null || SERVING.contains(sort);
    }

    /** The sort of an office; null for one that no table knows. */
    static Title.@Nullable Sort sort(String office) {
        return Knowledge.standard().titles().of(office).map(Title::sort).orElse(null);
    }

    /** The office, in lower case; one that was held is marked so. The last word of a title that no table knows. */
    static String of(String title) {
        String all = title.toLowerCase(Locale.ROOT).strip();
        String bare = OF_WHAT.matcher(all).replaceFirst("");
        String known = longest(all);
        String[] words = SPACE.split(bare);
        return marked(bare, known == null ? words[words.length - 1] : known);
    }

    private static String marked(String title, String office) {
        List<String> words = List.of(SPACE.split(title));
        boolean below = !Collections.disjoint(words, BELOW) && BELOW.stream().noneMatch(office::startsWith);
        boolean past = words.stream()
                .anyMatch(w -> Knowledge.standard().titles().ranks().get(w).orElse(null) == Titles.Effect.PAST);
        return (past ? PAST : "") + (below ? "deputy " : "") + office;
    }

    /** The longest title among the words, of equals the last. */
    private static @Nullable String longest(String words) {
        List<String> all = List.of(SPACE.split(words));
        for (int length = all.size(); length > 0; length--) {
            for (int from = all.size() - length; from >= 0; from--) {
                Optional<Title> known =
                        Knowledge.standard().titles().of(String.join(" ", all.subList(from, from + length)));
                if (known.isPresent()) {
                    return known.get().text();
                }
            }
        }
        return null;
    }

    /** Whether its holder is known by surname alone. */
    static boolean isHigh(String office) {
        return HIGH.contains(office);
    }

    /** Whether it was held once. */
    static boolean isPast(String office) {
        return office.startsWith(PAST);
    }

    /** Whether two are one office, held now or once. */
    static boolean alike(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String office) {
        return isPast(office) ? office.substring(PAST.length()) : office;
    }
}
