package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.reading.statements.QuoteMarks.Mark;

/**
 * Finds quotations. Marks may be straight, curly, doubled single ones, single ones or guillemets, and the closing mark
 * need not be of the opening one's kind. A quotation that a paragraph leaves open goes on where the next paragraph begins
 * with a mark; otherwise it was not closed. One pass, in time linear in the text.
 */
final class QuotationFinder {
    private static final int DEEPEST = 6;
    /** Paragraphs after which a quotation that holds others is a mark before every paragraph, and no speech. */
    private static final int LONG = 3;

    private final String text;
    private final List<Quotation> found = new ArrayList<>();
    private final List<Open> stack = new ArrayList<>();
    private int paragraphs;

    private QuotationFinder(String text) {
        this.text = text;
    }

    private record Open(int at, int start, Mark mark, int paragraph) {
        boolean isSingle() {
            return mark == Mark.OPEN_SINGLE;
        }
    }

    /** The quotations in these paragraphs, in order of their opening marks. */
    static List<Quotation> find(String text, List<Paragraph> paragraphs) {
        QuotationFinder finder = new QuotationFinder(text);
        int end = 0;
        for (Paragraph paragraph : paragraphs) {
            finder.paragraph(paragraph, end);
            end = paragraph.end();
        }
        finder.giveUp(end);
        finder.found.sort(Comparator.comparingInt(Quotation::open).thenComparing(q -> -q.close()));
        return List.copyOf(finder.found);
    }

    private void paragraph(Paragraph p, int previousEnd) {
        paragraphs++;
        QuoteMarks marks = new QuoteMarks(text, p.start(), p.end());
        int i = p.start();
        while (i < p.end() && isBlank(text.charAt(i))) {
            i++;
        }
        if (!stack.isEmpty()) {
            if (i < p.end() && isDouble(marks.at(i, false))) {
                i += marks.length(i);
            } else {
                giveUp(previousEnd);
            }
        }
        while (i < p.end()) {
            Mark mark = marks.at(i, isInSingle());
            int length = mark == Mark.CLOSE_SINGLE || mark == Mark.OPEN_SINGLE ? 1 : marks.length(i);
            take(mark, i, length, marks);
            i += mark == Mark.NONE ? 1 : length;
        }
        while (!stack.isEmpty() && (stack.size() > 1 || stack.get(0).isSingle())) {
            stack.remove(stack.size() - 1);
        }
    }

    private void take(Mark mark, int i, int length, QuoteMarks marks) {
        switch (mark) {
            case OPEN_DOUBLE, OPEN_SINGLE, OPEN_GUILLEMET -> open(mark, i, length);
            case CLOSE_DOUBLE, CLOSE_GUILLEMET -> close(i, length);
            case CLOSE_SINGLE -> closeSingle(i);
            case STRAIGHT_DOUBLE -> straight(i, length, marks);
            case NONE -> {}
        }
    }

    private void straight(int i, int length, QuoteMarks marks) {
        int outer = lastDouble();
        if (outer < 0) {
            if (!marks.closesOnly(i)) {
                open(Mark.STRAIGHT_DOUBLE, i, length);
            }
        } else if (!marks.opensOnly(i)) {
            close(i, length);
        } else if (stack.get(outer).mark() != Mark.STRAIGHT_DOUBLE || marks.straightNests(i)) {
            open(Mark.STRAIGHT_DOUBLE, i, length);
        } else {
            while (stack.size() > outer) {
                stack.remove(stack.size() - 1);
            }
            open(Mark.STRAIGHT_DOUBLE, i, length);
        }
    }

    private void open(Mark mark, int i, int length) {
        if (stack.size() < DEEPEST) {
            stack.add(new Open(i, i + length, mark, paragraphs));
        }
    }

    private void close(int i, int length) {
        int outer = lastDouble();
        if (outer < 0) {
            return;
        }
        while (stack.size() > outer + 1) {
            stack.remove(stack.size() - 1);
        }
        Open open = stack.remove(outer);
        if (outer > 0 || paragraphs - open.paragraph() < LONG || promoted(open) < 2) {
            add(open, i, i + length, stack.size(), true);
        }
    }

    private void closeSingle(int i) {
        if (isInSingle()) {
            add(stack.remove(stack.size() - 1), i, i + 1, stack.size(), true);
        }
    }

    private int lastDouble() {
        for (int k = stack.size() - 1; k >= 0; k--) {
            if (!stack.get(k).isSingle()) {
                return k;
            }
        }
        return -1;
    }

    private boolean isInSingle() {
        return !stack.isEmpty() && stack.get(stack.size() - 1).isSingle();
    }

    /** Takes what is open as not closed: it ends with its paragraph, and what stood in it stands by itself. */
    private void giveUp(int end) {
        if (stack.isEmpty()) {
            return;
        }
        Open open = stack.get(0);
        stack.clear();
        boolean holdsOthers = promoted(open) > 0;
        int newline = text.indexOf('\n', open.at());
        if (!holdsOthers) {
            int stop = newline < 0 || newline > end ? end : newline;
            add(open, stop, stop, 0, false);
        }
    }

    /** Whether a quotation is a nickname inside a name: a word or two between words with capitals. */
    private boolean isNickname(int open, int first, int last, int close) {
        boolean small = last - first <= 24
                && text.substring(first, last).chars().allMatch(c -> Character.isLetter(c) || c == ' ');
        boolean inName = open >= 2
                && close + 1 < text.length()
                && text.charAt(open - 1) == ' '
                && text.charAt(close) == ' '
                && Character.isUpperCase(text.charAt(close + 1))
                && Character.isUpperCase(text.charAt(first));
        if (!small || !inName) {
            return false;
        }
        int word = open - 2;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return Character.isUpperCase(text.charAt(word)) && Character.isLetter(text.charAt(open - 2));
    }

    /** Takes the quotations inside another as standing by themselves; how many they are. */
    private int promoted(Open open) {
        int n = 0;
        for (int k = found.size() - 1; k >= 0 && found.get(k).close() > open.at(); k--) {
            found.set(k, found.get(k).atDepth(Math.max(0, found.get(k).depth() - 1)));
            n++;
        }
        return n;
    }

    private void add(Open open, int end, int close, int depth, boolean closed) {
        int first = open.start();
        int last = end;
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        boolean words = text.substring(first, last).codePoints().anyMatch(Character::isLetterOrDigit);
        if (words && !(closed && isNickname(open.at(), first, last, close))) {
            found.add(new Quotation(open.at(), first, last, closed ? close : last, depth, closed));
        }
    }

    private static boolean isDouble(Mark mark) {
        return mark == Mark.OPEN_DOUBLE || mark == Mark.STRAIGHT_DOUBLE || mark == Mark.OPEN_GUILLEMET;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
