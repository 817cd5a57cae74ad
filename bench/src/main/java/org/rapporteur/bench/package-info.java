/** Measurements: what the engine makes of the evaluation sets, and how fast. */
@NullMarked
package org.rapporteur.bench;

import org.jspecify.annotations.NullMarked;
