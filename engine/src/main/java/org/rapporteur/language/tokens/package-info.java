/** Running text to words and sentences, and words to their dictionary forms. Every offset is a char offset. */
@NullMarked
package org.rapporteur.language.tokens;

import org.jspecify.annotations.NullMarked;
