/**
 * Pages to record on Apache Flink, for archives that outgrow a machine. Two jobs: {@code ReadJob} reads pages as a laptop does,
 * each by itself, and keeps what it read; {@code LinkJob} links all that was read by the engine's own linker, and writes the
 * tables. What comes out has the bytes that a laptop's export of the same pages has.
 */
@NullMarked
package org.rapporteur.flink;

import org.jspecify.annotations.NullMarked;
