package org.rapporteur.language.time;

import org.rapporteur.record.TimexType;

/** A meaning with its value. */
record Resolved(TimexType type, String value) {}
