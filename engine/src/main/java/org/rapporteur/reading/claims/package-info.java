/**
 * What sources hold, deny or doubt about the parties: propositions by predicate, arguments and polarity, for linking to
 * find claims among.
 */
@NullMarked
package org.rapporteur.reading.claims;

import org.jspecify.annotations.NullMarked;
