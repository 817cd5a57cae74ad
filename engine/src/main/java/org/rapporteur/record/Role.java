package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a segment of a page is. Facts come from {@link #isEvidence() evidence} alone. */
public enum Role {
    @JsonProperty("title")
    TITLE,
    @JsonProperty("meta")
    META,
    @JsonProperty("caption")
    CAPTION,
    @JsonProperty("credit")
    CREDIT,
    @JsonProperty("subheading")
    SUBHEADING,
    @JsonProperty("body")
    BODY,
    @JsonProperty("link")
    LINK,
    @JsonProperty("author-note")
    AUTHOR_NOTE,
    @JsonProperty("comment")
    COMMENT,
    @JsonProperty("boilerplate")
    BOILERPLATE;

    /** Whether facts may be read from a segment of this role: title, caption, subheading, body. */
    public boolean isEvidence() {
        return this == TITLE || this == CAPTION || this == SUBHEADING || this == BODY;
    }
}
