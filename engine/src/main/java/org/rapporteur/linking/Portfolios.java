package org.rapporteur.linking;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rapporteur.knowledge.Table;

/** Which offices a minister's title names, by {@code portfolios.tsv}: "the minister of war" has that of defence. */
final class Portfolios {
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}-]+");
    private static final String MINISTER = "minister";
    private static final String NONE = "none";

    private final Map<String, String> offices = new HashMap<>();

    Portfolios() {
        for (Table.Row row : Table.read(Portfolios.class, "portfolios.tsv", "word", "office")) {
            offices.put(row.required("word"), row.required("office"));
        }
    }

    /** The offices; none of a title that is of no minister in office, or of one whose office is not known. */
    Set<String> of(String title) {
        Set<String> out = new TreeSet<>();
        boolean minister = false;
        for (String word : BREAKS.split(title.toLowerCase(Locale.ROOT))) {
            minister |= word.equals(MINISTER);
            String office = offices.getOrDefault(word, "");
            if (!office.isEmpty()) {
                out.add(office);
            }
        }
        return minister && !out.contains(NONE) ? out : Set.of();
    }
}
