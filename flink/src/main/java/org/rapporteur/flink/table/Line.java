package org.rapporteur.flink.table;

/**
 * A row of a table.
 *
 * @param table its name, in the plural
 * @param month that it is of, {@code ""} where it is of none that is known
 * @param order in which lines stand in the export
 * @param json as the export has it
 */
public record Line(String table, String month, String order, String json) {}
