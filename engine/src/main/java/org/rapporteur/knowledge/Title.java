package org.rapporteur.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is called by what he or she does.
 *
 * @param text singular
 * @param sort what sort of role it is
 * @param speaks whether its holder's business is to speak for a body or a person
 * @param gender null where the title does not tell
 */
public record Title(
        String text, Sort sort, boolean speaks, @Nullable Gender gender) {

    /** Sorts of roles. */
    public enum Sort {
        OFFICE,
        DIPLOMAT,
        SPEAKER_FOR,
        LEADER,
        MILITARY,
        EXPERT,
        MEDIA,
        RELIGIOUS,
        OTHER
    }
}
