/** What is kept small: without the words that an article's text has already, and compressed. */
@NullMarked
package org.rapporteur.store.packed;

import org.jspecify.annotations.NullMarked;
