package org.rapporteur.page;

import java.util.List;
import java.util.regex.Pattern;

/** Knows the notes in which editors correct or explain what they printed. What such a note says was withdrawn is no news. */
final class EditorNotes {
    private static final int OPENING = 400;
    private static final int MAX_HEADING = 6;
    /** A day and a time, as they stand behind the name of a note: ", 15 March 2019", "(3:40 p.m. GMT)", " added Nov. 18". */
    private static final String DAY =
            "(?:[\\s,(/|-]+(?:on|at|added|appended|posted|issued|published|updated|made|the|of|a|[ap]\\.?m\\.?|gmt|utc|[ecmp][sd]?t|\\d[\\d:./-]*(?:st|nd|rd|th)?|"
                    + "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\p{L}{0,6}\\.?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?))*[)\\]]?";

    private static final Pattern NOTE = pattern("note", "(?:%s)");
    private static final Pattern LABEL = pattern("label", "(?:%s)" + DAY + "\\s*(?::|[-–—]\\s|[-–—]{2})");
    private static final Pattern HEADING = pattern("heading", "(?:%s)" + DAY + "\\s*:?\\s*$");

    private EditorNotes() {}

    private static Pattern pattern(String kind, String form) {
        List<String> patterns = Lines.columns("editor-notes.tsv").stream()
                .filter(c -> c[0].equals(kind))
                .map(c -> c[1])
                .toList();
        return Pattern.compile(
                "[^\\p{L}\\p{N}]{0,6}" + form.replace("%s", String.join("|", patterns)),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a line is such a note, or the head of one. */
    static boolean is(List<Line> lines, int i) {
        String text = opening(lines.get(i));
        return LABEL.matcher(text).lookingAt()
                || NOTE.matcher(text).lookingAt()
                || isHead(lines, i)
                || isBelow(lines, i);
    }

    private static boolean isHead(List<Line> lines, int i) {
        return isHeading(lines.get(i)) && i + 1 < lines.size() && isRunning(lines.get(i + 1));
    }

    private static boolean isBelow(List<Line> lines, int i) {
        Line before = i > 0 ? lines.get(i - 1) : lines.get(i);
        boolean bare = isHeading(before)
                || before.words() <= 2 * MAX_HEADING
                        && LABEL.matcher(before.text())
                                .results()
                                .anyMatch(m -> m.end() == before.text().length());
        return bare && isRunning(lines.get(i));
    }

    private static boolean isHeading(Line line) {
        return line.words() <= 2 * MAX_HEADING && HEADING.matcher(line.text()).matches();
    }

    private static boolean isRunning(Line line) {
        return line.words() >= MAX_HEADING && line.endsSentence();
    }

    private static String opening(Line line) {
        return line.text().substring(0, Math.min(OPENING, line.text().length()));
    }
}
