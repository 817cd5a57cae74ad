package org.rapporteur.linking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Dates;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;

/** How well two accounts fit one meeting. */
final class MeetingFit {
    /** Something speaks against it. */
    static final double NOT = Double.NEGATIVE_INFINITY;

    /** From here on they are one. */
    static final double ENOUGH = 4;

    private MeetingFit() {}

    /** From {@link #NOT} upwards; symmetric. */
    static double score(MeetingAccount a, MeetingAccount b) {
        Dates.Match dates = a.compareDates(b);
        boolean sameDay = dates == Dates.Match.SAME && a.isDay() && b.isDay();
        if (speaksAgainst(a, b, dates, sameDay)) {
            return NOT;
        }
        int common = common(a.named(), b.named());
        boolean countries = !Collections.disjoint(a.countries(), b.countries());
        Boolean place = samePlace(a, b);
        // the same persons are not in two places on one day, and hardly meet in one place on two days running
        boolean samePersons = common(a.persons(), b.persons()) > 1;
        boolean otherPlace = Boolean.FALSE.equals(place) && !(sameDay && samePersons);
        boolean otherDate =
                dates == Dates.Match.DIFFERENT && !(Boolean.TRUE.equals(place) && samePersons && isNextDay(a, b));
        boolean others = common == 0
                && !countries
                && a.parties().size() > 1
                && b.parties().size() > 1;
        boolean oneUndated = (a.date() == null) != (b.date() == null) && !(Boolean.TRUE.equals(place) && common > 1);
        // any week has a Friday
        boolean anyWeek = (a.isWeekday() || b.isWeekday()) && !Boolean.TRUE.equals(place) && !samePersons;
        if (otherPlace || otherDate || others || oneUndated || anyWeek) {
            return NOT;
        }
        double score = Boolean.TRUE.equals(place) ? 2 : 0;
        score += switch (dates) {
            case SAME -> sameDay ? 3 : a.isWeekday() || b.isWeekday() ? 1.5 : sameMonth(a, b);
            case DIFFERENT -> 0.5;
            case UNKNOWN -> a.date() == null && b.date() == null ? 1 : 0;
        };
        score += 1.25 * Math.min(3, common) + (countries ? 0.5 : 0);
        score += sameForm(a.meeting(), b.meeting()) ? 0.5 : 0;
        // two meetings of one day that came to nothing are hardly two, even where nobody says whose they were
        boolean nothing =
                a.meeting().status() == MeetingStatus.CANCELLED && b.meeting().status() == MeetingStatus.CANCELLED;
        score += sameDay && nothing ? 1 : 0;
        return score;
    }

    private static boolean speaksAgainst(MeetingAccount a, MeetingAccount b, Dates.Match dates, boolean sameDay) {
        boolean proposed = a.meeting().status() == MeetingStatus.PROPOSED;
        if (proposed != (b.meeting().status() == MeetingStatus.PROPOSED) && !sameDay) {
            return true;
        }
        boolean ahead = a.meeting().status() == MeetingStatus.PLANNED;
        return ahead != (b.meeting().status() == MeetingStatus.PLANNED) && dates != Dates.Match.SAME;
    }

    /** Whether the places are one; null where one is not told. */
    private static @Nullable Boolean samePlace(MeetingAccount a, MeetingAccount b) {
        if (a.city() == null || b.city() == null) {
            return null;
        }
        return a.city().equals(b.city()) || within(a.meeting(), b.meeting()) || within(b.meeting(), a.meeting());
    }

    /** "Oslo, Norway" and "Norway". */
    private static boolean within(Meeting city, Meeting country) {
        return city.place() != null && country.place() != null && city.place().endsWith(", " + country.place());
    }

    private static int common(Set<String> a, Set<String> b) {
        return (int) a.stream().filter(b::contains).count();
    }

    private static boolean sameForm(Meeting a, Meeting b) {
        return a.format() != null && b.format() != null && Ids.slug(a.format()).equals(Ids.slug(b.format()));
    }

    /** A month alone does not tell which year's. */
    private static double sameMonth(MeetingAccount a, MeetingAccount b) {
        boolean years = a.date() != null
                && b.date() != null
                && !a.date().startsWith("X")
                && !b.date().startsWith("X");
        return years ? 2 : 0;
    }

    private static boolean isNextDay(MeetingAccount a, MeetingAccount b) {
        if (a.day() != null && b.day() != null) {
            return Math.abs(ChronoUnit.DAYS.between(a.day(), b.day())) == 1;
        }
        if (a.date() == null || b.date() == null || !a.isDay() || !b.isDay()) {
            return false;
        }
        LocalDate x = Edtf.first(withYear(a.date(), b.date()));
        LocalDate y = Edtf.first(withYear(b.date(), a.date()));
        return x != null && y != null && Math.abs(ChronoUnit.DAYS.between(x, y)) == 1;
    }

    /** A date without a year takes that of the other, or any. */
    private static String withYear(String date, String other) {
        return date.startsWith("XXXX")
                ? (other.startsWith("XXXX") ? "2000" : other.substring(0, 4)) + date.substring(4)
                : date;
    }
}
