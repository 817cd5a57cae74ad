/** The tables of a result as Parquet and JSON Lines, by month. */
@NullMarked
package org.rapporteur.flink.table;

import org.jspecify.annotations.NullMarked;
