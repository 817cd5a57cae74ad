/**
 * The vocabulary of the record: articles, actors, statements, meetings and the other facts, each tied to the words that
 * support it by a {@link org.rapporteur.record.Cite}, and {@link org.rapporteur.record.JsonLines}, the codec of the
 * export. Everything else in the program stands to the right of this package and may use it; it uses nothing but Jackson.
 */
@NullMarked
package org.rapporteur.record;

import org.jspecify.annotations.NullMarked;
