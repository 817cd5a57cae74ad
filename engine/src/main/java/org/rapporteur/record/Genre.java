package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of article it is. */
public enum Genre {
    @JsonProperty("report")
    REPORT,
    @JsonProperty("opinion")
    OPINION,
    @JsonProperty("analysis")
    ANALYSIS
}
