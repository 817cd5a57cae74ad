package org.rapporteur.store.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.store.search.Hit.Piece;
import org.rapporteur.store.search.Query.Term;

/** Cuts out the words around what was looked for, and marks it. */
final class Snippet {
    private static final int LENGTH = 260;
    private static final int LEAD = 80;
    /** Of a long text, so much is looked through. */
    private static final int FARTHEST = 200_000;

    private final Set<String> whole = new HashSet<>();
    private final List<String> begun = new ArrayList<>();

    Snippet(Query query) {
        for (List<Term> group : query.words()) {
            for (Term term : group) {
                List<String> words = new ArrayList<>();
                String text = term.text();
                for (int i = 0; i < text.length(); ) {
                    int end = wordEnd(text, i);
                    if (end > i) {
                        words.add(fold(text.substring(i, end)));
                    }
                    i = end > i ? end : i + Character.charCount(text.codePointAt(i));
                }
                if (term.prefix() && !words.isEmpty()) {
                    begun.add(words.remove(words.size() - 1));
                }
                whole.addAll(words);
            }
        }
    }

    /** The part of a text with the first of the words, in pieces; the beginning where none is there. */
    List<Piece> of(String text) {
        List<int[]> found = find(text.substring(0, Math.min(text.length(), FARTHEST)));
        int from = 0;
        if (!found.isEmpty() && found.get(0)[0] > LEAD) {
            from = boundary(text, found.get(0)[0] - LEAD);
        }
        int to = from + LENGTH >= text.length() ? text.length() : boundary(text, from + LENGTH);
        List<Piece> out = new ArrayList<>();
        int at = from;
        for (int[] span : found) {
            if (span[0] >= at && span[1] <= to) {
                add(out, text.substring(at, span[0]), false);
                add(out, text.substring(span[0], span[1]), true);
                at = span[1];
            }
        }
        add(out, text.substring(at, Math.max(at, to)), false);
        if (from > 0) {
            out.add(0, new Piece("… ", false));
        }
        if (to < text.length()) {
            out.add(new Piece(" …", false));
        }
        return out;
    }

    private static void add(List<Piece> out, String text, boolean found) {
        if (!text.isEmpty()) {
            out.add(new Piece(text, found));
        }
    }

    /** The next end of a word at or after a place. */
    private static int boundary(String text, int place) {
        int i = place;
        while (i < text.length() && i < place + LEAD && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && Character.isLowSurrogate(text.charAt(i)) ? i + 1 : i;
    }

    /** The places of the words, as far as a snippet that begins with the first of them can reach. */
    private List<int[]> find(String text) {
        List<int[]> out = new ArrayList<>();
        int far = text.length();
        for (int i = 0; i < far; ) {
            int end = wordEnd(text, i);
            if (end > i) {
                String word = fold(text.substring(i, end));
                if (whole.contains(word) || begun.stream().anyMatch(word::startsWith)) {
                    if (out.isEmpty()) {
                        far = Math.min(far, i + LENGTH + LEAD);
                    }
                    out.add(new int[] {i, end});
                }
            }
            i = end > i ? end : i + Character.charCount(text.codePointAt(i));
        }
        return out;
    }

    private static int wordEnd(String text, int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean mark = i > start && Character.getType(c) == Character.NON_SPACING_MARK;
            if (!mark && !QueryParser.isInWords(c)) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(c -> c < 128)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    }
}
