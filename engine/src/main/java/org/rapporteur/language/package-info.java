/**
 * From an article to its {@link org.rapporteur.language.Text}: sentences, tokens, lemmas, part-of-speech tags, Universal
 * Dependencies, names and time expressions. {@link org.rapporteur.language.LanguageModel} is the one interface; no type
 * of the encoder behind it leaves this package.
 *
 * <p>Every offset here is a char offset into the document's text.
 */
@NullMarked
package org.rapporteur.language;

import org.jspecify.annotations.NullMarked;
