package org.rapporteur.parties;

import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Tells names that stand between quotation marks beside or in other names from words that are quoted. */
public final class Nickname {
    private static final Set<String> CALLING = Set.of(
            "name",
            "as",
            "himself",
            "herself",
            "called",
            "named",
            "nicknamed",
            "dubbed",
            "nickname",
            "alias",
            "codename",
            "pseudonym");
    private static final Set<String> MARKS = Set.of("\"", "“", "”", "„", "''", "``", "‘", "’", "'");
    private static final int MOST_WORDS = 3;

    private Nickname() {}

    /**
     * The token that closes a nickname: 'Ana "Lion" Berg', 'goes by the name "Lion"'.
     *
     * @param open index of the token that may open it
     * @return -1 where it opens none
     */
    public static int end(Sentence s, int open) {
        if (open < 1 || open + 2 >= s.size() || !isMark(s.token(open))) {
            return -1;
        }
        int i = open + 1;
        while (i < s.size() && i <= open + MOST_WORDS && isName(s.token(i))) {
            i++;
        }
        int close = i < s.size() && s.token(i).text().matches("[.,]") ? i + 1 : i;
        if (i == open + 1 || close >= s.size() || !isMark(s.token(close))) {
            return -1;
        }
        Token before = s.token(open - 1);
        boolean within = close == i && isName(before) && close + 1 < s.size() && isName(s.token(close + 1));
        return within || CALLING.contains(Words.lower(before)) ? close : -1;
    }

    private static boolean isMark(Token t) {
        return MARKS.contains(t.text());
    }

    private static boolean isName(Token t) {
        return Character.isUpperCase(t.text().codePointAt(0)) && (t.is("NNP") || t.is("NN") || t.is("JJ"));
    }
}
