/**
 * Which tellings are of one thing: keys under which they are looked for, evidence with weights, vetoes, and the clusters
 * that follow. What is linked by it says what its keys and evidence are; see docs/decisions/0013.
 */
@NullMarked
package org.rapporteur.linking.identity;

import org.jspecify.annotations.NullMarked;
