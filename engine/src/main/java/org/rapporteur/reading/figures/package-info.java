/** The numbers that a text gives: how many, of what, of whom. */
@NullMarked
package org.rapporteur.reading.figures;

import org.jspecify.annotations.NullMarked;
