/**
 * A second reader beside the rules: some other program that proposes what a page tells. What it proposes is believed in so far
 * as it can be checked ({@link org.rapporteur.reading.second.SecondReading}), stands beside what the rules read and never in
 * its place.
 */
@NullMarked
package org.rapporteur.reading.second;

import org.jspecify.annotations.NullMarked;
