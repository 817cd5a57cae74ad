package org.rapporteur.language.time;

import org.rapporteur.language.Token;

/**
 * A token, or a part of a hyphenated one.
 *
 * @param text lower case, straight apostrophes; empty when longer than any word of time
 * @param start char offset in the document's text
 * @param end char offset after its last char
 * @param glued whether it follows the word before without a space, by a hyphen or dash
 * @param capital whether it is written with a capital
 * @param token the token that it is, or is part of
 */
record Word(String text, int start, int end, boolean glued, boolean capital, Token token) {}
