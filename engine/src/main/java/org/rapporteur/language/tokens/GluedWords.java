package org.rapporteur.language.tokens;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts the words of a text that lost the blank between them, as pages have where a link's own title follows a name:
 * "Mendesparty" stays as it is, "MendesSenators" are two where the text has "Mendes" by itself more than once.
 */
public final class GluedWords {
    private static final Pattern GLUED = Pattern.compile("(\\p{Lu}\\p{Ll}{3,30}+)(\\p{Lu}\\p{L}{1,40})");
    /** How often the first of two words must stand by itself. */
    private static final int TWICE = 2;

    private final String text;
    private final Map<String, Boolean> names = new HashMap<>();

    /** @param text the whole text of a page */
    public GluedWords(String text) {
        this.text = text;
    }

    /** The words and signs of a part of the text, those that were glued as two. */
    public List<Cut> part(List<Cut> cuts) {
        List<Cut> out = new ArrayList<>(cuts.size());
        for (Cut c : cuts) {
            Matcher m = GLUED.matcher(c.of(text));
            if (m.matches() && names.computeIfAbsent(m.group(1), this::isName)) {
                int middle = c.start() + m.end(1);
                out.add(new Cut(c.start(), middle));
                out.add(new Cut(middle, c.end()));
            } else {
                out.add(c);
            }
        }
        return out;
    }

    /** Whether a word stands by itself in the text, and always with a capital. */
    private boolean isName(String word) {
        Matcher m =
                Pattern.compile("\\b" + word + "\\b", Pattern.CASE_INSENSITIVE).matcher(text);
        int alone = 0;
        while (m.find()) {
            if (!m.group().equals(word)) {
                return false;
            }
            alone++;
        }
        return alone >= TWICE;
    }
}
