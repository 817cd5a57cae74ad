package org.rapporteur.linking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Reading;

/** The pages of a record, as far as linking asks for them. */
public interface Pages {
    /** The gist of every page, in the order of the ids of their articles. */
    List<Gist> gists();

    /** Who the parties of all pages are, each once, in any order. */
    Collection<Bearers> namesakes();

    /** What is read in a page; null when there is no such page. */
    @Nullable
    Reading reading(String article);

    /** For each article that is a copy, the one that it copies. */
    Map<String, String> originals();

    /** The ids of all articles, and perhaps of others, that name somebody by exactly these words. */
    Set<String> writing(String words);

    /**
     * The parties that are alike.
     *
     * @param count how many there are
     * @param first of them by the ids of article and party
     */
    record Bearers(String key, Namesake who, int count, ActorIds.Place first) {}
}
