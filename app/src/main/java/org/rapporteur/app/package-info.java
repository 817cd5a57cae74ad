/**
 * The command line. {@link org.rapporteur.app.Main} lists the commands; each is a class of its own that asks the record
 * and prints. Nothing here makes facts.
 */
@NullMarked
package org.rapporteur.app;

import org.jspecify.annotations.NullMarked;
