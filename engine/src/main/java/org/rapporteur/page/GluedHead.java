package org.rapporteur.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with headline, date and dateline and goes on with the text, as in pages whose line ends were lost:
 * "Envoys set a date May 3, 2018 (PORT CITY) - The envoys …".
 */
final class GluedHead {
    private static final String PLACE = "\\p{Lu}[\\p{Lu}.'’-]{2,}(?: \\p{Lu}[\\p{Lu}.'’-]+){0,3}";
    private static final String DASH = "\\s*[-–—]{1,2}\\s*(?=[\\p{Lu}\"“‘])";
    /** What opens a text behind its headline: a place in capitals, in brackets or with a day or an agency behind it. */
    private static final Pattern OPENING =
            Pattern.compile("(?<=[\\p{L}\\d?!”’\"')]) (?=(?:[(\\[]" + PLACE + "(?:, [\\p{L}. ]{2,20})?[)\\]]"
                    + "|" + PLACE
                    + "(?:, [\\p{L}. ]{2,20})?(?:,? ?(?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9})(?:,? \\d{4})?)?(?: ?[(\\[][^)\\]]{2,30}[)\\]])?)"
                    + DASH + ")");

    private static final int HEAD = 300;
    private static final int FEWEST = 4;
    private static final int MOST = 25;
    private static final int TEXT = 25;

    private GluedHead() {}

    /** The places in a line at which it is to be parted: none, or where the date begins and where the text does. */
    static List<Integer> breaks(String line) {
        if (line.length() < HEAD) {
            return List.of();
        }
        Matcher m = OPENING.matcher(line.substring(0, HEAD));
        if (!m.find() || Words.count(line.substring(m.end())) < TEXT) {
            return List.of();
        }
        String head = line.substring(0, m.start());
        Dates.Found date = Dates.first(head, true);
        int dated = date != null && Stamps.isDate(head.substring(date.start())) ? date.start() : head.length();
        String title = head.substring(0, dated).strip();
        boolean headline = Words.count(title) >= FEWEST
                && Words.count(title) <= MOST
                && Words.startsUpper(title)
                && !title.matches(".*[.!?] .*|.*[.,;:–—-]");
        return !headline ? List.of() : dated < head.length() ? List.of(dated, m.end()) : List.of(m.end());
    }
}
