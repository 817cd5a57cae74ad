package org.rapporteur.page;

import static org.rapporteur.page.Feature.*;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a line's words tell, and its place among the others. */
final class TextFeatures {
    private static final Set<String> FUNCTION = Set.copyOf(Lines.of("function-words.tsv"));
    private static final Set<String> FIRST = Set.of("i", "my", "me", "we", "our", "us");
    private static final Set<String> SECOND = Set.of("you", "your", "yours");
    private static final int FAR = 50;

    private final List<Line> lines;
    private final List<Cue> cues;
    private final boolean[] good;
    private final double[][] rows;

    TextFeatures(List<Line> lines, List<Cue> cues, boolean[] good, double[][] rows) {
        this.lines = lines;
        this.cues = cues;
        this.good = good;
        this.rows = rows;
    }

    /** Lines that look like paragraphs, by a rule that needs no training. */
    static boolean[] good(List<Line> lines, List<Cue> cues) {
        boolean[] out = new boolean[lines.size()];
        for (int i = 0; i < out.length; i++) {
            Line line = lines.get(i);
            Markup m = line.markup();
            boolean linked = m != null && 2 * m.linked() > line.text().length();
            out[i] = cues.get(i) == Cue.NONE
                    && !linked
                    && (line.words() >= 25 || line.words() >= 10 && line.endsSentence());
        }
        return out;
    }

    void fill(@Nullable String title) {
        Map<String, Integer> seen = new HashMap<>();
        lines.forEach(l -> seen.merge(l.text(), 1, Integer::sum));
        Set<String> vocabulary = new HashSet<>();
        for (int i = 0; i < rows.length; i++) {
            if (good[i]) {
                vocabulary.addAll(Words.stems(lines.get(i).text()));
            }
        }
        Set<String> titleStems = title == null ? Set.of() : new HashSet<>(Words.stems(title));
        for (int i = 0; i < rows.length; i++) {
            words(i);
            List<String> stems = Words.stems(lines.get(i).text());
            set(i, REPEATED, Math.min(4, seen.getOrDefault(lines.get(i).text(), 1)));
            set(i, VOCABULARY, good[i] ? 1 : share(stems, vocabulary));
            set(i, TITLE_OVERLAP, share(stems, titleStems));
        }
        places(title);
    }

    private void words(int i) {
        String text = lines.get(i).text();
        int digits = 0;
        int commas = 0;
        int quotes = 0;
        int pipes = 0;
        for (int j = 0; j < text.length(); j++) {
            char c = text.charAt(j);
            digits += Character.isDigit(c) ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            quotes += "\"“”«»„".indexOf(c) >= 0 ? 1 : 0;
            pipes += "|›»•©→·".indexOf(c) >= 0 ? 1 : 0;
        }
        int function = 0;
        int first = 0;
        int second = 0;
        String[] tokens = text.length() > 4000 ? text.substring(0, 4000).split("[^\\p{L}]+") : text.split("[^\\p{L}]+");
        for (String token : tokens) {
            String low = token.toLowerCase(Locale.ROOT);
            function += FUNCTION.contains(low) ? 1 : 0;
            first += FIRST.contains(low) ? 1 : 0;
            second += SECOND.contains(low) ? 1 : 0;
        }
        int words = lines.get(i).words();
        set(i, WORDS, words);
        set(i, ENDS_SENTENCE, lines.get(i).endsSentence() ? 1 : 0);
        set(i, STARTS_UPPER, Words.startsUpper(text) ? 1 : 0);
        set(i, UPPER_SHARE, Words.upperShare(text));
        set(i, DIGIT_SHARE, (double) digits / text.length());
        set(i, COMMAS, commas);
        set(i, FUNCTION_WORDS, (double) function / tokens.length);
        set(i, FIRST_PERSON, first);
        set(i, YOU, second);
        set(i, QUOTES, quotes);
        set(i, PIPES, pipes);
        set(i, ENDS_IN_QUESTION, text.endsWith("?") ? 1 : 0);
        set(i, COLON, text.endsWith(":") ? 1 : 0);
        set(i, BULLET, "•-–—*▪●".indexOf(text.charAt(0)) >= 0 ? 1 : Character.isDigit(text.charAt(0)) ? 2 : 0);
        set(i, CUE, cues.get(i).ordinal());
        set(i, IS_DATE, Stamps.isDate(text) ? 1 : 0);
    }

    private void places(@Nullable String title) {
        int n = rows.length;
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += good[i] ? lines.get(i).words() : 0;
        }
        double before = 0;
        int titleLine = titleLine(title);
        int[] since = new int[Cue.values().length];
        java.util.Arrays.fill(since, FAR);
        int sinceGood = FAR;
        for (int i = 0; i < n; i++) {
            int words = good[i] ? lines.get(i).words() : 0;
            set(i, PLACE, (double) i / n);
            set(i, WORDS_BEFORE, total == 0 ? 0 : before / total);
            before += words;
            set(i, WORDS_AFTER, total == 0 ? 0 : (total - before) / total);
            set(i, FROM_TITLE, titleLine < 0 ? -FAR : Math.max(-FAR, Math.min(4 * FAR, i - titleLine)));
            set(i, SINCE_GOOD, sinceGood);
            set(i, SINCE_COMMENTS, since[Cue.COMMENTS.ordinal()]);
            set(i, SINCE_LINKS, since[Cue.LINKS.ordinal()]);
            set(i, SINCE_END, since[Cue.END.ordinal()]);
            for (int c = 0; c < since.length; c++) {
                since[c] = Math.min(FAR, since[c] + 1);
            }
            since[cues.get(i).ordinal()] = 1;
            sinceGood = good[i] ? 1 : Math.min(FAR, sinceGood + 1);
            set(i, BEFORE_WORDS, i > 0 ? lines.get(i - 1).words() : 0);
            set(i, BEFORE_GOOD, i > 0 && good[i - 1] ? 1 : 0);
            set(i, AFTER_WORDS, i + 1 < n ? lines.get(i + 1).words() : 0);
            set(i, AFTER_GOOD, i + 1 < n && good[i + 1] ? 1 : 0);
            int around = 0;
            int brief = 0;
            for (int j = Math.max(0, i - 4); j <= Math.min(n - 1, i + 4); j++) {
                around += j != i && good[j] ? 1 : 0;
                brief += j != i && lines.get(j).words() <= 4 ? 1 : 0;
            }
            set(i, GOOD_AROUND, around);
            set(i, SHORT_AROUND, brief);
        }
        int toGood = FAR;
        for (int i = n - 1; i >= 0; i--) {
            set(i, TO_GOOD, toGood);
            toGood = good[i] ? 1 : Math.min(FAR, toGood + 1);
        }
    }

    private int titleLine(@Nullable String title) {
        for (int i = 0; title != null && i < lines.size(); i++) {
            if (lines.get(i).text().equalsIgnoreCase(title)) {
                return i;
            }
        }
        return -1;
    }

    private static double share(List<String> stems, Set<String> known) {
        return stems.isEmpty()
                ? 0
                : (double) stems.stream().filter(known::contains).count() / stems.size();
    }

    private void set(int line, Feature feature, double value) {
        rows[line][feature.ordinal()] = value;
    }
}
