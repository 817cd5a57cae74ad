package org.rapporteur.flink;

import java.util.Comparator;

/**
 * Where a page was found. In the order of these a laptop would come to the pages.
 *
 * @param file its path
 * @param start of the part of the file, see {@link org.rapporteur.page.input.Part}
 * @param number of the page in the part, from 0
 */
public record Place(String file, long start, int number) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparing(Place::start).thenComparing(Place::number);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
