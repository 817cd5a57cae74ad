package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Passage;
import org.rapporteur.record.Role;

/**
 * A turn of a transcript: a paragraph that begins with the name of its speaker and a colon, with those after it that go
 * on with it. Offsets are chars of the document's text.
 *
 * @param label of the speaker's name, before or behind the words; -1 where the one who is interviewed answers
 * @param labelEnd after the name
 * @param start of the words said
 * @param end after them
 * @param day ISO day on which they were said; null where the page does not tell it
 */
record Turn(
        int label,
        int labelEnd,
        int start,
        int end,
        @Nullable String day) {
    private static final Pattern LABEL = Pattern.compile(
            "[\"\u201C\u2018\\s]{0,3}((?:[A-Z][A-Z.'\u2019-]{1,20})(?: [A-Z][A-Z.'\u2019-]{0,20}){0,4}|[QA]|Question|Answer"
                    + "|[A-Z][\\p{L}.'\u2019-]{1,20}(?: [A-Z][\\p{L}.'\u2019-]{0,20}){1,3}):\\s");
    private static final Pattern ASIDE = Pattern.compile("[\"\u201C\\s]{0,3}[(\\[].{0,40}[)\\]].{0,3}", Pattern.DOTALL);
    private static final int FEWEST = 3;

    /** The turns of a text; none where it is no transcript: fewer than three turns, or nobody has two. */
    static List<Turn> of(String text, List<Paragraph> paragraphs) {
        List<Turn> out = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        boolean open = false;
        for (Paragraph p : paragraphs) {
            Matcher m = LABEL.matcher(text).region(p.start(), p.end());
            if (m.lookingAt()) {
                out.add(new Turn(m.start(1), m.end(1), m.end(), trimmed(text, m.end(), p.end()), null));
                names.merge(m.group(1), 1, Integer::sum);
                open = true;
            } else if (open
                    && isQuoted(text, p)
                    && !ASIDE.matcher(text).region(p.start(), p.end()).matches()) {
                Turn last = out.remove(out.size() - 1);
                out.add(new Turn(last.label, last.labelEnd, last.start, trimmed(text, last.start, p.end()), null));
            } else {
                open = false;
            }
        }
        boolean transcript = out.size() >= FEWEST
                && names.size() >= 2
                && (names.values().stream().anyMatch(n -> n > 1) || names.containsKey("Q") && names.containsKey("A"));
        return transcript ? List.copyOf(out) : List.of();
    }

    /** What the page sets apart with the name of who says it: quotations in a block of their own, posts. */
    static List<Turn> signed(String text, List<Passage> passages) {
        List<Turn> out = new ArrayList<>();
        for (Passage p : passages) {
            if (p.kind() == Passage.Kind.QUOTE) {
                int start = p.start();
                while (start < p.end() - 1 && QuoteMarks.isQuote(text.charAt(start))) {
                    start++;
                }
                out.add(new Turn(p.by(), p.byEnd(), start, trimmed(text, start, p.end()), p.day()));
            }
        }
        return out;
    }

    /** The answers of an interview: the paragraphs below a question, until the next question or heading. */
    static List<Turn> answers(String text, List<Paragraph> paragraphs, List<Passage> passages, List<Turn> known) {
        List<Turn> out = new ArrayList<>();
        boolean asked = false;
        for (Paragraph p : paragraphs) {
            boolean question = passages.stream().anyMatch(x -> x.kind() == Passage.Kind.QUESTION && x.holds(p.start()));
            asked = question || asked && p.role() != Role.SUBHEADING;
            boolean free = known.stream().noneMatch(t -> t.start < p.end() && t.end > p.start());
            if (asked && !question && free && p.role() == Role.BODY) {
                Matcher m = LABEL.matcher(text).region(p.start(), p.end());
                boolean labelled = m.lookingAt() && m.end() < p.end();
                int start = labelled ? m.end() : p.start();
                out.add(new Turn(
                        labelled ? m.start(1) : -1,
                        labelled ? m.end(1) : -1,
                        start,
                        trimmed(text, start, p.end()),
                        null));
            }
        }
        return out;
    }

    private static boolean isQuoted(String text, Paragraph p) {
        char first = text.charAt(p.start());
        return first == '"' || first == '\u201C';
    }

    private static int trimmed(String text, int start, int end) {
        int i = end;
        while (i > start + 1
                && (Character.isWhitespace(text.charAt(i - 1)) || QuoteMarks.isQuote(text.charAt(i - 1)))) {
            i--;
        }
        return i;
    }

    boolean holds(int offset) {
        return offset >= start && offset < end;
    }

    boolean touches(Quotation q) {
        return q.open() < end && q.close() > (label < 0 ? start : Math.min(label, start));
    }
}
