package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Something on which sources disagree.
 *
 * @param topic what it is about
 * @param sides the values, in order of their places
 */
public record Difference(String id, String topic, Kind kind, List<CitedValue> sides) implements Fact {

    public Difference {
        sides = List.copyOf(sides);
    }

    /** What sort of thing they disagree on. */
    public enum Kind {
        @JsonProperty("date")
        DATE,
        @JsonProperty("figure")
        FIGURE,
        @JsonProperty("label")
        LABEL,
        @JsonProperty("attendance")
        ATTENDANCE,
        @JsonProperty("fact")
        FACT
    }
}
