/**
 * Full-text search in a record. {@link org.rapporteur.store.search.SearchIndex} fills SQLite's FTS5 when the facts are
 * written, {@link org.rapporteur.store.search.QueryParser} understands what people type, and
 * {@link org.rapporteur.store.search.Searcher} finds, counts and marks.
 */
@NullMarked
package org.rapporteur.store.search;

import org.jspecify.annotations.NullMarked;
