package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * That an actor belongs to another.
 *
 * @param to id of the other actor
 * @param cite the words that tell it, null where it follows from what both are
 */
public record Tie(String to, As as, @Nullable Cite cite) {

    /** In what way. */
    public enum As {
        @JsonProperty("government-of")
        GOVERNMENT_OF,
        @JsonProperty("part-of")
        PART_OF,
        @JsonProperty("speaker-for")
        SPEAKER_FOR,
        @JsonProperty("forces-of")
        FORCES_OF,
        @JsonProperty("member-of")
        MEMBER_OF
    }
}
