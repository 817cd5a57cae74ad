package org.rapporteur.flink;

/**
 * What goes between the tasks of linking.
 *
 * @param kind what it is
 * @param key what it is brought together by
 * @param name what else it is of
 * @param json what it says
 */
public record Item(Kind kind, String key, String name, String json) {
    /** What an item is. */
    public enum Kind {
        /** A page's reading, by its article. */
        READING,
        /** A page's gist, by its article. */
        GIST,
        /** What a page that tells of meetings says of its parties, by its article. */
        PARTIES,
        /** What a page is worded like, by its article; later by a component of pages. */
        WORDING,
        /** A band of a page's wording: the band, and the article. */
        BAND,
        /** Two pages that share a band, by their articles. */
        ALIKE,
        /** In which component a page is: its article, and a page of the component. */
        COMPONENT,
        /** A copy and its original. */
        COPY,
        /** A party of a page: the key of its namesake, and the article. */
        PARTY,
        /** All parties of one namesake, by its key. */
        BEARERS,
        /** Which actor a namesake is: its key, and the actor. */
        WHO,
        /** The actor that a namesake is on a page: the article, and the key. */
        WHO_ON_PAGE,
        /** When a page was published, as others tell, by its article. */
        DATED,
        /** An actor without what pages tell of it: its id, and its place in the export. */
        ACTOR,
        /** What a page tells of an actor: the actor's id, and the article. */
        PART,
        /** A line of the export: table and month, and its place in the export. */
        LINE
    }
}
