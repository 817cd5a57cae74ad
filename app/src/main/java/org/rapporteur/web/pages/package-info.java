/** The pages, one class for each or for those that belong together. {@link org.rapporteur.web.pages.Pages} lists them. */
@NullMarked
package org.rapporteur.web.pages;

import org.jspecify.annotations.NullMarked;
