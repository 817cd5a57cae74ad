/**
 * Who is who in one text: {@link org.rapporteur.reading.cast.CastReader} finds the parties by their names, the titles
 * they are given, and the pronouns and descriptions that stand for them.
 */
@NullMarked
package org.rapporteur.reading.cast;

import org.jspecify.annotations.NullMarked;
