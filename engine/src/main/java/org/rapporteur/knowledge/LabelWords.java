package org.rapporteur.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words by which a party is called in a way that takes sides; {@code labels.tsv}. */
public final class LabelWords {
    private final PhraseTable<Noun> nouns;
    private final Map<String, Sense> modifiers;
    private final Map<String, Sense> endings;

    private LabelWords(PhraseTable<Noun> nouns, Map<String, Sense> modifiers, Map<String, Sense> endings) {
        this.nouns = nouns;
        this.modifiers = Map.copyOf(modifiers);
        this.endings = Map.copyOf(endings);
    }

    /** What a label makes of a party. */
    public enum Sense {
        TERROR,
        /** One that fights a state. */
        ARMS,
        /** Zeal of belief. */
        ZEAL,
        /** A cause, or a part in politics. */
        POLITICS,
        LAWFUL,
        UNLAWFUL,
        /** Depends on another's will. */
        DEPENDENT
    }

    /**
     * A noun for parties.
     *
     * @param sense null where only a modifier gives one: "group"
     */
    public record Noun(String noun, @Nullable Sense sense) {}

    static LabelWords load() {
        List<Table.Row> rows = Table.read("labels.tsv", "word", "part", "sense", "note");
        Map<String, Sense> modifiers = new HashMap<>();
        Map<String, Sense> endings = new HashMap<>();
        for (Table.Row row : rows) {
            String word = row.required("word");
            if (row.required("part").equals("modifier")) {
                Sense sense = row.optionalConstant("sense", Sense.class);
                if (sense == null) {
                    throw row.wrong("has a modifier without a sense");
                }
                boolean ending = word.startsWith("-");
                if ((ending ? endings : modifiers).put(ending ? word.substring(1) : word, sense) != null) {
                    throw row.wrong("repeats " + word);
                }
            } else if (!row.required("part").equals("noun")) {
                throw row.wrong("is neither noun nor modifier");
            }
        }
        return new LabelWords(
                Nouns.table(
                        rows.stream().filter(r -> r.text("part").equals("noun")).toList(),
                        "word",
                        row -> new Noun(row.required("word"), row.optionalConstant("sense", Sense.class))),
                modifiers,
                endings);
    }

    /** The noun, singular or plural, if parties are called so. */
    public Optional<Noun> noun(String word) {
        return nouns.get(word);
    }

    /**
     * What a word before a noun makes of the party; of a compound with a hyphen the last part counts too:
     * "foreign-backed", "neo-fundamentalist".
     */
    public Optional<Sense> modifier(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Sense whole = modifiers.get(lower);
        int hyphen = lower.lastIndexOf('-');
        if (whole != null || hyphen <= 0) {
            return Optional.ofNullable(whole);
        }
        String last = lower.substring(hyphen + 1);
        return Optional.ofNullable(endings.containsKey(last) ? endings.get(last) : modifiers.get(last));
    }

    /**
     * What a label as a whole makes of the party, by its first word that tells; empty for one that says nothing, or that
     * does not end in a noun for parties.
     *
     * @param label words parted by blanks, without an article
     */
    public Optional<Sense> of(String label) {
        List<String> words = List.of(label.strip().split("\\s+"));
        int last = words.size() - 1;
        Optional<Noun> noun = noun(String.join(" ", words.subList(Math.max(0, last - 1), words.size())));
        if (noun.isEmpty()) {
            noun = noun(words.get(last));
        }
        if (noun.isEmpty()) {
            return Optional.empty();
        }
        Sense own = noun.get().sense();
        return words.subList(0, last).stream()
                .flatMap(w -> modifier(w).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(own));
    }
}
