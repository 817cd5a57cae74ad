/**
 * Where pages come from: files, folders and patterns of them, and what holds several pages (archives, feeds, exports of
 * press databases, mail). {@link org.rapporteur.page.input.Pages} is the way in; everything else stands behind it, a
 * {@code Container} for each kind. Pages come one at a time, so an archive may have any size.
 *
 * <p>What a container tells of an article (a feed its date, a database its outlet) is written into the page as a
 * schema.org description, and weighed there like any other.
 */
@NullMarked
package org.rapporteur.page.input;

import org.jspecify.annotations.NullMarked;
