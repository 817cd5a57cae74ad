package org.rapporteur.page;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/** Tells lines that hold nothing but a date or a time: datelines of a page, site clocks, times of comments. */
final class Stamps {
    private static final int MAX_LENGTH = 120;
    private static final Pattern TIME = Pattern.compile(
            "(?i)(?<!\\d)\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?:\\.\\d{1,6})?\\s?(?:z|[ap]\\.?m\\.?)?|\\b\\d{1,2}\\s?[ap]\\.?m\\b\\.?|\\b(?:gmt|utc)\\s?[+-]\\d{1,2}(?::\\d{2})?|[+-]\\d{2}:?\\d{2}");
    private static final Pattern SMALL_WORDS =
            Pattern.compile("(?iu)(?<!\\p{L})(?:" + String.join("|", Lines.of("stamp-words.tsv")) + ")(?!\\p{L})");
    private static final Pattern REST = Pattern.compile("[^\\p{L}\\d]+");

    private static final Pattern UPDATED = Pattern.compile("(?i)\\b(?:updated|modified|edited|revised)\\b");
    private static final Pattern RELEASE = Pattern.compile(
            "(?i)(?:for (?:immediate )?release|(?:press|news|media) (?:release|statement|note)|press service|embargoed until)\\b.{0,80}");

    private static final Pattern BAR = Pattern.compile("\\s[|/•·]\\s");
    private static final int MAX_WORDS = 16;

    private Stamps() {}

    /** Whether a line gives the day of a press release: it says so, or the line above it does. */
    static boolean isReleased(List<Line> lines, int i) {
        String line = lines.get(i).text();
        boolean said = i > 0 && RELEASE.matcher(lines.get(i - 1).text()).matches() && isDate(line);
        return said || RELEASE.matcher(line).matches() && Dates.first(line, true) != null;
    }

    /** Whether the line holds a full date, and beside it nothing but times, week days and words like "updated". */
    static boolean isDate(String line) {
        if (line.length() > MAX_LENGTH) {
            return false;
        }
        Dates.Found found = Dates.first(line, true);
        return found != null
                && rest(line.substring(0, found.start()) + " " + line.substring(found.end()))
                        .isEmpty();
    }

    /** Whether a short line holds a full date and, beside it, a time, a signature or a bar: no sentence does. */
    static boolean hasDateAndMore(Line line) {
        String text = line.text();
        return line.words() <= MAX_WORDS
                && !line.endsSentence()
                && Dates.first(text, true) != null
                && (TIME.matcher(text).find() || BAR.matcher(text).find() || Bylines.isSigned(text));
    }

    /** Whether the line is a full date without week day and time, as a site's clock has them. */
    static boolean isBareDate(String line) {
        Dates.Found found = line.length() > MAX_LENGTH ? null : Dates.first(line, true);
        return found != null && found.start() == 0 && found.end() >= line.length() - 1;
    }

    /** Whether a line is a time of day and nothing else. */
    static boolean isTime(String line) {
        return line.length() <= MAX_LENGTH
                && TIME.matcher(line).find()
                && rest(line).isEmpty();
    }

    /** Whether a full date and a time of day stand in the line, and nothing else. */
    static boolean isDateAndTime(String line) {
        return isDate(line) && TIME.matcher(line).find();
    }

    /** The day behind the word "updated" in a line that tells of the article, or null. */
    static @Nullable LocalDate updated(List<Line> lines, List<Role> roles, boolean monthFirst) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            Matcher m = UPDATED.matcher(line);
            if (roles.get(i) == Role.META && line.length() < 2 * MAX_LENGTH && m.find()) {
                Dates.Found day = Dates.first(line.substring(m.end()), monthFirst);
                if (day != null) {
                    return day.date();
                }
            }
        }
        return null;
    }

    private static String rest(String text) {
        String s = TIME.matcher(text).replaceAll(" ");
        Dates.Found second = Dates.first(s, true);
        s = second == null ? s : s.substring(0, second.start()) + s.substring(second.end());
        s = SMALL_WORDS.matcher(s).replaceAll(" ");
        return REST.matcher(s).replaceAll("");
    }
}
