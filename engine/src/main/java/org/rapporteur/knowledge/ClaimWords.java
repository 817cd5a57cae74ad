package org.rapporteur.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words for what parties are said to do to each other; {@code claimwords.tsv} and {@code claimclasses.tsv}. */
public final class ClaimWords {
    private final Map<String, ClaimClass> classes;
    private final Map<Part, Map<String, List<Sense>>> words;

    private ClaimWords(Map<String, ClaimClass> classes, Map<Part, Map<String, List<Sense>>> words) {
        this.classes = Map.copyOf(classes);
        this.words = Map.copyOf(words);
    }

    /** What kind of word it is. */
    public enum Part {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /**
     * What words of one meaning say of a party.
     *
     * @param charge whether to say so is to accuse it
     * @param other whether it is done to a party that must be named
     * @param deed whether each time is another; otherwise it is one state of things
     * @param mutual whether who does it to whom makes no difference
     * @param means whether it is what a party means to do: who intends to, or never will, is said to, or not to
     */
    public record ClaimClass(String name, boolean charge, boolean other, boolean deed, boolean mutual, boolean means) {}

    /**
     * One meaning of a word.
     *
     * @param contrary whether it means the contrary of its class
     * @param themes lemmas one of which must stand under the word; empty where nothing must
     */
    public record Sense(ClaimClass meaning, boolean contrary, Set<String> themes) {
        public Sense {
            themes = Set.copyOf(themes);
        }
    }

    static ClaimWords load() {
        Map<String, ClaimClass> classes = new HashMap<>();
        for (Table.Row row :
                Table.read("claimclasses.tsv", "class", "charge", "other", "deed", "mutual", "means", "note")) {
            String name = row.required("class");
            classes.put(
                    name,
                    new ClaimClass(
                            name,
                            row.yes("charge"),
                            row.yes("other"),
                            row.yes("deed"),
                            row.yes("mutual"),
                            row.yes("means")));
        }
        Map<Part, Map<String, List<Sense>>> words = new HashMap<>();
        for (Table.Row row : Table.read("claimwords.tsv", "word", "part", "class", "sign", "themes")) {
            ClaimClass meaning = classes.get(row.required("class"));
            if (meaning == null) {
                throw row.wrong("has the unknown class " + row.text("class"));
            }
            words.computeIfAbsent(row.constant("part", Part.class), p -> new HashMap<>())
                    .computeIfAbsent(row.required("word"), w -> new ArrayList<>())
                    .add(new Sense(meaning, row.text("sign").equals("-"), row.set("themes")));
        }
        return new ClaimWords(classes, words);
    }

    /** The meanings of a word, in dictionary form; empty for one that says nothing of the kind. */
    public List<Sense> senses(Part part, String lemma) {
        return words.getOrDefault(part, Map.of()).getOrDefault(lemma, List.of());
    }

    /** The class with this name. */
    public Optional<ClaimClass> meaning(String name) {
        return Optional.ofNullable(classes.get(name));
    }
}
