/**
 * What one party does to another: PLOVER events read off the parse. The patterns stand in {@code patterns.tsv}, the words
 * that change what they mean (agree to, refuse, threaten, halt) in {@code operators.tsv}.
 */
@NullMarked
package org.rapporteur.reading.events;

import org.jspecify.annotations.NullMarked;
