/**
 * The record as a brief for a reader: {@link org.rapporteur.brief.Composer} makes a {@link org.rapporteur.brief.Brief}, plain
 * sentences that each know their cites, and a writer for each form (Markdown, HTML, PDF, DOCX) sets it.
 */
@NullMarked
package org.rapporteur.brief;

import org.jspecify.annotations.NullMarked;
