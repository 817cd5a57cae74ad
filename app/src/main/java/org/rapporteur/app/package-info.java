/** The command line. */
@NullMarked
package org.rapporteur.app;

import org.jspecify.annotations.NullMarked;
