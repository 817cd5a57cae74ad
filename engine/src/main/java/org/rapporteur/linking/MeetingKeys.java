package org.rapporteur.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys under which the accounts of a meeting are found: only those that share one are compared. Accounts come the most
 * exact first, so that one with a day looks among days, one with a month among days and months of that month, and one
 * without either among all that share its parties or its place and a party. One with its year looks among those of the same
 * year and those that have none.
 */
final class MeetingKeys {
    private static final Pattern MONTH = Pattern.compile("(?:\\d{4}|XXXX)-(\\d{2})(?:-(\\d{2}))?.*");
    private static final int MOST_PARTIES = 8;

    private MeetingKeys() {}

    /** The keys under which an account is kept. */
    static Set<String> of(MeetingAccount a) {
        Set<String> keys = new LinkedHashSet<>();
        Matcher date = MONTH.matcher(a.date() == null ? "" : a.date());
        if (date.matches()) {
            if (date.group(2) != null) {
                String day = date.group(1) + "-" + date.group(2);
                keys.add("day " + day);
                keys.add("day " + (a.day() == null ? "of a year " + day : a.day()));
            }
            keys.addAll(ofMonth(date.group(1), a));
        }
        keys.addAll(ofParties(a));
        return keys;
    }

    /** The keys under which the accounts are found that may be of the same meeting. */
    static Set<String> near(MeetingAccount a) {
        Matcher date = MONTH.matcher(a.date() == null ? "" : a.date());
        if (!date.matches()) {
            return ofParties(a);
        }
        if (date.group(2) == null) {
            return ofMonth(date.group(1), a);
        }
        Set<String> keys = new LinkedHashSet<>();
        // a leap year knows every day of the year
        LocalDate day = LocalDate.of(2000, Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)));
        for (LocalDate d : List.of(day, day.minusDays(1), day.plusDays(1))) {
            // a date of the year 2000 is written 2000-MM-DD
            keys.add(
                    (a.day() == null ? "day " : "day of a year ") + d.toString().substring(5));
        }
        if (a.day() != null) {
            for (LocalDate d : List.of(a.day(), a.day().minusDays(1), a.day().plusDays(1))) {
                keys.add("day " + d);
            }
        }
        return keys;
    }

    private static Set<String> ofMonth(String month, MeetingAccount a) {
        Set<String> keys = new LinkedHashSet<>();
        if (a.city() != null) {
            keys.add("month " + month + " in " + a.city());
        }
        a.named().stream().limit(MOST_PARTIES).forEach(p -> keys.add("month " + month + " of " + p));
        return keys;
    }

    private static Set<String> ofParties(MeetingAccount a) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> parties = new ArrayList<>(a.named());
        for (int i = 0; i < Math.min(parties.size(), MOST_PARTIES); i++) {
            if (a.city() != null) {
                keys.add("place " + a.city() + " of " + parties.get(i));
            }
            for (int j = i + 1; j < Math.min(parties.size(), MOST_PARTIES); j++) {
                keys.add("pair " + parties.get(i) + " " + parties.get(j));
            }
        }
        return keys;
    }
}
