package org.rapporteur.language;

import java.util.List;

/**
 * A date of a text that does not tell its year, with the year it would have if the text were published in a given month.
 * It is kept so that the year can still be filled in when another page tells when this one was published.
 *
 * @param value as it is read without a year: {@code XXXX-11-09}, {@code XXXX-02}
 * @param years for each month of publication, January first, the year counted from the year of publication (-1: the year
 *     before); {@link #UNSETTLED} where the date stays open even then
 */
public record OpenDate(String value, List<Integer> years) {
    /** Stands for no year. */
    public static final int UNSETTLED = 99;

    public OpenDate {
        years = List.copyOf(years);
    }
}
