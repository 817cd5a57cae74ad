package org.rapporteur.reading.claims;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words that stand for what was said before: "that claim", "it", "the accusation", "it does not". */
final class Anaphora {
    private static final String NOUN = "(?:account|accusation|allegation|argument|assertion|assessment"
            + "|characteri[sz]ation|charge|claim|conclusion|contention|criticism|description|explanation|finding|idea"
            + "|insinuation|interpretation|narrative|notion|premise|report|rumou?r|speculation|statement|story|suggestion"
            + "|suspicion|theor(?:y|ie)|version)s?";
    private static final Pattern NAMED =
            Pattern.compile("^(?:(?:any|all|both|such|that|these|the|this|those) ){1,2}" + NOUN + "\\b.*");
    private static final Pattern PRONOUN = Pattern.compile(
            "^(?:it|that|this|which|so|them|both|otherwise|all (?:of )?(?:this|that|it|these))(?:,? too| as well)?\\b\\W*$");
    private static final Pattern ELLIPSIS = Pattern.compile(
            "^(?:it|they|he|she|we|this|that) (?:do|does|did|has|have|had|is|are|was|were)(?: not|n[’']t)?\\W*$");
    private static final Pattern DOING = Pattern.compile(
            "^(?:having done|doing|to have done) (?:so|this|that|it|anything of the (?:kind|sort))\\W*$");
    private static final Pattern NEGATIVE = Pattern.compile(".*(?: not|n[’']t)\\W*$");
    private static final int LONGEST = 300;

    private Anaphora() {}

    /** Whether words say nothing but that something said before is so, or is not. */
    static boolean is(String words) {
        String w = cut(words);
        return NAMED.matcher(w).matches()
                || PRONOUN.matcher(w).matches()
                || DOING.matcher(w).matches()
                || ELLIPSIS.matcher(w).matches();
    }

    /** Whether such words say that it is not so. */
    static boolean isNegative(String words) {
        String w = cut(words);
        return ELLIPSIS.matcher(w).matches() && NEGATIVE.matcher(w).matches();
    }

    /** Whether such words say that it is otherwise. */
    static boolean isContrary(String words) {
        return cut(words).startsWith("otherwise");
    }

    /** Whether a noun means something said. */
    static boolean isNoun(String noun) {
        return noun.toLowerCase(Locale.ROOT).matches(NOUN);
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST))
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
