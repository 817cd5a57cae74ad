/**
 * Documents of offices: the lines of PDF, Word and RTF files, and the articles in exports of press databases, where one
 * file holds many.
 */
@NullMarked
package org.rapporteur.page.office;

import org.jspecify.annotations.NullMarked;
