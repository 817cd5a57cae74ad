package org.rapporteur.linking;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Reading;

/**
 * How one page is linked, where nothing is ruled: all that its facts depend on besides its reading. For whoever makes the facts
 * of pages elsewhere than where they are linked; what comes out is what {@link Linking#facts} gives.
 *
 * @param original the article that it copies, or null
 * @param dated when it was published, as other pages tell; null where they do not
 * @param actors the ids of actors by the keys of the page's namesakes, see {@link Linking#namesakes}
 */
public record PageLinks(@Nullable String original, @Nullable InferredDate dated, Map<String, String> actors) {
    public PageLinks {
        actors = Map.copyOf(actors);
    }

    /** The facts of the page. */
    public PageFacts facts(Reading asRead) {
        Reading r = Dating.redated(asRead, dated);
        String id = r.article().id();
        PageLinker linker = new PageLinker(original == null ? Map.of() : Map.of(id, original), actors);
        return linker.facts(r, linker.article(r), linker.statements(r), new Rejected(Set.of()));
    }
}
