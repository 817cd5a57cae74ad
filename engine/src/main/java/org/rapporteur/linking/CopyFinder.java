package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Fingerprint;

/**
 * Finds articles that are copies of an earlier one, under whatever masthead: those whose body's wording is mostly that of
 * the earlier, or the earlier's cut short. Candidates are found by MinHash signatures in bands (Broder 1997; Leskovec,
 * Rajaraman, Ullman, <i>Mining of Massive Datasets</i>, 3.4) with fixed seeds and are then compared run by run. An article
 * is held against originals alone, so that many copies of one page cost no more than many pages.
 */
public final class CopyFinder {
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

    /** The pages that have a band in common with one. */
    public interface Wordings {
        /** Which share a band with the page, by the id of its article; itself too, if it can be a copy. */
        List<Wording> near(String article);
    }

    /**
     * For each article that is a copy, the id of the one it copies, which is itself no copy. Of two alike, the one
     * published first is the original; then the one that credits no agency; then the longer.
     */
    public Map<String, String> originals(Collection<Wording> pages) {
        Map<String, String> copies = new TreeMap<>();
        Map<Long, List<Wording>> buckets = new HashMap<>();
        for (Wording page : pages.stream()
                .filter(CopyFinder::isLong)
                .sorted(Wording.EARLIEST)
                .toList()) {
            TreeSet<Wording> before = new TreeSet<>(Wording.EARLIEST);
            for (Long band : page.bands()) {
                before.addAll(buckets.getOrDefault(band, List.of()));
            }
            String original = original(page, before);
            if (original == null) {
                for (Long band : page.bands()) {
                    buckets.computeIfAbsent(band, b -> new ArrayList<>()).add(page);
                }
            } else {
                copies.put(page.article(), original);
            }
        }
        return copies;
    }

    /**
     * The same after some pages were added or have changed. Pages are looked at in the order in which one may be the
     * original of the next. Where one changed, became an original or is one no longer, its copies are looked at again,
     * and those that follow it and are like it.
     *
     * @param before the originals before the change
     * @param changed the ids of the articles that were added or have changed
     * @param wordings as they are now
     */
    public Map<String, String> originals(Map<String, String> before, Set<String> changed, Wordings wordings) {
        Map<String, String> now = new TreeMap<>(before);
        now.keySet().removeAll(changed);
        TreeSet<Wording> open = new TreeSet<>(Wording.EARLIEST);
        Stream.concat(
                        changed.stream(),
                        before.entrySet().stream()
                                .filter(e -> changed.contains(e.getValue()))
                                .map(Map.Entry::getKey))
                .flatMap(article ->
                        wordings.near(article).stream().filter(w -> w.article().equals(article)))
                .forEach(open::add);
        for (Wording page = open.pollFirst(); page != null; page = open.pollFirst()) {
            Wording one = page;
            String id = one.article();
            TreeSet<Wording> near = new TreeSet<>(Wording.EARLIEST);
            near.addAll(wordings.near(id));
            TreeSet<Wording> earlier = new TreeSet<>(near.headSet(one));
            earlier.removeIf(w -> now.containsKey(w.article()));
            String original = original(one, earlier);
            if (original == null) {
                now.remove(id);
            } else {
                now.put(id, original);
            }
            if (changed.contains(id) || before.containsKey(id) != now.containsKey(id)) {
                near.tailSet(one, false).stream()
                        .filter(w -> id.equals(before.get(w.article())) || alike(one, w))
                        .forEach(open::add);
            }
        }
        return now;
    }

    private static boolean isLong(Wording page) {
        return page.print().size() >= FEWEST;
    }

    private static @Nullable String original(Wording page, Collection<Wording> before) {
        return before.stream()
                .filter(w -> alike(page, w))
                .findFirst()
                .map(Wording::article)
                .orElse(null);
    }

    private static boolean alike(Wording one, Wording other) {
        return alike(one.print(), hashes(one.print()), other.print(), hashes(other.print()));
    }

    private static int[] hashes(Fingerprint print) {
        return print.hashes().stream().mapToInt(Integer::intValue).toArray();
    }

    /** One key of 32 bits a band of the signature; the band's number is part of it. None for a body that is too short. */
    public static List<Long> bands(Fingerprint print) {
        if (print.size() < FEWEST) {
            return List.of();
        }
        int[] hashes = hashes(print);
        List<Long> keys = new ArrayList<>(BANDS);
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
            keys.add((long) (int) key);
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
}
