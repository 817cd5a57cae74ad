/**
 * What one party does to another, as PLOVER events. {@code EventReader} takes the acts that the language model proposes and
 * those whose classes {@code acts.tsv} lists, with sides, reality and time from frames; talks come from the text's meetings.
 * {@code PatternReader} adds what the patterns of {@code patterns.tsv} fit beside them, changed by the words of
 * {@code operators.tsv} (agree to, refuse, threaten, halt).
 */
@NullMarked
package org.rapporteur.reading.events;

import org.jspecify.annotations.NullMarked;
