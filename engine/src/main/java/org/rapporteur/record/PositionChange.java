package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a page says has become of a position that a party had before. */
public enum PositionChange {
    @JsonProperty("restated")
    RESTATED,
    @JsonProperty("softened")
    SOFTENED,
    @JsonProperty("hardened")
    HARDENED,
    /** Held no more. */
    @JsonProperty("dropped")
    DROPPED,
    /** What was demanded or offered has come about. */
    @JsonProperty("met")
    MET
}
