package org.rapporteur.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.rapporteur.record.Role;

/** How good scores of lines are, and what the whole reader makes of them: by set, as {@code score.py} and {@code pages.py} do. */
final class Held {
    private Held() {}

    static void report(String what, List<Sample> samples, List<double[]> scores) {
        for (String set : new TreeSet<>(samples.stream().map(Sample::set).toList())) {
            List<Sample> own = new ArrayList<>();
            List<boolean[]> scored = new ArrayList<>();
            List<boolean[]> read = new ArrayList<>();
            for (int i = 0; i < samples.size(); i++) {
                Sample s = samples.get(i);
                if (s.set().equals(set)) {
                    own.add(s);
                    boolean[] yes = new boolean[s.labels().length];
                    for (int j = 0; j < yes.length; j++) {
                        yes[j] = scores.get(i)[j] >= 0.5;
                    }
                    scored.add(yes);
                    read.add(read(s, scores.get(i)));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-15s %-15s scorer: %s   reader: %s%n",
                    what,
                    set,
                    measure(own, scored),
                    measure(own, read));
        }
    }

    /** The lines that the reader takes for text; of those that are, title and caption do not count as missed in a dump. */
    private static boolean[] read(Sample s, double[] scores) {
        List<Role> roles = s.lines().roles(scores);
        boolean[] out = new boolean[s.labels().length];
        for (int j = 0; j < out.length; j++) {
            out[j] = roles.get(j) == Role.BODY
                    || roles.get(j) == Role.SUBHEADING
                    || s.gold().isEmpty() && s.labels()[j] && roles.get(j).isEvidence();
        }
        return out;
    }

    private static String measure(List<Sample> samples, List<boolean[]> found) {
        double tp = 0;
        double fp = 0;
        double fn = 0;
        double p = 0;
        double r = 0;
        int np = 0;
        int nr = 0;
        for (int i = 0; i < samples.size(); i++) {
            Sample s = samples.get(i);
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < s.labels().length; j++) {
                boolean yes = found.get(i)[j];
                tp += yes && s.labels()[j] ? 1 : 0;
                fp += yes && !s.labels()[j] ? 1 : 0;
                fn += !yes && s.labels()[j] ? 1 : 0;
                if (yes) {
                    text.append(s.lines().texts().get(j)).append('\n');
                }
            }
            double[] c = Shingles.compare(s.gold(), text.toString());
            if (c[0] + c[1] > 0) {
                p += c[0] / (c[0] + c[1]);
                np++;
            }
            if (c[0] + c[2] > 0) {
                r += c[0] / (c[0] + c[2]);
                nr++;
            }
        }
        String lines = String.format(
                Locale.ROOT,
                "lines P %.3f R %.3f F1 %.4f",
                tp / (tp + fp),
                tp / (tp + fn),
                2 * tp / (2 * tp + fp + fn));
        if (nr == 0) {
            return lines;
        }
        p /= np;
        r /= nr;
        return lines + String.format(Locale.ROOT, ", body P %.4f R %.4f F1 %.4f", p, r, 2 * p * r / (p + r));
    }
}
