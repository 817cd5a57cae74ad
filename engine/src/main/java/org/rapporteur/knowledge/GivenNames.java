package org.rapporteur.knowledge;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Given names that are frequent somewhere, and whether men or women have them; {@code firstnames.tsv}. */
public final class GivenNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, Sort> sorts;

    private GivenNames(Map<String, Sort> sorts) {
        this.sorts = Map.copyOf(sorts);
    }

    private enum Sort {
        M,
        F,
        U
    }

    static GivenNames load() {
        Map<String, Sort> sorts = new HashMap<>();
        for (Table.Row row : Table.read("firstnames.tsv", "name", "gender", "tradition")) {
            sorts.merge(
                    fold(row.required("name")),
                    row.constant("gender", Sort.class),
                    (one, other) -> one == other ? one : Sort.U);
        }
        return new GivenNames(sorts);
    }

    /** Whether this is a known given name; case and diacritics do not count. */
    public boolean isKnown(String name) {
        return sorts.containsKey(fold(name));
    }

    /** Whose name it is, if it is known and either men or women have it, not both. */
    public Optional<Gender> genderOf(String name) {
        return Optional.ofNullable(sorts.get(fold(name))).flatMap(sort -> switch (sort) {
            case M -> Optional.of(Gender.M);
            case F -> Optional.of(Gender.F);
            case U -> Optional.empty();
        });
    }

    private static String fold(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ı', 'i')
                .replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
