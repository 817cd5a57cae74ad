package org.rapporteur.page.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The paragraphs of a plain text: its lines, joined where only the width of the paper ended them. Such a width is known by
 * lines that could not have taken the next one's first word. A line that was
 * joined leaves an empty one, so that places in the file stay what they are.
 */
final class PlainLines {
    /** Text that is broken at a width has hardly a line that is longer than this. */
    private static final int WIDEST = 100;
    /** Lines that begin this far in are set in the middle. */
    private static final int CENTRED = 8;

    private PlainLines() {}

    static List<String> of(String text) {
        List<String> lines =
                text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        int width = width(lines);
        List<String> out = new ArrayList<>();
        String last = "";
        int paragraph = 0;
        for (String line : lines) {
            if (!line.isBlank() && !last.isBlank() && width <= WIDEST && goesOn(last, line, width)) {
                out.set(paragraph, out.get(paragraph) + " " + line.strip());
                out.add("");
            } else {
                paragraph = out.size();
                out.add(line.strip());
            }
            last = line;
        }
        return out;
    }

    /** The length that hardly any line exceeds. */
    private static int width(List<String> lines) {
        int[] lengths = lines.stream()
                .mapToInt(l -> l.stripTrailing().length())
                .filter(n -> n > 40)
                .sorted()
                .toArray();
        return lengths.length < 2 ? Integer.MAX_VALUE : lengths[(lengths.length - 1) * 49 / 50];
    }

    private static boolean goesOn(String line, String next, int width) {
        boolean centred = indent(line) >= CENTRED && indent(next) >= CENTRED;
        String word = Arrays.stream(next.strip().split("\\s+", 2)).findFirst().orElse("");
        return centred || indent(next) < CENTRED && line.stripTrailing().length() + 1 + word.length() > width;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
