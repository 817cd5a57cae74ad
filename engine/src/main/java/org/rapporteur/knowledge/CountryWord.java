package org.rapporteur.knowledge;

/**
 * A word for a country.
 *
 * @param text as written
 * @param use what it names of the country
 * @param sure false where it is also an ordinary word, a person's or another place's name ("Jordan", "Washington")
 */
public record CountryWord(Country country, String text, Use use, boolean sure) {

    /** What of a country a word names. */
    public enum Use {
        NAME,
        /** "Afghan" in "Afghan officials". */
        ADJECTIVE,
        /** One of its people. */
        PERSON,
        /** Several of its people. */
        PEOPLE,
        /** The city where its government sits, whose name may stand for the government. */
        CAPITAL,
        /** A building or street whose name stands for the government. */
        SEAT
    }
}
