package org.rapporteur.knowledge;

import java.util.List;
import java.util.Optional;

/** Titles, and the words beside them that change their rank or time; {@code titles.tsv}, {@code rankwords.tsv}. */
public final class Titles {
    private final PhraseTable<TitleForm> table;
    private final PhraseTable<Effect> ranks;

    private Titles(PhraseTable<TitleForm> table, PhraseTable<Effect> ranks) {
        this.table = table;
        this.ranks = ranks;
    }

    /** A title in the singular or in the plural. */
    public record TitleForm(Title title, boolean plural) {}

    /** What a word beside a title does to it. */
    public enum Effect {
        /** Held before: "former". */
        PAST,
        /** Held for a time: "acting". */
        ACTING,
        /** To be held: "designate". */
        FUTURE,
        PRESENT,
        /** Above others, or among them: "senior", "third". */
        RANK,
        /** Stands in for the holder, and has another office: "deputy", "vice". */
        BELOW,
        /** Says something else of its holder: "exiled". */
        MANNER
    }

    static Titles load() {
        List<Table.Row> rows = Table.read("titles.tsv", "title", "class", "speaks", "plural", "gender");
        PhraseTable.Builder<TitleForm> table = new PhraseTable.Builder<>(false);
        for (Table.Row row : rows) {
            if (!table.add(row.required("title"), new TitleForm(title(row), false))) {
                throw row.wrong("repeats " + row.text("title"));
            }
        }
        for (Table.Row row : rows) {
            List<String> plurals = row.list("plural");
            for (String plural : plurals.isEmpty() ? List.of(Plurals.of(row.text("title"))) : plurals) {
                table.add(plural, new TitleForm(title(row), true));
            }
        }
        PhraseTable.Builder<Effect> ranks = new PhraseTable.Builder<>(false);
        for (Table.Row row : Table.read("rankwords.tsv", "word", "effect", "note")) {
            if (!ranks.add(row.required("word"), row.constant("effect", Effect.class))) {
                throw row.wrong("repeats " + row.text("word"));
            }
        }
        return new Titles(table.build(), ranks.build());
    }

    private static Title title(Table.Row row) {
        return new Title(
                row.required("title"),
                row.constant("class", Title.Sort.class),
                row.yes("speaks"),
                row.optionalConstant("gender", Gender.class));
    }

    /** The titles, singular and plural; case does not count. */
    public PhraseTable<TitleForm> table() {
        return table;
    }

    /** The words that stand beside titles; case does not count. */
    public PhraseTable<Effect> ranks() {
        return ranks;
    }

    /** Whether a title is that of one who stands in for another: "vice president". */
    public boolean isBelow(String title) {
        return ranks.longestAt(List.of(title.split(" ")), 0)
                .filter(m -> m.value() == Effect.BELOW)
                .isPresent();
    }

    /** The title that these words are, in the singular or in the plural. */
    public Optional<Title> of(String text) {
        return table.get(text).map(TitleForm::title);
    }
}
