/**
 * The meetings that a text tells of. {@link org.rapporteur.reading.meetings.MeetingReader} finds the sentences that tell
 * of one ("tellings") and gathers those that tell of the same.
 */
@NullMarked
package org.rapporteur.reading.meetings;

import org.jspecify.annotations.NullMarked;
