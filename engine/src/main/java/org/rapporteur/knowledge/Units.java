package org.rapporteur.knowledge;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nouns that are counted in news, and the unit of such a figure; {@code units.tsv}. */
public final class Units {
    private final PhraseTable<Unit> table;

    private Units(PhraseTable<Unit> table) {
        this.table = table;
    }

    /**
     * What a noun is counted in.
     *
     * @param noun singular
     * @param unit "persons" for "soldiers"
     * @param currency ISO 4217 code where the noun tells it, or null
     * @param times how many units one of it is: 10 for "decade" with the unit "years"
     */
    public record Unit(String noun, String unit, @Nullable String currency, int times) {}

    static Units load() {
        return new Units(
                Nouns.table(Table.read("units.tsv", "noun", "unit", "currency", "times", "note"), "noun", row -> {
                    Integer times = row.number("times");
                    return new Unit(
                            row.required("noun"),
                            row.required("unit"),
                            row.optional("currency"),
                            times == null ? 1 : times);
                }));
    }

    /** The nouns, singular and plural; case does not count. */
    public PhraseTable<Unit> table() {
        return table;
    }

    public Optional<Unit> of(String noun) {
        return table.get(noun);
    }
}
