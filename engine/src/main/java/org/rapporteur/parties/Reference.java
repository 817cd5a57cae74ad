package org.rapporteur.parties;

/**
 * A pronoun or description found to stand for a party.
 *
 * @param first index of its first token, determiner included
 * @param last index of its last token
 * @param head index of the token that carries it
 * @param confidence from 0 to 1
 */
record Reference(int sentence, int first, int last, int head, Mention.Kind kind, Member member, double confidence) {}
