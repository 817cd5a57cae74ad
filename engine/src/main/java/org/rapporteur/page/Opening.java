package org.rapporteur.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/**
 * How an article's first paragraph opens: "MOSCOW (Agency) -", "KABUL:", "Outlet News:".
 *
 * @param dateline the place, as written, with its country or region where that stands behind it; or null
 * @param via the agency or outlet that it credits, or null
 */
record Opening(@Nullable String dateline, @Nullable String via) {
    private static final String UPPER = "\\p{Lu}[\\p{Lu}.'’-]+(?: (?:\\p{Lu}[\\p{Lu}.'’-]+|(?i:de|del|al|el)\\b)){0,3}";
    private static final String MIXED = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,2}";
    private static final String REGION =
            "((?:, (?!(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\\p{L}*\\b)(?:\\p{Lu}[\\p{L}.]+)(?: \\p{Lu}\\p{L}+)?)?)";
    private static final String DAY = "(?:,? (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?)(?:,? \\d{4})?)?";
    private static final String AGENCY = "(?:,? ?[(\\[]([^)\\]]{2,40})[)\\]])";
    private static final String DASH = "\\s*[-–—]{1,2}\\s*";
    private static final Pattern CAPITALS = Pattern.compile(
            "^(" + UPPER + ")" + REGION + DAY + AGENCY + "?(?:\\s+[-–—]{1,2}\\s*|[–—]\\s*|--\\s*|\\s?:\\s)(?=\\S)");
    private static final Pattern WITH_AGENCY =
            Pattern.compile("^(" + MIXED + ")" + REGION + DAY + AGENCY + "(?:" + DASH + "|\\s?:\\s)(?=\\S)");
    private static final Pattern WITH_DASH =
            Pattern.compile("^(" + MIXED + ")" + REGION + DAY + "\\s+[-–—]{1,2}\\s+(?=[\"“‘'\\p{Lu}])");
    private static final Pattern AGENCY_FIRST =
            Pattern.compile("^[(\\[]([^)\\]]{2,40})[)\\]](?:" + DASH + "|\\s*:?\\s+)(?=\\S)");
    private static final Pattern IN_BRACKETS = Pattern.compile(UPPER + "(?:, \\p{Lu}[\\p{L}.]+){0,2}");
    private static final Pattern PREFIX = Pattern.compile("^([\\p{Lu}\\d][^:.,;!?\"“]{1,38}):\\s+(?=[\"“‘'\\p{Lu}])");
    private static final Pattern NO_PLACE = Pattern.compile("(?iu)" + String.join("|", Lines.of("no-places.tsv")));

    private static final int DATELINE = 60;
    /** A dateline may stand below so many lines of so many words that sum the article up. */
    private static final int FIRST = 4;

    private static final int SHORT = 30;

    static final Opening NONE = new Opening(null, null);

    /** The first opening with a place or an outlet among the first paragraphs of a text; else there is none. */
    static Opening of(List<Line> lines, List<Role> roles) {
        int body = roles.indexOf(Role.BODY);
        for (int i = Math.max(0, body), seen = 0; body >= 0 && i < lines.size() && seen < FIRST; i++) {
            if (roles.get(i) == Role.BODY) {
                Opening opening = of(lines.get(i).text());
                if (opening.dateline() != null || opening.via() != null) {
                    return opening;
                }
                if (lines.get(i).words() > SHORT) {
                    return NONE;
                }
                seen++;
            }
        }
        return NONE;
    }

    /** Reads the opening of a paragraph. */
    static Opening of(String paragraph) {
        String s = (paragraph.length() > 160 ? paragraph.substring(0, 160) : paragraph).replace('\u00a0', ' ');
        Matcher m = AGENCY_FIRST.matcher(s);
        if (m.find()) {
            return Outlets.isAgency(m.group(1))
                    ? new Opening(null, m.group(1))
                    : IN_BRACKETS.matcher(m.group(1)).matches()
                                    && s.substring(m.start(), m.end()).matches(".*[-–—]\\s*")
                            ? opening(m.group(1), "", null)
                            : NONE;
        }
        m = PREFIX.matcher(s);
        if (m.find() && Outlets.isOutlet(m.group(1))) {
            return new Opening(null, m.group(1));
        }
        m = CAPITALS.matcher(s);
        if (m.find()) {
            return opening(m.group(1), m.group(2), m.group(3));
        }
        m = WITH_AGENCY.matcher(s);
        if (m.find() && Outlets.isOutlet(m.group(3))) {
            return opening(m.group(1), m.group(2), m.group(3));
        }
        m = WITH_DASH.matcher(s);
        return m.find() && Outlets.isAgency(m.group(1)) ? new Opening(null, m.group(1)) : NONE;
    }

    /** The full date in a paragraph's dateline: "PORT CITY, March 5, 2019 – The ministers …"; null when there is none. */
    static Dates.@Nullable Found day(String paragraph, boolean monthFirst) {
        Dates.Found found = Dates.first(paragraph.substring(0, Math.min(DATELINE, paragraph.length())), monthFirst);
        if (found == null) {
            return null;
        }
        boolean opens = Words.count(paragraph.substring(0, found.start())) <= 3
                && Words.startsUpper(paragraph)
                && paragraph.substring(found.end()).matches("(?s)\\s*(?:[)\\]]|[-–—]|\\(\\p{Lu}).*");
        return opens ? found : null;
    }

    private static Opening opening(String place, String region, @Nullable String agency) {
        if (Outlets.isAgency(place)) {
            return new Opening(null, place);
        }
        String via = agency != null && Outlets.isOutlet(agency) ? agency : null;
        return new Opening(NO_PLACE.matcher(place).matches() ? null : place + region, via);
    }
}
