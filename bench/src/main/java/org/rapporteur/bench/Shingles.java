package org.rapporteur.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs of four words: the measure of the public article-extraction benchmark, as {@code pages.py} has it. */
final class Shingles {
    private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SIZE = 4;

    private Shingles() {}

    static List<String> tokens(String text) {
        List<String> out = new ArrayList<>();
        for (Matcher m = TOKEN.matcher(text); m.find(); ) {
            out.add(m.group());
        }
        return out;
    }

    static Map<String, Integer> of(String text) {
        Map<String, Integer> out = new HashMap<>();
        List<String> tokens = tokens(text);
        for (int i = 0; i < Math.max(1, tokens.size() - SIZE + 1) && !tokens.isEmpty(); i++) {
            out.merge(String.join(" ", tokens.subList(i, Math.min(i + SIZE, tokens.size()))), 1, Integer::sum);
        }
        return out;
    }

    /** Right, spurious and missed runs. */
    static double[] compare(String gold, String found) {
        Map<String, Integer> g = of(gold);
        Map<String, Integer> f = of(found);
        double right = 0;
        for (Map.Entry<String, Integer> e : f.entrySet()) {
            right += Math.min(e.getValue(), g.getOrDefault(e.getKey(), 0));
        }
        double all = g.values().stream().mapToInt(Integer::intValue).sum();
        double given = f.values().stream().mapToInt(Integer::intValue).sum();
        return new double[] {right, given - right, all - right};
    }

    /**
     * Which lines are text of a gold article: those whose runs of words mostly stand in it; of lines of few words or
     * that come twice, those nearest to others that are.
     */
    static boolean[] align(List<String> lines, String gold) {
        Map<String, Integer> runs = of(gold);
        Map<String, Integer> whole = new HashMap<>();
        for (String l : gold.split("\n")) {
            whole.merge(String.join(" ", tokens(l)).toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        String joined = " " + String.join(" ", tokens(gold)) + " ";
        double[] share = new double[lines.size()];
        boolean[] out = new boolean[lines.size()];
        for (int i = 0; i < out.length; i++) {
            List<String> tokens = tokens(lines.get(i));
            if (tokens.size() >= SIZE) {
                Map<String, Integer> own = of(lines.get(i));
                share[i] = own.keySet().stream().filter(runs::containsKey).count() / (double) own.size();
            } else if (!tokens.isEmpty()) {
                String t = String.join(" ", tokens);
                share[i] = whole.containsKey(t.toLowerCase(Locale.ROOT)) || joined.contains(" " + t + " ") ? 0.55 : 0;
            }
            out[i] = share[i] > 0.6 && tokens.size() >= 8;
        }
        for (int i = 0; i < out.length; i++) {
            if (!out[i] && share[i] > 0.5) {
                int gap = gap(out, i);
                boolean nearest = true;
                for (int j = 0; j < out.length; j++) {
                    nearest &= j == i || !lines.get(j).equals(lines.get(i)) || gap(out, j) >= gap;
                }
                List<String> tokens = tokens(lines.get(i));
                boolean isLine = whole.containsKey(String.join(" ", tokens).toLowerCase(Locale.ROOT));
                share[i] = nearest && gap <= (isLine ? 12 : tokens.size() >= SIZE ? 6 : 2) ? 2 : 0;
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] |= share[i] == 2;
        }
        return out;
    }

    private static int gap(boolean[] in, int i) {
        for (int d = 0; d < in.length; d++) {
            if (i - d >= 0 && in[i - d] || i + d < in.length && in[i + d]) {
                return d;
            }
        }
        return in.length;
    }
}
