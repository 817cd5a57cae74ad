package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a meeting has come. */
public enum MeetingStatus {
    @JsonProperty("held")
    HELD,
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("proposed")
    PROPOSED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("postponed")
    POSTPONED
}
