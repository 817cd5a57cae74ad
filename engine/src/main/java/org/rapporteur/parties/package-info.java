/**
 * Who is who in one text: {@link org.rapporteur.parties.CastReader} finds the parties by their names, the titles
 * they are given, and the pronouns and descriptions that stand for them.
 */
@NullMarked
package org.rapporteur.parties;

import org.jspecify.annotations.NullMarked;
