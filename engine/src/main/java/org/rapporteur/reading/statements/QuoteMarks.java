package org.rapporteur.reading.statements;

import java.util.regex.Pattern;

/** The quotation marks of one paragraph, and apostrophes told from them. Built in one pass, then asked by place. */
final class QuoteMarks {
    private static final Pattern CLIPPED =
            Pattern.compile("(?:tis|twas|em|til|cause|bout|round|n|s|d|\\d\\d?s?)(?![\\p{L}\\p{N}]).*", Pattern.DOTALL);

    /** What a sign is. */
    enum Mark {
        NONE,
        OPEN_DOUBLE,
        CLOSE_DOUBLE,
        STRAIGHT_DOUBLE,
        OPEN_GUILLEMET,
        CLOSE_GUILLEMET,
        OPEN_SINGLE,
        CLOSE_SINGLE
    }

    private final String text;
    private final int from;
    private final int to;
    /** For each place: where the next single mark that could close stands, or -1. */
    private final int[] nextCloser;
    /** For each place: how many straight double marks stand from there on. */
    private final int[] straightLeft;

    QuoteMarks(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.nextCloser = new int[to - from + 1];
        this.straightLeft = new int[to - from + 1];
        nextCloser[to - from] = -1;
        for (int i = to - 1; i >= from; i--) {
            nextCloser[i - from] = couldClose(i) ? i : nextCloser[i - from + 1];
            straightLeft[i - from] = straightLeft[i - from + 1] + (at(i) == '"' || isPair(i) ? 1 : 0);
        }
    }

    /** How many chars the mark at a place takes up: two for a doubled single mark. */
    int length(int i) {
        return isPair(i) || isBackticks(i) ? 2 : 1;
    }

    /**
     * The mark at a place.
     *
     * @param inSingle whether a single quotation is open
     */
    Mark at(int i, boolean inSingle) {
        if (isBackticks(i)) {
            return Mark.OPEN_DOUBLE;
        }
        if (isPair(i)) {
            return inSingle && i + 2 < to && isSingle(at(i + 2)) ? Mark.CLOSE_SINGLE : Mark.STRAIGHT_DOUBLE;
        }
        return switch (at(i)) {
            case '\u201C', '\u201E', '\u201F' -> closesOnly(i) ? Mark.CLOSE_DOUBLE : Mark.OPEN_DOUBLE;
            case '\u201D' -> opensOnly(i) ? Mark.OPEN_DOUBLE : Mark.CLOSE_DOUBLE;
            case '"', '\uFF02' -> Mark.STRAIGHT_DOUBLE;
            case '\u00AB' -> Mark.OPEN_GUILLEMET;
            case '\u00BB' -> Mark.CLOSE_GUILLEMET;
            case '\u2018', '\u2019', '\u201B', '\'', '`' -> single(i, inSingle);
            default -> Mark.NONE;
        };
    }

    private Mark single(int i, boolean inSingle) {
        if (inSingle && couldClose(i)) {
            return isGenitive(i) && nextCloser[i - from + 1] >= 0 ? Mark.NONE : Mark.CLOSE_SINGLE;
        }
        boolean opens = opensOnly(i) && at(i) != '\u2019' && !isClipped(i);
        return opens && nextCloser[i - from + 1] >= 0 ? Mark.OPEN_SINGLE : Mark.NONE;
    }

    /** Whether a straight mark inside a quotation opens another: as many are left as that one and the outer one need. */
    boolean straightNests(int i) {
        return opensOnly(i) && straightLeft[i - from] % 2 == 1;
    }

    /** A space or bracket before it, a word after it. */
    boolean opensOnly(int i) {
        char before = at(i - 1);
        char after = at(i + length(i));
        boolean free = isSpace(before) || "([{-\u2013\u2014/:".indexOf(before) >= 0 || isQuote(before);
        return free && !isSpace(after) && ",.;)]}".indexOf(after) < 0;
    }

    /** A word or sign before it, a space or sign after it. */
    boolean closesOnly(int i) {
        char before = at(i - 1);
        char after = at(i + length(i));
        return !isSpace(before)
                && "([{".indexOf(before) < 0
                && !isQuote(before)
                && !Character.isLetterOrDigit(after)
                && !isQuote(after);
    }

    private boolean couldClose(int i) {
        if (!isSingle(at(i)) || at(i) == '\u2018') {
            return false;
        }
        return !isSpace(at(i - 1)) && !Character.isLetterOrDigit(at(i + 1));
    }

    private boolean isGenitive(int i) {
        char before = at(i - 1);
        return (before == 's' || before == 'z' || before == 'x') && at(i + 1) == ' ';
    }

    private boolean isClipped(int i) {
        int end = Math.min(to, i + 8);
        return CLIPPED.matcher(text.substring(i + 1, end).toLowerCase(java.util.Locale.ROOT))
                .matches();
    }

    private boolean isPair(int i) {
        char c = at(i);
        return (c == '\'' || c == '\u2019' || c == '\u2018') && at(i + 1) == c && !Character.isLetterOrDigit(at(i + 2))
                || (c == '\'' && at(i + 1) == c && !Character.isLetterOrDigit(at(i - 1)));
    }

    private boolean isBackticks(int i) {
        return at(i) == '`' && at(i + 1) == '`';
    }

    static boolean isSingle(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019' || c == '\u201B' || c == '`';
    }

    static boolean isQuote(char c) {
        return isSingle(c) || "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02".indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private char at(int i) {
        return i < from || i >= to ? ' ' : text.charAt(i);
    }
}
