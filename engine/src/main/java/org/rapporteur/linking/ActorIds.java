package org.rapporteur.linking;

import java.util.Comparator;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Which actor of the record each party of a reading is. */
public final class ActorIds {
    private ActorIds() {}

    /**
     * A party of a reading.
     *
     * @param article id of the reading's article
     * @param local id of the party within it
     */
    public record Place(String article, String local) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::article).thenComparing(Place::local);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * From the ids of an article's parties to others.
     *
     * @return a function that throws {@link IllegalArgumentException} for an id that is no party of the article
     */
    static UnaryOperator<String> of(String article, Map<String, String> ids) {
        return local -> {
            String id = ids.get(local);
            if (id == null) {
                throw new IllegalArgumentException("article " + article + " has no party " + local);
            }
            return id;
        };
    }
}
