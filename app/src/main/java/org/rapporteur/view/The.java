package org.rapporteur.view;

import java.util.List;
import java.util.Set;

/** Which names of countries and places English writes with "the". */
public final class The {
    private static final Set<String> NAMES = Set.of(
            "Netherlands",
            "Philippines",
            "Bahamas",
            "Maldives",
            "Gambia",
            "Comoros",
            "Seychelles",
            "Vatican",
            "Kremlin",
            "DMZ",
            "Gaza Strip",
            "West Bank");

    private static final List<String> WORDS = List.of(
            "United ",
            "Republic",
            "Union",
            "Islands",
            "Emirates",
            "Kingdom",
            " House",
            " Zone",
            " Palace",
            " Embassy",
            " Hotel");

    private The() {}

    /** Whether a country's name takes "the". */
    public static boolean belongsTo(String country) {
        return NAMES.contains(country) || WORDS.stream().anyMatch(country::contains);
    }

    /** The name of a place as it stands within a sentence. */
    public static String place(String name) {
        return belongsTo(name) && !name.startsWith("the ") ? "the " + name : name;
    }
}
