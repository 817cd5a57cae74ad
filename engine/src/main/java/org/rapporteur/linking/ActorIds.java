package org.rapporteur.linking;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Which actor of the record each party of a reading is. */
public final class ActorIds {
    private final Map<String, Map<String, String>> byArticle = new HashMap<>();

    /** @param ids for every party of every reading, the id in the record */
    public ActorIds(Map<Place, String> ids) {
        ids.forEach((place, id) ->
                byArticle.computeIfAbsent(place.article(), a -> new HashMap<>()).put(place.local(), id));
    }

    /**
     * A party of a reading.
     *
     * @param article id of the reading's article
     * @param local id of the party within it
     */
    public record Place(String article, String local) {}

    /**
     * From an article's local ids to those of the record.
     *
     * @return a function that throws {@link IllegalArgumentException} for an id that is no party of the article
     */
    public UnaryOperator<String> of(String article) {
        Map<String, String> ids = byArticle.getOrDefault(article, Map.of());
        return local -> {
            String id = ids.get(local);
            if (id == null) {
                throw new IllegalArgumentException("article " + article + " has no party " + local);
            }
            return id;
        };
    }
}
