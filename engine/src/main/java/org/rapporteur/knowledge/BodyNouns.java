package org.rapporteur.knowledge;

import java.util.List;
import java.util.Optional;
import org.rapporteur.record.ActorKind;

/** Nouns that make the name of a body, and the kind of body they make; {@code bodynouns.tsv}. */
public final class BodyNouns {
    private final PhraseTable<BodyNoun> table;

    private BodyNouns(PhraseTable<BodyNoun> table) {
        this.table = table;
    }

    /** A noun for a body, singular, in lower case. */
    public record BodyNoun(String noun, ActorKind kind) {}

    static BodyNouns load() {
        List<Table.Row> rows = Table.read("bodynouns.tsv", "noun", "kind", "note");
        return new BodyNouns(Nouns.table(
                rows, "noun", row -> new BodyNoun(row.required("noun"), row.constant("kind", ActorKind.class))));
    }

    /** The nouns, singular and plural; case does not count. */
    public PhraseTable<BodyNoun> table() {
        return table;
    }

    /**
     * The longest noun that ends a name: "foreign ministry" for "the Foreign Ministry".
     *
     * @param name words parted by blanks
     */
    public Optional<BodyNoun> endOf(String name) {
        List<String> words = List.of(name.strip().split("\\s+"));
        for (int from = Math.max(0, words.size() - 4); from < words.size(); from++) {
            Optional<BodyNoun> noun = table.get(String.join(" ", words.subList(from, words.size())));
            if (noun.isPresent()) {
                return noun;
            }
        }
        return Optional.empty();
    }
}
