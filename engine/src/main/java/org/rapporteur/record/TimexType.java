package org.rapporteur.record;

/** The kinds of time expression of TIMEX3. */
public enum TimexType {
    DATE,
    TIME,
    DURATION,
    SET
}
