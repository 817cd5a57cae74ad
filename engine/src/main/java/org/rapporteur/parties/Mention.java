package org.rapporteur.parties;

/**
 * A place where a text speaks of a party.
 *
 * @param sentence index of the sentence
 * @param first index of the first token, determiner and title included
 * @param last index of the last token
 * @param head index of the token that carries it in the parse
 * @param actor local id of the party
 * @param confidence from 0 to 1: how sure it is that this party is meant
 */
public record Mention(int sentence, int first, int last, int head, Kind kind, String actor, double confidence) {

    /** How the party is spoken of. */
    public enum Kind {
        /** By a name of its own or a metonym. */
        NAME,
        /** By a name or adjective that only says whose something is: "Norwegian" in "Norwegian officials". */
        MODIFIER,
        /** By what it is: "the envoy", "the group". */
        DESCRIPTION,
        PRONOUN
    }
}
