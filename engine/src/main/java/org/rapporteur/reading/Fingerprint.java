package org.rapporteur.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.page.Document;
import org.rapporteur.record.Role;

/**
 * The wording of an article's body, small enough to keep: hashes of its runs of four words. Case, punctuation and the
 * kind of apostrophe do not count. Two articles of the same words have the same fingerprint on every machine.
 *
 * @param size how many different runs the body has
 * @param hashes of the runs, ascending; the smallest ones where the body has more than {@value #MOST}, which are as good
 *     as a random choice of them
 */
public record Fingerprint(int size, List<Integer> hashes) {
    /** Of an article without a body. */
    public static final Fingerprint NONE = new Fingerprint(0, List.of());

    private static final int RUN = 4;
    private static final int MOST = 4096;

    public Fingerprint {
        hashes = List.copyOf(hashes);
    }

    /** Whether every run of the body is in it. */
    public boolean isComplete() {
        return size == hashes.size();
    }

    /** The fingerprint of a document's body. */
    public static Fingerprint of(Document document) {
        IntStream.Builder runs = IntStream.builder();
        Deque<Long> run = new ArrayDeque<>();
        document.blocks().stream()
                .filter(b -> b.role() == Role.BODY)
                .forEach(b -> addRuns(document.text(), b.start(), b.end(), run, runs));
        int[] hashes = runs.build().sorted().distinct().toArray();
        return new Fingerprint(
                hashes.length, IntStream.of(hashes).limit(MOST).boxed().toList());
    }

    private static void addRuns(String text, int start, int end, Deque<Long> run, IntStream.Builder runs) {
        long word = 0;
        for (int i = start; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word = mix(word + Character.toLowerCase(c) + 1);
            } else if (word != 0 && c != '\'' && c != '\u2019') {
                run.add(word);
                word = 0;
                if (run.size() == RUN) {
                    long hash = 0;
                    for (long w : run) {
                        hash = mix(hash * 31 + w);
                    }
                    runs.add((int) hash);
                    run.remove();
                }
            }
        }
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): spreads every bit of a number over all of them. */
    public static long mix(long x) {
        long z = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
