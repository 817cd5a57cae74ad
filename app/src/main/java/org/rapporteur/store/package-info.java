/**
 * The record on disk: one SQLite file in a folder, {@link org.rapporteur.store.RecordStore}. It keeps each page's text and
 * reading, so that adding pages links anew without parsing anew, and the linked facts in tables that an analyst can query.
 */
@NullMarked
package org.rapporteur.store;

import org.jspecify.annotations.NullMarked;
