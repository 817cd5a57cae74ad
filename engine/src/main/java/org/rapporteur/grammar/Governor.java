package org.rapporteur.grammar;

import org.rapporteur.grammar.Complements.Signature;
import org.rapporteur.language.Token;

/**
 * A word that has another as its content.
 *
 * @param word the governing word
 * @param content the word that stands to it: the governed one, or what that is joined to
 * @param purpose whether it is only what the word is done for
 */
record Governor(Token word, Token content, Signature signature, boolean purpose) {}
