package org.rapporteur.linking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Reading;

/** The pages of a record, as far as linking asks for them. */
public interface Pages {
    /** A date of a known month. */
    Pattern MONTH = Pattern.compile("(\\d{4}-\\d{2}).*");

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
     * @param months in which the pages that have them were published, as these say themselves, with how many there are; see
     *     {@link #month}
     * @param first of them by the ids of article and party
     */
    record Bearers(String key, Namesake who, SortedMap<String, Integer> months, ActorIds.Place first) {
        /** One of them alone, of a page that was published then. */
        public static Bearers of(String key, Namesake who, @Nullable String published, ActorIds.Place place) {
            return new Bearers(key, who, new TreeMap<>(Map.of(month(published), 1)), place);
        }

        /** These and others of the same key. */
        public Bearers with(Bearers others) {
            SortedMap<String, Integer> all = new TreeMap<>(months);
            others.months.forEach((month, n) -> all.merge(month, n, Integer::sum));
            return new Bearers(key, who, all, first.compareTo(others.first) <= 0 ? first : others.first);
        }

        /** How many there are. */
        int count() {
            return months.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The month of a date, {@code ""} where its year or month is not known. */
    static String month(@Nullable String published) {
        Matcher month = MONTH.matcher(String.valueOf(published));
        return month.matches() ? month.group(1) : "";
    }
}
