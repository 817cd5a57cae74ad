/** How an article calls the parties: labels in its own voice and in that of those it quotes. */
@NullMarked
package org.rapporteur.reading.labels;

import org.jspecify.annotations.NullMarked;
