package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of the export. The {@code type} of the JSON object tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Article.class, name = "article"),
    @JsonSubTypes.Type(value = Actor.class, name = "actor"),
    @JsonSubTypes.Type(value = Statement.class, name = "statement"),
    @JsonSubTypes.Type(value = Meeting.class, name = "meeting"),
    @JsonSubTypes.Type(value = Event.class, name = "event"),
    @JsonSubTypes.Type(value = Position.class, name = "position"),
    @JsonSubTypes.Type(value = Claim.class, name = "claim"),
    @JsonSubTypes.Type(value = Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Time.class, name = "time"),
    @JsonSubTypes.Type(value = Difference.class, name = "difference"),
    @JsonSubTypes.Type(value = Label.class, name = "label")
})
public sealed interface Fact
        permits Article, Actor, Statement, Meeting, Event, Position, Claim, Figure, Time, Difference, Label {}
