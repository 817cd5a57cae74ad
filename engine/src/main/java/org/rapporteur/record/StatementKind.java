package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a statement's words are given. */
public enum StatementKind {
    /** All of it between quotation marks. */
    @JsonProperty("direct")
    DIRECT,
    /** The page's words with some of the speaker's between quotation marks. */
    @JsonProperty("mixed")
    MIXED,
    /** The page's words. */
    @JsonProperty("indirect")
    INDIRECT
}
