package org.rapporteur.knowledge;

import java.util.List;
import java.util.Optional;
import org.rapporteur.record.ActorKind;

/** Whose side the people and bodies are on that a noun means: {@code partynouns.tsv}, and for titles their class. */
public final class PartyNouns {
    private final PhraseTable<PartyNoun> table;
    private final Titles titles;
    private final PhraseTable<String> regions;

    private PartyNouns(PhraseTable<PartyNoun> table, Titles titles, PhraseTable<String> regions) {
        this.table = table;
        this.titles = titles;
        this.regions = regions;
    }

    static PartyNouns load(Titles titles) {
        List<Table.Row> rows = Table.read("partynouns.tsv", "noun", "state", "group", "class", "kind", "home");
        PhraseTable<PartyNoun> table = Nouns.table(
                rows,
                "noun",
                row -> new PartyNoun(
                        row.required("noun"),
                        row.optionalConstant("state", Bond.class),
                        row.optionalConstant("group", Bond.class),
                        row.optional("class"),
                        row.optionalConstant("kind", ActorKind.class),
                        row.optional("home") != null));
        PhraseTable.Builder<String> regions = new PhraseTable.Builder<>(true);
        for (Table.Row row : Table.read("regions.tsv", "word", "name")) {
            if (!regions.add(row.required("word"), row.required("name"))) {
                throw row.wrong("repeats " + row.required("word"));
            }
        }
        return new PartyNouns(table, titles, regions.build());
    }

    /**
     * The longest noun that begins at a word.
     *
     * @param words of a text, as written or as lemmas; case does not count
     */
    public Optional<PhraseTable.Match<PartyNoun>> longestAt(List<String> words, int from) {
        Optional<PhraseTable.Match<PartyNoun>> own = table.longestAt(words, from);
        Optional<PhraseTable.Match<PartyNoun>> title = titles.table()
                .longestAt(words, from)
                .map(m -> new PhraseTable.Match<>(of(m.value().title()), m.length()));
        boolean longer = own.isEmpty()
                || title.filter(t -> t.length() > own.get().length()).isPresent();
        return longer ? title : own;
    }

    /** What the states of a part of the world are called as a party ("Western"), by its adjective or name. */
    public Optional<String> region(String word) {
        return regions.get(word);
    }

    private static PartyNoun of(Title title) {
        Bond state =
                switch (title.sort()) {
                    case OFFICE, LEADER -> Bond.PART_OF;
                    case DIPLOMAT, SPEAKER_FOR -> Bond.SPEAKER_FOR;
                    case MILITARY -> Bond.FORCES_OF;
                    case EXPERT, MEDIA, RELIGIOUS, OTHER -> Bond.PEOPLE_OF;
                };
        return new PartyNoun(title.text(), state, state == Bond.PEOPLE_OF ? Bond.MEMBERS_OF : state, null, null, false);
    }
}
