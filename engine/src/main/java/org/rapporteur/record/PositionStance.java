package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a party stands to an issue. */
public enum PositionStance {
    @JsonProperty("demands")
    DEMANDS,
    @JsonProperty("rejects")
    REJECTS,
    @JsonProperty("accepts")
    ACCEPTS,
    @JsonProperty("offers")
    OFFERS,
    @JsonProperty("conditions")
    CONDITIONS
}
