package org.rapporteur.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the language of running text: by its script and letters, and in Latin script by its most common words. */
final class Languages {
    private static final int ENOUGH = 12;
    private static final int MAX_CHARS = 20_000;
    private static final double SHARE = 0.15;

    private record Script(Character.UnicodeScript script, String letters, String language) {}

    private static final List<Script> SCRIPTS = Lines.columns("scripts.tsv").stream()
            .map(c -> new Script(Character.UnicodeScript.valueOf(c[0]), c[1], c[2]))
            .toList();
    private static final Map<String, Set<String>> COMMON = common();

    private Languages() {}

    /**
     * @return a BCP 47 tag, or null when the text is too short or like none that is known
     */
    static @Nullable String of(String text) {
        String s = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
        List<String> words = words(s);
        Character.UnicodeScript script = script(s);
        if (script != null && script != Character.UnicodeScript.LATIN) {
            return byLetters(script, s);
        }
        if (script == null || words.size() < ENOUGH) {
            return null;
        }
        String best = null;
        double most = SHARE;
        for (Map.Entry<String, Set<String>> e : COMMON.entrySet()) {
            double share =
                    (double) words.stream().filter(e.getValue()::contains).count() / words.size();
            if (share > most) {
                most = share;
                best = e.getKey();
            }
        }
        return best;
    }

    /** The script of most letters; null when there are hardly any. */
    private static Character.@Nullable UnicodeScript script(String s) {
        Map<Character.UnicodeScript, Integer> count = new LinkedHashMap<>();
        int letters = 0;
        for (int i = 0; i < s.length(); i++) {
            if (Character.isLetter(s.charAt(i))) {
                Character.UnicodeScript script = Character.UnicodeScript.of(s.charAt(i));
                // Japanese mixes three scripts; its own two tell it.
                count.merge(
                        script == Character.UnicodeScript.KATAKANA ? Character.UnicodeScript.HIRAGANA : script,
                        1,
                        Integer::sum);
                letters++;
            }
        }
        if (letters < ENOUGH) {
            return null;
        }
        int all = letters;
        if (count.getOrDefault(Character.UnicodeScript.HIRAGANA, 0) > all / 10) {
            return Character.UnicodeScript.HIRAGANA;
        }
        return count.entrySet().stream()
                .filter(e -> 2 * e.getValue() > all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Character.UnicodeScript.LATIN);
    }

    private static @Nullable String byLetters(Character.UnicodeScript script, String s) {
        for (Script row : SCRIPTS) {
            if (row.script == script) {
                long own = s.chars().filter(c -> row.letters.indexOf(c) >= 0).count();
                if (row.letters.isEmpty() || own * 200 > s.length()) {
                    return row.language;
                }
            }
        }
        return null;
    }

    private static List<String> words(String s) {
        List<String> out = new ArrayList<>();
        for (String w : s.toLowerCase(Locale.ROOT).split("[^\\p{L}’']+")) {
            if (!w.isEmpty()) {
                out.add(w);
            }
        }
        return out;
    }

    private static Map<String, Set<String>> common() {
        Map<String, Set<String>> out = new LinkedHashMap<>();
        for (String[] c : Lines.columns("common-words.tsv")) {
            out.put(c[0], Set.of(c[1].split(" ")));
        }
        return out;
    }
}
