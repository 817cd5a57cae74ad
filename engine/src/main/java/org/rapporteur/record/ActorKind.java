package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of party an actor is. */
public enum ActorKind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("state")
    STATE,
    @JsonProperty("government")
    GOVERNMENT,
    @JsonProperty("armed-group")
    ARMED_GROUP,
    @JsonProperty("ministry")
    MINISTRY,
    @JsonProperty("igo")
    IGO,
    @JsonProperty("media")
    MEDIA,
    @JsonProperty("party")
    PARTY,
    @JsonProperty("office")
    OFFICE,
    @JsonProperty("company")
    COMPANY,
    @JsonProperty("other")
    OTHER
}
