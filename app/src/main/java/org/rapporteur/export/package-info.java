/**
 * The record in the forms that other programs read. Each form is a small class behind {@link
 * org.rapporteur.export.Format}; {@link org.rapporteur.export.Formats} lists them. A format is a function of the record
 * alone: the same record gives the same bytes, whatever the clock, the machine and its language.
 */
@NullMarked
package org.rapporteur.export;

import org.jspecify.annotations.NullMarked;
