package org.rapporteur.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that a program put above a page: "Source: The River Post - World, URL: https://…, language: en". */
final class Labelled {
    private static final Map<String, String> LABELS = labels();
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:^[#*>\\s-]{0,6}|[,;|]\\s*)(" + String.join("|", LABELS.keySet()) + ")\\s?:\\s?(?=\\S)");
    private static final Pattern SECTION = Pattern.compile("\\s[-–—|:>/]\\s.*");
    private static final int FEWEST = 2;
    private static final int LONGEST = 400;

    private Labelled() {}

    /** Whether the line is nothing but labels and what they say, two of them or more. */
    static boolean is(String line) {
        return line.length() <= LONGEST && values(line).size() >= FEWEST;
    }

    /** The outlet that such a line names, or null. */
    static @Nullable String publisher(String line) {
        String value = is(line) ? values(line).get("publisher") : null;
        String name =
                value == null ? "" : SECTION.matcher(value).replaceFirst("").strip();
        return name.isEmpty() || name.contains("//") || !Words.startsUpper(name) ? null : name;
    }

    private static Map<String, String> values(String line) {
        Map<String, String> out = new TreeMap<>();
        List<int[]> at = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Matcher m = LABEL.matcher(line);
        while (m.find()) {
            at.add(new int[] {m.start(), m.end()});
            labels.add(LABELS.getOrDefault(m.group(1).toLowerCase(Locale.ROOT), ""));
        }
        if (at.isEmpty() || at.get(0)[0] > 0) {
            return Map.of();
        }
        for (int i = 0; i < at.size(); i++) {
            int end = i + 1 < at.size() ? at.get(i + 1)[0] : line.length();
            out.putIfAbsent(labels.get(i), line.substring(at.get(i)[1], end).strip());
        }
        return out;
    }

    private static Map<String, String> labels() {
        Map<String, String> out = new TreeMap<>();
        Lines.columns("line-labels.tsv").forEach(c -> out.put(c[0], c[1]));
        return out;
    }
}
