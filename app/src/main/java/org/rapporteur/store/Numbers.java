package org.rapporteur.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives numbers that ascend in a given order, and leaves as many as it can as they were, so that something new comes between
 * without anything else moving. Where there is no room left between two, all are given anew.
 */
final class Numbers {
    /** The room that is left for what will come between, if there is enough. */
    private static final long STEP = 1L << 32;

    private Numbers() {}

    /**
     * Ascending numbers.
     *
     * @param old the numbers so far in the order to be, null for what is new
     * @param low below which none may be
     * @param high which none may reach
     */
    static long[] of(List<@Nullable Long> old, long low, long high) {
        long[] out = new long[old.size()];
        Arrays.fill(out, -1);
        for (int i : ascending(old)) {
            Long number = old.get(i);
            out[i] = number == null ? -1 : number;
        }
        int i = 0;
        while (i < out.length) {
            int end = i;
            while (end < out.length && out[end] < 0) {
                end++;
            }
            long from = i == 0 ? low - 1 : out[i - 1];
            long to = end == out.length ? high : out[end];
            long room = (to - from) / (end - i + 1);
            long step = end == out.length ? Math.min(STEP, room) : room;
            if (end > i && step < 1) {
                return anew(out.length, low, high);
            }
            for (int k = i; k < end; k++) {
                out[k] = from + step * (k - i + 1);
            }
            i = end + 1;
        }
        return out;
    }

    private static long[] anew(int count, long low, long high) {
        long step = Math.min(STEP, (high - low) / (count + 1));
        long[] out = new long[count];
        for (int i = 0; i < count; i++) {
            out[i] = low + step * (i + 1) - 1;
        }
        return out;
    }

    /** The places of the longest ascending part of the numbers, by patience sorting. */
    private static List<Integer> ascending(List<@Nullable Long> numbers) {
        List<Integer> tops = new ArrayList<>();
        int[] before = new int[numbers.size()];
        for (int i = 0; i < numbers.size(); i++) {
            Long number = numbers.get(i);
            if (number != null) {
                int pile = pile(tops, numbers, number);
                before[i] = pile == 0 ? -1 : tops.get(pile - 1);
                if (pile == tops.size()) {
                    tops.add(i);
                } else {
                    tops.set(pile, i);
                }
            }
        }
        List<Integer> out = new ArrayList<>();
        for (int i = tops.isEmpty() ? -1 : tops.get(tops.size() - 1); i >= 0; i = before[i]) {
            out.add(i);
        }
        return out;
    }

    private static int pile(List<Integer> tops, List<@Nullable Long> numbers, long number) {
        int low = 0;
        int high = tops.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Long top = numbers.get(tops.get(middle));
            if (top != null && top < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
