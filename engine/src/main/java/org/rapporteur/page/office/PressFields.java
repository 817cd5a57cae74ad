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
import org.rapporteur.page.Dates;
import org.rapporteur.page.Lines;

/** The lines of one article of an export, sorted: what its labels name, what stands above its text, and its text. */
final class PressFields {
    /** Label, with its colon or without, to meaning. */
    private static final Map<String, String> LABELS = labels("");
    /** The same in documents of ProQuest. */
    private static final Map<String, String> PROQUEST_LABELS = labels("proquest");

    private static final Pattern LABEL = Pattern.compile("([\\p{L}][\\p{L}() /-]{1,30}?)\\s?:\\s*(.*)");
    private static final Pattern CODE = Pattern.compile("([A-Z][A-Z0-9]{1,2})(?:\\s+(.*))?");
    private static final Pattern LENGTH = Pattern.compile(
            "(?iu)(?:length:\\s*)?\\d[\\d,. ]{0,9} ?(?:words|mots|wörter|woorden|palabras|palavras|parole)");
    private static final Pattern COPYRIGHT =
            Pattern.compile("(?i)(?:copyright|\\(c\\)|©).{0,200}|all rights reserved\\.?");
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?iu)(?:(?:\\p{L}{2,10}(?:day|tag|dag|di)|mittwoch|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|mon|tues?|wed|thur?s?|fri|sat|sun)[.,]?)?(?:\\s?(?:le|den|am))?");
    /** So much may stand behind a date in its line: the day of the week, the edition, the time. */
    private static final int BEHIND_DATE = 80;

    private static final Pattern ASIDE = Pattern.compile(
            "(?i)\\d{1,2}:\\d{2}.*|.*\\bedition\\b.*|[A-Z0-9]{3,8}|Engl(?:ish|isch)|Anglais|Inglés|page .*|\\d{1,4}");

    private static final Pattern PAGE = Pattern.compile("(?i)page \\d{1,5}(?: of \\d{1,5})?");
    /** What a database adds to an outlet's name: its place, or its language. */
    private static final Pattern ADDED = Pattern.compile("\\s+\\([^()]{2,40}\\)$|\\s+--?\\s+English$");
    /** The number of the issue behind an outlet's name. */
    private static final Pattern NUMBERED = Pattern.compile("(?iu),? (?:no|nr|n°|num)\\.? ?\\d.*$");
    /** Names of people in a line of their own. */
    private static final Pattern NAMES = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}(?:(?:; | and |, )\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}){0,9}");
    /** A line above names of people that has fewer words is not taken for the headline, unless some are in small letters. */
    private static final int HEADLINE = 4;

    private static final Pattern SMALL_WORD = Pattern.compile("\\s\\p{Ll}");
    /** "Herald ; Port City [Port City] 05 Mar 2019: A.1." */
    private static final Pattern INFO = Pattern.compile("([^;\\[]{2,100}?)\\s*[;,\\[].*");
    /** Where no line says that the text begins, a line of this length does. */
    private static final int LONG = 150;

    private final Map<String, String> fields = new HashMap<>();
    private final List<String> head = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final boolean proquest;
    /** Whether a line says that the text begins. */
    private boolean explicit;

    private PressFields(boolean proquest) {
        this.proquest = proquest;
    }

    static PressFields of(List<String> lines) {
        PressFields out = new PressFields(lines.stream().anyMatch(l -> l.contains("ProQuest")));
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

    /** A day that fills a line by itself or with the day of the week, the edition and the time; null for other lines. */
    static @Nullable String date(String line) {
        Dates.Found found = line.length() > 2 * BEHIND_DATE ? null : Dates.first(line, true);
        if (found == null || line.length() - found.end() > BEHIND_DATE) {
            return null;
        }
        String before = line.substring(0, found.start()).strip();
        return WEEKDAY.matcher(before).matches() ? found.date().toString() : null;
    }

    static boolean isPageNumber(String line) {
        return PAGE.matcher(line).matches();
    }

    /** The lines, where a label stands alone with its value behind it: in tables each is a line of its own. */
    static List<String> paired(List<String> lines) {
        boolean proquest = lines.stream().anyMatch(l -> l.contains("ProQuest"));
        List<String> out = new ArrayList<>(lines);
        for (int i = 0; i < out.size(); i++) {
            String label = out.get(i).endsWith(":") ? meaning(out.get(i), proquest) : null;
            int next = i + 1;
            while (label != null
                    && next < out.size()
                    && next < i + 3
                    && out.get(next).isEmpty()) {
                next++;
            }
            if (label != null
                    && !label.equals("body")
                    && next < out.size()
                    && !out.get(next).isEmpty()
                    && meaning(out.get(next), proquest) == null) {
                out.set(i, out.get(i) + " " + out.get(next));
                out.set(next, "");
            }
        }
        return out;
    }

    PressArticle article(int line) {
        int date = date();
        String title = fields.get("title");
        String publisher = fields.get("publisher");
        String published = fields.getOrDefault("published", date < 0 ? null : head.get(date));
        int byline = byline();
        int length = index(LENGTH);
        if (length >= 0 && date > length) {
            if (byline < 0 && isNames(length - 1)) {
                byline = length - 1;
            }
            int above = byline > 0 && byline < length ? byline : length;
            title = title != null ? title : at(above - 1);
            publisher = publisher != null ? publisher : other(date + 1, 1);
        } else if (date >= 0) {
            String below = explicit ? null : other(date + 1, 1);
            title = title != null ? title : below != null ? below : at(date - 2);
            publisher = publisher != null ? publisher : at(date - 1);
        } else {
            title = title != null ? title : at(0);
        }
        Matcher info = INFO.matcher(fields.getOrDefault("info", ""));
        if (info.matches()) {
            publisher = publisher != null ? publisher : info.group(1);
            published = published != null ? published : info.group();
        }
        publisher = publisher == null ? null : outlet(proquest ? publisher.replaceFirst(";.*", "") : publisher);
        Dates.Found day = published == null ? null : Dates.first(published, true);
        String authors = fields.getOrDefault("authors", byline < 0 ? "" : head.get(byline));
        return new PressArticle(
                true,
                line,
                title,
                publisher,
                day == null ? published : day.date().toString(),
                proquest ? PressAuthors.familyFirst(authors, publisher) : PressAuthors.of(authors, publisher),
                "English".equalsIgnoreCase(fields.getOrDefault("language", "")) ? "en" : null,
                fields.get("url"),
                String.join("\n\n", text));
    }

    /** An outlet's name without what a database adds to it. */
    static String outlet(String name) {
        String plain = NUMBERED.matcher(name.strip()).replaceFirst("");
        return ADDED.matcher(plain).replaceFirst("");
    }

    /** The line of the head that is the day; with a text that is said to begin the last, for a cover may stand above. */
    private int date() {
        int found = -1;
        for (int i = 0; i < head.size() && (found < 0 || explicit); i++) {
            found = date(head.get(i)) != null ? i : found;
        }
        return found;
    }

    private int byline() {
        for (int i = 0; i < head.size(); i++) {
            if (PressAuthors.hasBy(head.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a line of the head is made of names, below one that may be the headline. */
    private boolean isNames(int i) {
        String above = i > 0 ? head.get(i - 1) : "";
        boolean headline =
                above.split(" ").length >= HEADLINE || SMALL_WORD.matcher(above).find();
        return headline && (NAMES.matcher(head.get(i)).matches() || PressAuthors.isSigned(head.get(i)));
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
                    && !PressAuthors.hasBy(line)) {
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
        explicit = lines.stream().anyMatch(l -> "body".equals(meaning(l, proquest)));
        boolean begins = explicit
                || lines.stream()
                        .anyMatch(l -> COPYRIGHT.matcher(l).matches() || "length".equals(meaning(l, proquest)));
        for (String line : lines) {
            if (line.isEmpty() || isPageNumber(line)) {
                continue;
            }
            String label = meaning(line, proquest);
            // Behind its beginning the text may have lines that look like fields.
            boolean below = label != null && body && !text.isEmpty() && isOfProquest(line, label);
            after |= below;
            boolean field = label != null && (!body || after || text.isEmpty() || label.equals("end"));
            if (field) {
                known.add(label);
            }
            if (field && "body".equals(label)) {
                body = true;
                if (line.contains(":") && !value(line).isEmpty()) {
                    text.add(value(line));
                }
            } else if (field && "end".equals(label)) {
                after = body || after;
            } else if (field) {
                fields.putIfAbsent(label, value(line));
            } else if (after) {
                continue;
            } else if (body
                    || !explicit && (known.contains("length") || copyrighted()) && !mark(line)
                    || !begins && known.size() >= 2 && line.length() >= LONG) {
                body = true;
                text.add(line);
            } else {
                head.add(line);
                note(line);
            }
        }
        while (!text.isEmpty() && COPYRIGHT.matcher(text.get(text.size() - 1)).matches()) {
            text.remove(text.size() - 1);
        }
    }

    /** "Publication title:": what ProQuest alone writes tells of the article, below its text too. */
    private boolean isOfProquest(String line, String label) {
        return proquest && !label.equals("body") && meaning(line, false) == null;
    }

    /** Notes which lines of an export without labels there are. */
    private void note(String line) {
        if (LENGTH.matcher(line).matches()) {
            known.add("words");
        } else if (COPYRIGHT.matcher(line).matches()) {
            known.add("copyright");
        } else if (date(line) != null) {
            known.add("date");
        } else if (PressAuthors.hasBy(line)) {
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

    private static @Nullable String meaning(String line, boolean proquest) {
        Map<String, String> labels = proquest ? PROQUEST_LABELS : LABELS;
        Matcher m = LABEL.matcher(line);
        if (m.matches()) {
            return labels.get(m.group(1).toLowerCase(Locale.ROOT) + ":");
        }
        return labels.get(line.toLowerCase(Locale.ROOT));
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static Map<String, String> labels(String database) {
        Map<String, String> out = new HashMap<>();
        for (String line : Lines.of(PressFields.class, "press-fields.tsv")) {
            String[] columns = line.split("\t", -1);
            if (columns.length < 3 || columns[2].equals(database)) {
                out.put(columns[0], columns[1]);
            }
        }
        return Map.copyOf(out);
    }
}
