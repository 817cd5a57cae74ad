package org.rapporteur.language.time;

import java.math.BigDecimal;

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

    /** The TIMEX3 duration of an amount, {@code X} when it is not said; decades and centuries that are counted, in years. */
    String duration(String amount) {
        if (this == FORTNIGHT && !amount.equals("X")) {
            return "P" + 2 * (int) Double.parseDouble(amount) + "W";
        }
        if ((this == DECADE || this == CENTURY) && !amount.equals("X")) {
            BigDecimal years = new BigDecimal(amount).multiply(BigDecimal.valueOf(this == DECADE ? 10 : 100));
            return "P" + years.stripTrailingZeros().toPlainString() + "Y";
        }
        return "P" + prefix + amount + code;
    }

    /** Whether the unit is a part of the day. */
    boolean isOfTheClock() {
        return prefix.equals("T");
    }
}
