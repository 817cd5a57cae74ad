package org.rapporteur.linking;

import java.util.Map;
import java.util.function.UnaryOperator;

/** Which actor of the record each party of a reading is. */
public final class ActorIds {
    private final Map<Place, String> ids;

    /** @param ids for every party of every reading, the id in the record */
    public ActorIds(Map<Place, String> ids) {
        this.ids = Map.copyOf(ids);
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
        return local -> {
            String id = ids.get(new Place(article, local));
            if (id == null) {
                throw new IllegalArgumentException("article " + article + " has no party " + local);
            }
            return id;
        };
    }
}
