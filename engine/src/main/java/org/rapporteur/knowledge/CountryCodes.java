package org.rapporteur.knowledge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The two-letter codes of countries, for formats that want those. */
public final class CountryCodes {
    private static final Map<String, String> BY_ISO3 = new HashMap<>();

    static {
        for (String iso2 : Locale.getISOCountries()) {
            BY_ISO3.put(new Locale.Builder().setRegion(iso2).build().getISO3Country(), iso2);
        }
        // In common use, though not of ISO 3166.
        BY_ISO3.put("XKX", "XK");
    }

    private CountryCodes() {}

    /**
     * The ISO 3166-1 alpha-2 code of a country.
     *
     * @param iso3 its alpha-3 code
     * @return empty for states that are no more
     */
    public static Optional<String> iso2(String iso3) {
        return Optional.ofNullable(BY_ISO3.get(iso3));
    }
}
