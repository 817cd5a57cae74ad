/** Asking and changing the tables of a record. */
@NullMarked
package org.rapporteur.store.sql;

import org.jspecify.annotations.NullMarked;
