package org.rapporteur.reading.positions;

import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Where a stretch of words ends that the parse takes too far. */
final class Stretch {
    private static final Set<String> OPENING = Set.of("``", "“", "«", "‘", "`");
    private static final Set<String> CLOSING = Set.of("''", "”", "»", "\"");
    private static final Set<String> SAYS = Set.of("say", "tell", "add", "note", "warn", "declare", "state", "claim");

    private Stretch() {}

    /** The last token before a quotation closes that opened earlier, or a comma behind which something else begins. */
    static Token end(Sentence s, int first, int last) {
        int open = 0;
        for (int i = first; i < last; i++) {
            String word = s.token(i).text();
            if (OPENING.contains(s.token(i).tag()) || OPENING.contains(word)) {
                open++;
            } else if (CLOSING.contains(s.token(i).tag()) || CLOSING.contains(word)) {
                if (open == 0 && i > first) {
                    return lettered(s, first, i - 1);
                }
                open--;
            } else if (word.equals(",") && i > first && goesOn(s, i, last)) {
                return lettered(s, first, i - 1);
            }
        }
        return s.token(last);
    }

    private static boolean goesOn(Sentence s, int comma, int last) {
        Token next = s.token(comma + 1);
        return next.is("VB") && !next.tag().equals("VB")
                || next.is("W")
                || SAYS.contains(s.token(last).lemma());
    }

    private static Token lettered(Sentence s, int first, int last) {
        int at = last;
        while (at > first && !Character.isLetterOrDigit(s.token(at).text().codePointAt(0))) {
            at--;
        }
        return s.token(at);
    }
}
