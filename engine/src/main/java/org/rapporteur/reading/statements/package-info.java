/**
 * From a text to its {@link org.rapporteur.record.Statement}s: finds quotations, then who says each of them, then what
 * is told without quotation marks.
 */
@NullMarked
package org.rapporteur.reading.statements;

import org.jspecify.annotations.NullMarked;
