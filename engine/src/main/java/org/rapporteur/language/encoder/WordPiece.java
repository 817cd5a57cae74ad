package org.rapporteur.language.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Cuts words into the pieces of an uncased BERT vocabulary: the longest that fits first (Devlin et al. 2019). */
final class WordPiece {
    static final int UNKNOWN = 100;
    static final int START = 101;
    static final int END = 102;
    /** Chars of a run of letters beyond which it is not looked up. */
    private static final int LONGEST = 100;

    private static final int MOST_PIECES = 16;

    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Integer> rests = new HashMap<>();
    private int longest;

    /**
     * Reads a vocabulary.
     *
     * @param in UTF-8, a piece a line
     */
    WordPiece(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int id = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            boolean rest = line.startsWith("##") && line.length() > 2;
            String piece = rest ? line.substring(2) : line;
            (rest ? rests : beginnings).put(piece, id++);
            longest = Math.max(longest, piece.length());
        }
    }

    /** The ids of a word's pieces, at least one and at most {@value #MOST_PIECES}. */
    int[] pieces(String word) {
        int[] out = new int[MOST_PIECES];
        int count = 0;
        String plain = plain(word);
        int start = 0;
        while (start < plain.length() && count < MOST_PIECES) {
            int end = end(plain, start);
            if (!Character.isWhitespace(plain.charAt(start))) {
                count = add(plain.substring(start, end), out, count);
            }
            start = end;
        }
        if (count == 0) {
            out[count++] = UNKNOWN;
        }
        return Arrays.copyOf(out, count);
    }

    /** Where a run of letters that begins here ends; signs, spaces and Chinese characters stand alone. */
    private static int end(String text, int start) {
        int c = text.codePointAt(start);
        int end = start + Character.charCount(c);
        if (standsAlone(c)) {
            return end;
        }
        while (end < text.length() && !standsAlone(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean standsAlone(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isPunctuation(c) || Character.isIdeographic(c);
    }

    private static boolean isPunctuation(int c) {
        if (c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private int add(String run, int[] out, int count) {
        if (run.length() > LONGEST) {
            out[count] = UNKNOWN;
            return count + 1;
        }
        int from = 0;
        int next = count;
        while (from < run.length()) {
            int to = Math.min(run.length(), from + longest);
            Integer id = null;
            while (to > from && id == null) {
                id = (from == 0 ? beginnings : rests).get(run.substring(from, to--));
            }
            if (id == null) {
                out[count] = UNKNOWN;
                return count + 1;
            }
            from = to + 1;
            if (next < out.length) {
                out[next++] = id;
            }
        }
        return next;
    }

    /** In small letters without accents and control characters. */
    private static String plain(String word) {
        boolean ascii = true;
        for (int i = 0; i < word.length() && ascii; i++) {
            ascii = word.charAt(i) < 128 && word.charAt(i) >= ' ';
        }
        String small = word.toLowerCase(Locale.ROOT);
        if (ascii) {
            return small;
        }
        StringBuilder out = new StringBuilder(word.length());
        Normalizer.normalize(small, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.CONTROL,
                            Character.FORMAT,
                            Character.PRIVATE_USE,
                            Character.SURROGATE,
                            Character.UNASSIGNED -> c == '\t' || c == '\n' || c == '\r';
                    default -> c != 0xFFFD;
                })
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
