package org.rapporteur.linking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Dates;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Meeting;

/**
 * What one article tells of a meeting, ready to be compared.
 *
 * @param meeting with the record's actor ids
 * @param city slug of the place, of "Oslo, Norway" that of "Oslo"; null where no place is told
 * @param parties who takes part or hosts
 * @param named the parties and who declined
 * @param persons those of them who are persons
 * @param countries whose persons, governments and offices the parties are
 * @param exactness of the date; see {@link Dates#exactness}; -1 without a date
 * @param day the one day that the date is; null where it is no full date
 */
record MeetingAccount(
        String article,
        Meeting meeting,
        @Nullable String city,
        Set<String> parties,
        Set<String> named,
        Set<String> persons,
        Set<String> countries,
        int exactness,
        @Nullable LocalDate day) {
    private static final Set<ActorKind> OF_A_COUNTRY =
            Set.of(ActorKind.PERSON, ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.MINISTRY, ActorKind.OFFICE);
    private static final int WEEKDAY = 3;

    /** @param actors the record's, by id */
    static MeetingAccount of(String article, Meeting meeting, Map<String, Actor> actors) {
        Set<String> parties = new TreeSet<>(meeting.participants());
        parties.addAll(meeting.hosts());
        Set<String> named = new TreeSet<>(parties);
        named.addAll(meeting.declined());
        Set<String> persons = new TreeSet<>();
        Set<String> countries = new TreeSet<>();
        for (String id : named) {
            Actor actor = actors.get(id);
            if (actor != null && actor.kind() == ActorKind.PERSON) {
                persons.add(id);
            }
            if (actor != null
                    && actor.country() != null
                    && OF_A_COUNTRY.contains(actor.kind())
                    && parties.contains(id)) {
                countries.add(actor.country());
            }
        }
        return new MeetingAccount(
                article,
                meeting,
                city(meeting.place()),
                parties,
                named,
                persons,
                countries,
                meeting.date() == null ? -1 : Dates.exactness(meeting.date()),
                day(meeting.date()));
    }

    private static @Nullable LocalDate day(@Nullable String date) {
        if (date == null || !Edtf.isValid(date)) {
            return null;
        }
        LocalDate first = Edtf.first(date);
        return first != null && first.equals(Edtf.last(date)) ? first : null;
    }

    /** Whether the dates of two accounts may be one. */
    Dates.Match compareDates(MeetingAccount other) {
        if (day != null && other.day != null) {
            return day.equals(other.day) ? Dates.Match.SAME : Dates.Match.DIFFERENT;
        }
        return Dates.compare(date(), other.date());
    }

    private static @Nullable String city(@Nullable String place) {
        if (place == null) {
            return null;
        }
        int comma = place.indexOf(',');
        String slug = Ids.slug(comma > 0 ? place.substring(0, comma) : place);
        return slug.isEmpty() ? place : slug;
    }

    @Nullable
    String date() {
        return meeting.date();
    }

    /** Whether the date is a day of a month. */
    boolean isDay() {
        return exactness > WEEKDAY;
    }

    boolean isWeekday() {
        return exactness == WEEKDAY;
    }
}
