package org.rapporteur.parties;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.Table;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/**
 * Persons' names that the tagger takes for another thing's, or for none: what follows a title of a person, "the rebel
 * leader X Y", and names of East Asia by their form, a surname that is frequent there before one or two syllables.
 */
final class MissedNames {
    private static final String LOCATION = "LOCATION";
    private static final int LONGEST = 4;
    /** Given names of two syllables with a hyphen: "Sun-ho", "Mei-Ling". */
    private static final Pattern HYPHENATED = Pattern.compile("\\p{Lu}\\p{Ll}{1,6}-\\p{L}\\p{Ll}{0,6}");

    private static final Pattern SYLLABLE = Pattern.compile("\\p{Lu}\\p{Ll}{1,5}");
    private static final Set<String> SURNAMES = Table.read(MissedNames.class, "surnames-first.tsv", "name").stream()
            .map(r -> r.required("name"))
            .collect(Collectors.toUnmodifiableSet());

    private final Knowledge knowledge;

    MissedNames(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Whether a part of a name, in lower case, is a surname that stands before the given name. */
    static boolean standsFirst(String part) {
        return !part.isEmpty() && SURNAMES.contains(Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }

    /** The indexes of the tokens that belong to such names. */
    Set<Integer> in(Sentence s) {
        List<String> words = Words.texts(s);
        Set<Integer> out = new TreeSet<>();
        for (int i = 0; i < s.size(); i++) {
            int end = i + run(s, i);
            boolean missed = end > i && isMissed(s, words, i, end);
            for (int k = i; missed && k < end; k++) {
                out.add(k);
            }
            i = Math.max(i, end - 1);
        }
        return out;
    }

    /** How many names of one tag begin here, which is not a person's. */
    private static int run(Sentence s, int i) {
        int n = 0;
        while (i + n < s.size() && isName(s.token(i + n), s.token(i).entity())) {
            n++;
        }
        return n;
    }

    private static boolean isName(Token t, String entity) {
        return t.is("NNP") && Words.capital(t) && t.entity().equals(entity) && !entity.equals("PERSON");
    }

    private boolean isMissed(Sentence s, List<String> words, int first, int end) {
        boolean known = knowledge
                .bodies()
                .names()
                .longestAt(words, first)
                .filter(m -> m.length() >= end - first)
                .isPresent();
        boolean country = knowledge.countries().words().longestAt(words, first).isPresent();
        return !known && (isEastAsian(s, first, end) || !country && isEntitled(s, first, end) && !isBody(s, end));
    }

    private boolean isBody(Sentence s, int end) {
        return knowledge.bodyNouns().endOf(s.token(end - 1).text()).isPresent()
                || Words.at(s, end).filter(Words::noun).isPresent();
    }

    /** "leader X Y": of a single name the title must be no name itself, as in "General Assembly". */
    private boolean isEntitled(Sentence s, int first, int end) {
        if (first == 0 || end - first > LONGEST || s.token(first).entity().equals(LOCATION)) {
            return false;
        }
        Token title = s.token(first - 1);
        boolean stands = title.entity().equals("O")
                && (title.tag().equals("NN") || end - first > 1 && title.is("NNP"))
                && knowledge.titles().of(title.text()).isPresent();
        return stands && !isTitle(s.token(first));
    }

    private boolean isTitle(Token t) {
        return knowledge.titles().of(t.text()).isPresent()
                || knowledge.honorifics().of(t.text()).isPresent();
    }

    private static boolean isEastAsian(Sentence s, int first, int end) {
        if (!SURNAMES.contains(s.token(first).text())) {
            return false;
        }
        String second = end - first > 1 ? s.token(first + 1).text() : "";
        boolean hyphenated = end - first == 2 && HYPHENATED.matcher(second).matches();
        boolean syllables = end - first == 3
                && SYLLABLE.matcher(second).matches()
                && SYLLABLE.matcher(s.token(first + 2).text()).matches();
        return hyphenated || syllables;
    }
}
