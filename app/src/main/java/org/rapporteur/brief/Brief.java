package org.rapporteur.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Cite;

/**
 * A brief, as plain text without markup.
 *
 * @param title what it is
 * @param scope one sentence that says what it is limited to; null when it is of the whole record
 * @param sections in their order, none of them empty
 * @param bibliography the sources that its lines cite
 */
public record Brief(String title, @Nullable String scope, List<Section> sections, Bibliography bibliography) {
    public Brief {
        sections = List.copyOf(sections);
    }

    /** A section: parts of one subject each. */
    public record Section(String title, List<Part> parts) {
        public Section {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Lines under one heading.
     *
     * @param heading null when they need none
     */
    public record Part(@Nullable String heading, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of the brief.
     *
     * @param lead what it begins with, set apart: a date, a party; may be empty
     * @param text one or more sentences
     * @param cites the words that it stands on, at least one
     */
    public record Line(String lead, String text, List<Cite> cites) {
        public Line {
            cites = List.copyOf(cites);
            if (cites.isEmpty()) {
                throw new IllegalArgumentException("a line without a source: " + text);
            }
        }
    }
}
