/**
 * A language model on the user's own machine as a {@link org.rapporteur.reading.second.SecondReader}: asked once for a page,
 * by the protocol of chat completions, and its answers kept beside the record.
 */
@NullMarked
package org.rapporteur.second;

import org.jspecify.annotations.NullMarked;
