/**
 * From a text to its {@link org.rapporteur.reading.Reading}: one article's parties, statements, meetings, figures and
 * times. A reader per kind of fact, each a pure function of the text and of who is meant in it.
 */
@NullMarked
package org.rapporteur.reading;

import org.jspecify.annotations.NullMarked;
