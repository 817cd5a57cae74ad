package org.rapporteur.page.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Lines;

/** The lines of one article of an export, sorted: what its labels name, what stands above its text, and its text. */
final class PressFields {
    /** Label, with its colon or without, to meaning. */
    private static final Map<String, String> LABELS = labels();

    private static final Pattern LABEL = Pattern.compile("([\\p{L}][\\p{L} -]{1,24}?)\\s?:\\s*(.*)");
    private static final Pattern CODE = Pattern.compile("([A-Z][A-Z0-9]{1,2})(?:\\s+(.*))?");
    private static final Pattern LENGTH = Pattern.compile("(?i)(?:length:\\s*)?\\d[\\d,.]{0,9} words");
    private static final Pattern BYLINE = Pattern.compile("(?:By|BY) \\p{Lu}.{2,150}");
    private static final Pattern COPYRIGHT =
            Pattern.compile("(?i)(?:copyright|\\(c\\)|©).{0,200}|all rights reserved\\.?");
    private static final Pattern DATE = Pattern.compile(
            "(?i)(?:\\p{L}+day,? )?(?:\\d{1,2} \\p{L}{3,9},? \\d{4}|\\p{L}{3,9} \\d{1,2},? \\d{4}|\\d{4}-\\d{2}-\\d{2})\\b.{0,40}");
    private static final Pattern ASIDE =
            Pattern.compile("(?i)\\d{1,2}:\\d{2}.*|.*\\bedition\\b.*|[A-Z0-9]{3,8}|English|page .*|\\d{1,4}");

    private static final Pattern PAGE = Pattern.compile("(?i)page \\d{1,5}(?: of \\d{1,5})?");
    /** What a database adds to an outlet's name: its place, or its language. */
    private static final Pattern ADDED = Pattern.compile("\\s+\\([^()]{2,40}\\)$|\\s+--?\\s+English$");
    /** Names of people in a line of their own. */
    private static final Pattern NAMES = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}(?:(?:; | and |, )\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}){0,9}");
    /** A line above names of people that has fewer words is not taken for the headline. */
    private static final int HEADLINE = 4;

    private final Map<String, String> fields = new HashMap<>();
    private final List<String> head = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private PressFields() {}

    static PressFields of(List<String> lines) {
        PressFields out = new PressFields();
        if (lines.stream()
                        .filter(l -> code(l) != null)
                        .map(l -> l.substring(0, 2))
                        .distinct()
                        .count()
                >= 4) {
            out.coded(lines);
        } else {
            out.labelled(lines);
        }
        return out;
    }

    /** How many different marks of an export there are. */
    int count() {
        return known.size();
    }

    PressArticle article(int line) {
        int date = index(DATE);
        String title = fields.get("title");
        String publisher = fields.get("publisher");
        String published = fields.getOrDefault("published", date < 0 ? null : head.get(date));
        int byline = index(BYLINE);
        int length = index(LENGTH);
        if (length >= 0 && date > length) {
            if (byline < 0 && isNames(length - 1)) {
                byline = length - 1;
            }
            int above = byline >= 0 && byline < length ? byline : length;
            title = title != null ? title : at(above - 1);
            publisher = publisher != null ? publisher : other(date + 1, 1);
        } else if (date >= 0) {
            String below = other(date + 1, 1);
            title = title != null ? title : below != null ? below : at(Math.max(date - 2, 0));
            publisher = publisher != null ? publisher : below != null ? at(0) : at(date - 1);
        } else {
            title = title != null ? title : at(0);
        }
        String authors = fields.getOrDefault("authors", byline < 0 ? "" : head.get(byline));
        return new PressArticle(
                true,
                line,
                title,
                publisher == null ? null : ADDED.matcher(publisher).replaceFirst(""),
                published,
                authors.isEmpty()
                        ? List.of()
                        : List.of(authors.replaceFirst("(?i)^by\\s+", "").split("\\s*(?:;|,| and )\\s*")),
                "English".equalsIgnoreCase(fields.getOrDefault("language", "")) ? "en" : null,
                fields.get("url"),
                String.join("\n\n", text));
    }

    /** Whether a line of the head is made of names, below one that may be the headline. */
    private boolean isNames(int i) {
        return i > 0 && NAMES.matcher(head.get(i)).matches() && head.get(i - 1).split(" ").length >= HEADLINE;
    }

    private @Nullable String at(int i) {
        return i >= 0 && i < head.size() ? head.get(i) : null;
    }

    /** The first line of the head from a place on that is nothing else that is known; null when there is none. */
    private @Nullable String other(int from, int step) {
        for (int i = from; i < head.size(); i += step) {
            String line = head.get(i);
            if (!COPYRIGHT.matcher(line).matches()
                    && !ASIDE.matcher(line).matches()
                    && !LENGTH.matcher(line).matches()
                    && !BYLINE.matcher(line).matches()) {
                return line;
            }
        }
        return null;
    }

    private int index(Pattern pattern) {
        for (int i = 0; i < head.size(); i++) {
            if (pattern.matcher(head.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private void labelled(List<String> lines) {
        boolean body = false;
        boolean after = false;
        boolean explicit = lines.stream().anyMatch(l -> l.equalsIgnoreCase("body") || l.equalsIgnoreCase("body:"));
        for (String line : lines) {
            if (line.isEmpty() || PAGE.matcher(line).matches()) {
                continue;
            }
            String label = meaning(line);
            if (label != null) {
                known.add(label);
            }
            if ("body".equals(label)) {
                body = true;
            } else if ("end".equals(label)) {
                after = true;
            } else if (label != null) {
                fields.putIfAbsent(label, value(line));
            } else if (after) {
                continue;
            } else if (body || !explicit && (known.contains("length") || copyrighted()) && !mark(line)) {
                body = true;
                text.add(line);
            } else {
                head.add(line);
                note(line);
            }
        }
    }

    /** Notes which lines of an export without labels there are. */
    private void note(String line) {
        if (LENGTH.matcher(line).matches()) {
            known.add("words");
        } else if (COPYRIGHT.matcher(line).matches()) {
            known.add("copyright");
        } else if (DATE.matcher(line).matches()) {
            known.add("date");
        } else if (BYLINE.matcher(line).matches()) {
            known.add("byline");
        }
    }

    private boolean copyrighted() {
        return known.contains("copyright") && known.contains("words");
    }

    private static boolean mark(String line) {
        return COPYRIGHT.matcher(line).matches() || LENGTH.matcher(line).matches();
    }

    private void coded(List<String> lines) {
        String open = "";
        for (String line : lines) {
            String label = code(line);
            String value = line;
            if (label != null) {
                Matcher m = CODE.matcher(line);
                value = m.matches() && m.group(2) != null ? m.group(2) : "";
                open = label;
                known.add(label);
            }
            if (!value.isBlank()) {
                if (open.equals("body")) {
                    text.add(value);
                } else if (!open.equals("end") && !open.isEmpty()) {
                    fields.merge(open, value, (a, b) -> a + " " + b);
                }
            }
        }
    }

    private static @Nullable String code(String line) {
        Matcher m = CODE.matcher(line);
        return m.matches() ? LABELS.get(m.group(1)) : null;
    }

    private static @Nullable String meaning(String line) {
        Matcher m = LABEL.matcher(line);
        if (m.matches()) {
            return LABELS.get(m.group(1).toLowerCase(Locale.ROOT) + ":");
        }
        return LABELS.get(line.toLowerCase(Locale.ROOT));
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static Map<String, String> labels() {
        Map<String, String> out = new HashMap<>();
        for (String line : Lines.of(PressFields.class, "press-fields.tsv")) {
            String[] columns = line.split("\t", -1);
            out.put(columns[0], columns[1]);
        }
        return Map.copyOf(out);
    }
}
