package org.rapporteur.parties;

/** How far up the ties of an actor a question goes. */
public enum Level {
    /** The body that a person acts for: a spokesman's ministry; any other actor itself. */
    BODY,
    /** Where the ties end: the state of a minister, a ministry or an army, the movement of its spokesman. */
    SIDE
}
