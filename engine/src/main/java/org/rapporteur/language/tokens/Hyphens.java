package org.rapporteur.language.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a word at its hyphens as English Universal Dependencies do: but not after a prefix. */
public final class Hyphens {
    private static final Set<String> PREFIXES = Set.of(
            "anti", "co", "counter", "cross", "e", "ex", "inter", "intra", "micro", "mid", "mini", "multi", "neo",
            "non", "over", "pan", "post", "pre", "pro", "psycho", "re", "semi", "socio", "sub", "un");

    private Hyphens() {}

    /** The parts of a word, hyphens among them; the word itself where it is not cut. */
    public static List<String> parts(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen <= 0
                || hyphen == word.length() - 1
                || word.contains("://")
                || word.contains("@")
                || !word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-.'\u2019,&".indexOf(c) >= 0)) {
            return List.of(word);
        }
        List<String> out = new ArrayList<>();
        int from = 0;
        boolean begins = true;
        for (int i = hyphen; i >= 0; i = word.indexOf('-', i + 1)) {
            boolean prefix = begins && PREFIXES.contains(Tokenizer.lower(word.substring(from, i)));
            begins = !prefix;
            if (!prefix && i > from && i + 1 < word.length()) {
                out.add(word.substring(from, i));
                out.add("-");
                from = i + 1;
                begins = true;
            }
        }
        out.add(word.substring(from));
        return out;
    }
}
