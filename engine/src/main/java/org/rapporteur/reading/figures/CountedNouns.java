package org.rapporteur.reading.figures;

import java.util.Locale;
import java.util.Set;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.Titles;
import org.rapporteur.knowledge.Units;
import org.rapporteur.language.Token;

/** The units in which nouns are counted. */
final class CountedNouns {
    /** The unit of what is counted by the calendar or the clock. */
    static final String TIME = "time";

    /** The unit of what is not counted at all. */
    static final String NONE = "none";

    private static final Set<String> TIMES =
            Set.of("years", "months", "weeks", "weekends", "days", "hours", "minutes", "seconds");

    private static final Set<String> OF_TIME = Set.of(
            "old",
            "season",
            "time",
            "anniversary",
            "quarter",
            "a.m.",
            "p.m.",
            "am",
            "pm",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** Ways of speaking: "the two sides", "in two ways". */
    private static final Set<String> UNCOUNTED = Set.of(
            "side",
            "way",
            "thing",
            "hand",
            "front",
            "point",
            "step",
            "part",
            "reason",
            "question",
            "word",
            "option",
            "choice",
            "fold");

    private final Units units;
    private final Titles titles;

    CountedNouns(Knowledge knowledge) {
        this.units = knowledge.units();
        this.titles = knowledge.titles();
    }

    /** Whether a unit is one of a figure. */
    static boolean counts(String unit) {
        return !unit.equals(NONE) && !unit.equals(TIME);
    }

    /** The unit of a noun: {@code persons} for "soldiers"; for what is not listed, the noun itself as written. */
    String unit(Token noun) {
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        String unit = listed(noun.text());
        if (!unit.equals(NONE) || UNCOUNTED.contains(lemma)) {
            return unit;
        }
        return noun.tag().equals("NNPS") ? "persons" : noun.text().toLowerCase(Locale.ROOT);
    }

    /** The unit of a noun; {@link #NONE} for what is not listed. */
    String listed(String noun) {
        String word = noun.toLowerCase(Locale.ROOT);
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        if (UNCOUNTED.contains(singular)) {
            return NONE;
        }
        if (OF_TIME.contains(word) || OF_TIME.contains(singular)) {
            return TIME;
        }
        return units.of(word)
                .map(u -> u.currency() != null ? u.currency() : TIMES.contains(u.unit()) ? TIME : u.unit())
                .orElse(titles.of(word).isPresent() ? "persons" : NONE);
    }

    /** The unit of the second half of "five-man"; {@link #NONE} for what is counted in no unit, as in "two-track". */
    String hyphened(String word) {
        return switch (word) {
            case "strong" -> "persons";
            case "way" -> "parties";
            case "state" -> NONE;
            default -> listed(word);
        };
    }
}
