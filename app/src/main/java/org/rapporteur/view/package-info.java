/**
 * Ways to look at the facts of a record, which the tables, the brief, the exports and the pages share: the names behind the
 * ids, whom and when a fact is about, the sentence around its words, and text of pages made safe for a line or a CSV cell.
 */
@NullMarked
package org.rapporteur.view;

import org.jspecify.annotations.NullMarked;
