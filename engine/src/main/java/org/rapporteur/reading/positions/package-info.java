/** What each party demands, refuses, accepts, offers or makes a condition of, read off the same words as events are. */
@NullMarked
package org.rapporteur.reading.positions;

import org.jspecify.annotations.NullMarked;
