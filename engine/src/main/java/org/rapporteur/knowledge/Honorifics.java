package org.rapporteur.knowledge;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands before a person's name: "Mr.", "Gen.", "Ayatollah", "Foreign Minister"; {@code honorifics.tsv}. */
public final class Honorifics {
    private final PhraseTable<Honorific> table;

    private Honorifics(PhraseTable<Honorific> table) {
        this.table = table;
    }

    /**
     * A form of address, a rank or an office as it stands before a name.
     *
     * @param text as written
     * @param gender null where it does not tell
     * @param title the title that it is or shortens ("general" for "Gen."), or null
     */
    public record Honorific(
            String text,
            Sort sort,
            @Nullable Gender gender,
            @Nullable String title) {}

    /** Sorts of honorifics. */
    public enum Sort {
        CIVIL,
        ACADEMIC,
        NOBLE,
        MILITARY,
        RELIGIOUS,
        OFFICE
    }

    static Honorifics load() {
        PhraseTable.Builder<Honorific> table = new PhraseTable.Builder<>(true);
        for (Table.Row row : Table.read("honorifics.tsv", "form", "class", "gender", "title")) {
            Honorific honorific = new Honorific(
                    row.required("form"),
                    row.constant("class", Sort.class),
                    row.optionalConstant("gender", Gender.class),
                    row.optional("title"));
            if (!table.add(honorific.text(), honorific)) {
                throw row.wrong("repeats " + honorific.text());
            }
        }
        return new Honorifics(table.build());
    }

    /** The honorifics as written; case counts. */
    public PhraseTable<Honorific> table() {
        return table;
    }

    public Optional<Honorific> of(String text) {
        return table.get(text);
    }
}
