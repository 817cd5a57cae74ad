package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a speaker does by a statement. */
public enum Stance {
    @JsonProperty("asserts")
    ASSERTS,
    @JsonProperty("denies")
    DENIES,
    @JsonProperty("demands")
    DEMANDS,
    @JsonProperty("offers")
    OFFERS,
    @JsonProperty("threatens")
    THREATENS,
    @JsonProperty("praises")
    PRAISES,
    @JsonProperty("doubts")
    DOUBTS
}
