/**
 * A small transformer encoder and what is read off it: parts of speech, Universal Dependencies, names, attributions and acts.
 * Plain Java, and every sum in one order: the same words give the same bits on every processor.
 */
@NullMarked
package org.rapporteur.language.encoder;

import org.jspecify.annotations.NullMarked;
