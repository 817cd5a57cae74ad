package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a party attended a meeting, or stayed away from it. */
public enum AttendancePart {
    @JsonProperty("participant")
    PARTICIPANT,
    /** Was asked and said no. */
    @JsonProperty("declined")
    DECLINED,
    /** Was not asked. */
    @JsonProperty("not-invited")
    NOT_INVITED,
    /** Was not there, and nothing is said of why. */
    @JsonProperty("absent")
    ABSENT,
    /** Had come, or had agreed to, and went. */
    @JsonProperty("withdrew")
    WITHDREW
}
