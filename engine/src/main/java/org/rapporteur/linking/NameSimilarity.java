package org.rapporteur.linking;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How alike two names of persons are when they may be written in different scripts. Names are turned into Latin letters
 * by ICU, then each part into a skeleton of its consonants in which the spellings of one sound are one; parts are laid
 * side by side whatever their order, and the skeletons of the whole names are compared too, so that it does not matter
 * how a name is cut into words. Scripts that leave vowels out lose nothing by it.
 */
public final class NameSimilarity {
    /** Articles of names, in Latin letters. */
    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ul", "ad", "as", "ud", "ur", "bin", "ibn", "bn", "ben", "abn");

    private static final String ARABIC_ARTICLE = "al";
    private static final Pattern SILENT = Pattern.compile("['`’ʿʾ‘]");
    private static final Pattern BREAKS = Pattern.compile("[^a-z]+");
    private static final Pattern SOUNDS = Pattern.compile("kh|gh|sh|ch|th|dh|dj|ph|[zjqcpx]");
    private static final Map<String, String> ONE = Map.ofEntries(
            Map.entry("kh", "k"),
            Map.entry("gh", "g"),
            Map.entry("sh", "S"),
            Map.entry("ch", "S"),
            Map.entry("th", "t"),
            Map.entry("dh", "d"),
            Map.entry("dj", "g"),
            Map.entry("ph", "f"),
            Map.entry("z", "d"),
            Map.entry("j", "g"),
            Map.entry("q", "k"),
            Map.entry("c", "k"),
            Map.entry("p", "b"),
            Map.entry("x", "ks"));
    /** Letters that are vowels, or are written for vowels, in some script. */
    private static final String WEAK = "aeiouywvh";

    private static final double BY_SKELETON = 0.75;

    /** Not safe for use by several threads, so each has its own. */
    private static final ThreadLocal<Transliterator> TO_LATIN = ThreadLocal.withInitial(
            () -> Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower"));

    private NameSimilarity() {}

    /**
     * A name made ready to be compared.
     *
     * @param parts in lower-case ASCII letters
     * @param skeletons of the parts
     * @param whole the skeletons in one
     */
    public record Form(List<String> parts, List<String> skeletons, String whole) {
        public Form {
            parts = List.copyOf(parts);
            skeletons = List.copyOf(skeletons);
        }
    }

    /** Makes a name ready, of whatever script. */
    public static Form form(String name) {
        boolean arabic =
                name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        String latin = SILENT.matcher(TO_LATIN.get().transliterate(name)).replaceAll("");
        List<String> parts = new ArrayList<>();
        for (String part : BREAKS.split(latin)) {
            boolean article = arabic && part.startsWith(ARABIC_ARTICLE) && part.length() > ARABIC_ARTICLE.length() + 2;
            String bare = article ? part.substring(ARABIC_ARTICLE.length()) : part;
            if (!bare.isEmpty() && !ARTICLES.contains(bare)) {
                parts.add(bare);
            }
        }
        List<String> skeletons = parts.stream().map(NameSimilarity::skeleton).toList();
        return new Form(parts, skeletons, String.join("", skeletons).replace("A", ""));
    }

    /** From 0 (nothing in common) to 1. Symmetric. */
    public static double of(Form a, Form b) {
        return (covered(a, b) + covered(b, a)) / 4 + common(a.whole(), b.whole()) / 2;
    }

    /** The consonants of a part; a vowel at its beginning is kept as {@code A}. */
    private static String skeleton(String part) {
        String sounds = SOUNDS.matcher(part).replaceAll(m -> Matcher.quoteReplacement(ONE.getOrDefault(m.group(), "")));
        StringBuilder out = new StringBuilder();
        char before = 0;
        for (char c : sounds.toCharArray()) {
            if (before == 0 && WEAK.indexOf(c) >= 0 && c != 'h') {
                out.append('A');
            } else if (WEAK.indexOf(c) < 0 && c != before) {
                out.append(c);
            }
            before = c;
        }
        return out.toString();
    }

    /** How much of one name's parts has its like in the other, longer parts counting for more. */
    private static double covered(Form a, Form b) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < a.parts().size(); i++) {
            double best = 0;
            for (int j = 0; j < b.parts().size(); j++) {
                double like = BY_SKELETON
                                * common(a.skeletons().get(i), b.skeletons().get(j))
                        + (1 - BY_SKELETON) * common(a.parts().get(i), b.parts().get(j));
                best = Math.max(best, like);
            }
            int weight = 1 + a.skeletons().get(i).length();
            weights += weight;
            sum += weight * best * best;
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** The share of letters that two words have in common in the same order: twice the longest common subsequence. */
    private static double common(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return 2.0 * row[b.length()] / (a.length() + b.length());
    }
}
