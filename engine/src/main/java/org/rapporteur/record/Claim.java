package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proposition of fact, with those who assert, deny and doubt it.
 *
 * @param proposition in words of the pages
 */
public record Claim(String id, String proposition, List<Side> assertedBy, List<Side> deniedBy, List<Side> doubtedBy)
        implements Fact {

    public Claim {
        assertedBy = List.copyOf(assertedBy);
        deniedBy = List.copyOf(deniedBy);
        doubtedBy = List.copyOf(doubtedBy);
    }

    /**
     * A source on one side of a claim.
     *
     * @param source actor id, or null when unnamed
     * @param sourceText as written, or null for the outlet's own voice
     * @param statement statement id, or null
     * @param reader the second reader that proposed it, by its name; null for what the rules read
     */
    public record Side(
            @Nullable String source,
            @Nullable String sourceText,
            @Nullable String statement,
            Cite cite,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reader) {

        /** A side that the rules read. */
        public Side(@Nullable String source, @Nullable String sourceText, @Nullable String statement, Cite cite) {
            this(source, sourceText, statement, cite, null);
        }
    }
}
