package org.rapporteur.language.time;

/** A unit of time, with how TIMEX3 writes it in a duration. */
enum Unit {
    SECOND("T", "S"),
    MINUTE("T", "M"),
    HOUR("T", "H"),
    DAY("", "D"),
    WEEKEND("", "WE"),
    WEEK("", "W"),
    FORTNIGHT("", "W"),
    MONTH("", "M"),
    QUARTER("", "Q"),
    YEAR("", "Y"),
    DECADE("", "DE"),
    CENTURY("", "CE");

    private final String prefix;
    private final String code;

    Unit(String prefix, String code) {
        this.prefix = prefix;
        this.code = code;
    }

    /** The TIMEX3 duration of an amount, {@code X} when it is not said. */
    String duration(String amount) {
        if (this == FORTNIGHT && !amount.equals("X")) {
            return "P" + 2 * (int) Double.parseDouble(amount) + "W";
        }
        return "P" + prefix + amount + code;
    }

    /** Whether the unit is a part of the day. */
    boolean isOfTheClock() {
        return prefix.equals("T");
    }
}
