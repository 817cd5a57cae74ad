package org.rapporteur.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Edtf;

/**
 * Finds articles that are copies of an earlier one, under whatever masthead: those whose body's wording is mostly that of
 * the earlier, or the earlier's cut short. Candidates are found by MinHash signatures in bands (Broder 1997; Leskovec,
 * Rajaraman, Ullman, <i>Mining of Massive Datasets</i>, 3.4) with fixed seeds and are then compared run by run. An article
 * is held against originals alone, so that many copies of one page cost no more than many pages.
 */
final class CopyFinder {
    private static final int BANDS = 42;
    private static final int ROWS = 3;
    /** Bodies of fewer runs say too little to be known by their wording. */
    private static final int FEWEST = 12;
    /** The part of the smaller body's runs that must stand in the other. */
    private static final double CONTAINED = 0.7;
    /** The part of all runs that both must have: a brief is no copy of the long report that quotes it. */
    private static final double JACCARD = 0.3;

    private static final long[] SEEDS =
            LongStream.rangeClosed(1, BANDS * ROWS).map(Fingerprint::mix).toArray();

    private static final Comparator<Reading> EARLIEST = Comparator.comparing(CopyFinder::day)
            .thenComparing(r -> r.article().via() == null ? 0 : 1)
            .thenComparing(r -> -r.fingerprint().size())
            .thenComparing(r -> r.article().id());

    /**
     * For each article that is a copy, the id of the one it copies, which is itself no copy. Of two alike, the one
     * published first is the original; then the one that credits no agency; then the longer.
     */
    Map<String, String> originals(Collection<Reading> readings) {
        List<Reading> inOrder = readings.stream()
                .filter(r -> r.fingerprint().size() >= FEWEST)
                .sorted(EARLIEST)
                .toList();
        Map<String, String> copies = new TreeMap<>();
        Map<Long, List<Integer>> buckets = new HashMap<>();
        List<int[]> bodies = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Fingerprint print = inOrder.get(i).fingerprint();
            int[] body = print.hashes().stream().mapToInt(Integer::intValue).toArray();
            bodies.add(body);
            long[] bands = bands(body);
            TreeSet<Integer> candidates = new TreeSet<>();
            for (long band : bands) {
                candidates.addAll(buckets.getOrDefault(band, List.of()));
            }
            Reading original = candidates.stream()
                    .filter(c -> alike(print, body, inOrder.get(c).fingerprint(), bodies.get(c)))
                    .findFirst()
                    .map(inOrder::get)
                    .orElse(null);
            if (original == null) {
                for (long band : bands) {
                    buckets.computeIfAbsent(band, b -> new ArrayList<>()).add(i);
                }
            } else {
                copies.put(inOrder.get(i).article().id(), original.article().id());
            }
        }
        return copies;
    }

    /** One key a band of the signature; the band's number is part of it. */
    private static long[] bands(int[] hashes) {
        long[] keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                long seed = SEEDS[band * ROWS + row];
                long least = Long.MAX_VALUE;
                for (int hash : hashes) {
                    least = Math.min(least, Fingerprint.mix(hash ^ seed));
                }
                key = Fingerprint.mix(key * 31 + least);
            }
            keys[band] = key;
        }
        return keys;
    }

    /** Compares two bodies as far as both fingerprints reach. */
    private static boolean alike(Fingerprint one, int[] a, Fingerprint other, int[] b) {
        int reach = Math.min(
                one.isComplete() ? Integer.MAX_VALUE : a[a.length - 1],
                other.isComplete() ? Integer.MAX_VALUE : b[b.length - 1]);
        int i = 0;
        int j = 0;
        int both = 0;
        while (i < a.length && j < b.length && a[i] <= reach && b[j] <= reach) {
            if (a[i] == b[j]) {
                both++;
            }
            int next = a[i];
            i += next <= b[j] ? 1 : 0;
            j += b[j] <= next ? 1 : 0;
        }
        int inA = within(a, reach);
        int inB = within(b, reach);
        return both >= CONTAINED * Math.min(inA, inB) && both >= JACCARD * (inA + inB - both) && both > 0;
    }

    private static int within(int[] ascending, int reach) {
        int n = ascending.length;
        while (n > 0 && ascending[n - 1] > reach) {
            n--;
        }
        return n;
    }

    private static LocalDate day(Reading reading) {
        String published = reading.article().published();
        LocalDate first = published == null ? null : Edtf.first(published);
        return first == null ? LocalDate.MAX : first;
    }
}
