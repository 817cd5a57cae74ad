package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an event is told as fact. */
public enum EventStatus {
    @JsonProperty("actual")
    ACTUAL,
    @JsonProperty("alleged")
    ALLEGED,
    @JsonProperty("denied")
    DENIED,
    @JsonProperty("hypothetical")
    HYPOTHETICAL,
    @JsonProperty("planned")
    PLANNED
}
