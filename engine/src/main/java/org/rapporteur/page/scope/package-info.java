/**
 * What a process is about, and which pages are: {@link org.rapporteur.page.scope.Scope} is what its reader says of it,
 * {@link org.rapporteur.page.scope.Relevance} decides for a page, and {@link org.rapporteur.page.scope.Judgement} says why.
 */
@NullMarked
package org.rapporteur.page.scope;

import org.jspecify.annotations.NullMarked;
