/**
 * From readings to the record: actors and meetings that several articles tell of become one. A pure function of the set
 * of readings: their order does not matter.
 */
@NullMarked
package org.rapporteur.linking;

import org.jspecify.annotations.NullMarked;
