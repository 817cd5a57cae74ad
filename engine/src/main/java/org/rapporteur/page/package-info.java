/**
 * What comes in: files and folders, HTML and page dumps, each read to a {@link org.rapporteur.page.Document}: an
 * article with its text, its segments and what it tells of itself (title, outlet, authors, date).
 */
@NullMarked
package org.rapporteur.page;

import org.jspecify.annotations.NullMarked;
