package org.rapporteur.knowledge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where capitals and other cities are that news of diplomacy names; {@code places.tsv}. */
public final class Gazetteer {
    private static final Pattern THE = Pattern.compile("(?i)^the\\s+");

    private final Countries countries;
    private final Map<String, Place> capitals = new HashMap<>();
    private final Map<String, Place> cities = new HashMap<>();

    /**
     * A place on the map.
     *
     * @param name of the city
     * @param country ISO 3166-1 alpha-3
     * @param latitude degrees north, WGS 84
     * @param longitude degrees east
     */
    public record Place(String name, String country, double latitude, double longitude) {}

    private Gazetteer(Countries countries) {
        this.countries = countries;
        for (Table.Row row : Table.read("places.tsv", "iso3", "capital", "name", "other", "lat", "lon")) {
            Place place = new Place(
                    row.required("name"),
                    row.required("iso3"),
                    Double.parseDouble(row.required("lat")),
                    Double.parseDouble(row.required("lon")));
            if (row.yes("capital") && capitals.put(place.country(), place) != null) {
                throw row.wrong("gives " + place.country() + " a second capital");
            }
            cities.putIfAbsent(key(place.name()), place);
            row.list("other").forEach(name -> cities.putIfAbsent(key(name), place));
        }
    }

    /** The gazetteer that comes with the program; reads its table each time. */
    public static Gazetteer load() {
        return new Gazetteer(Knowledge.standard().countries());
    }

    /**
     * Finds a place as a page writes it: a city ("Doha"), a city and its country ("Doha, Qatar"), or a country, which is
     * found at its capital.
     *
     * @return empty when it is not known, or when the country behind a city is not the city's
     */
    public Optional<Place> find(String text) {
        String name = THE.matcher(text.strip()).replaceFirst("");
        int comma = name.indexOf(',');
        Optional<Place> whole = city(name).or(() -> countries.byName(name).flatMap(c -> capital(c.iso3())));
        if (whole.isPresent() || comma < 0) {
            return whole;
        }
        Optional<Country> country = countries.byName(name.substring(comma + 1).strip());
        return city(name.substring(0, comma).strip())
                .filter(c -> country.isPresent() && country.get().iso3().equals(c.country()));
    }

    /** Whether a place is written as a country, so that its point on the map is the capital only for want of a better. */
    public boolean isCountry(String text) {
        String name = THE.matcher(text.strip()).replaceFirst("");
        return city(name).isEmpty() && countries.byName(name).isPresent();
    }

    /** Whether a name is a country's and its capital's alike: "Singapore". */
    public boolean isCityState(String text) {
        return city(text)
                .filter(c -> countries
                        .byName(text)
                        .filter(k -> k.iso3().equals(c.country()))
                        .isPresent())
                .isPresent();
    }

    /** The place that stands for a country. */
    public Optional<Place> capital(String iso3) {
        return Optional.ofNullable(capitals.get(iso3));
    }

    private Optional<Place> city(String name) {
        return Optional.ofNullable(cities.get(key(name)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
