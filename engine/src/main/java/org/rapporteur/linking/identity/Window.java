package org.rapporteur.linking.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days within which something was, or is to be.
 *
 * @param told whether a page gives them; otherwise they follow from when the page was published
 */
public record Window(LocalDate first, LocalDate last, boolean told) {

    /** How many days lie between two windows; 0 where they touch. */
    public long gap(Window other) {
        if (last.isBefore(other.first)) {
            return ChronoUnit.DAYS.between(last, other.first);
        }
        return other.last.isBefore(first) ? ChronoUnit.DAYS.between(other.last, first) : 0;
    }

    /** How many days it is long. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
