package org.rapporteur.parties;

import org.jspecify.annotations.Nullable;

/**
 * A pronoun or description found to stand for a party.
 *
 * @param first index of its first token, determiner included
 * @param last index of its last token
 * @param head index of the token that carries it
 * @param confidence from 0 to 1
 * @param of the party that a title is of which a description gives a person ("the Norwegian envoy"), or null
 */
record Reference(
        int sentence,
        int first,
        int last,
        int head,
        Mention.Kind kind,
        Member member,
        double confidence,
        @Nullable Member of) {}
