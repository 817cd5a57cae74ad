package org.rapporteur.grammar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Table;

/** The words of {@code complements.tsv}: what a word does with its complement. */
final class Complements {
    private static final String FILE = "complements.tsv";

    /** How a complement stands. */
    enum Takes {
        INF,
        THAT,
        ING,
        /** A gerund after a preposition. */
        OF_ING,
        /** A noun that tells something, as object (or subject of the passive). */
        OBJ,
        /** The same as subject. */
        SUBJ,
        /** The same behind it: "planned talks". */
        MOD
    }

    /** Who does what the complement tells. */
    enum Control {
        DOER,
        PATIENT
    }

    /**
     * What becomes of the content.
     *
     * @param keeps whether it stays as its own clause has it
     */
    record Effect(boolean keeps, boolean negates, Reality.Kind kind, Reality.Life life) {
        static final Effect KEEP = new Effect(true, false, Reality.Kind.TOLD, Reality.Life.NONE);
    }

    /**
     * A line of the table.
     *
     * @param control null where the complement has a subject of its own, or nobody's
     * @param link null where the word is no frame around its content: "managed to", "began to"
     * @param so what becomes of the content where the word itself is so
     * @param not the same where it is negated
     */
    record Signature(@Nullable Control control, Outer.@Nullable Link link, Effect so, Effect not) {

        /** The same link around a content that stays as it is told. */
        Signature kept() {
            return new Signature(control, link, Effect.KEEP, Effect.KEEP);
        }
    }

    private final Map<String, Signature> signatures = new HashMap<>();

    Complements() {
        for (Table.Row row :
                Table.read(Complements.class, FILE, "words", "part", "takes", "control", "link", "so", "not", "note")) {
            Signature signature = new Signature(
                    row.optionalConstant("control", Control.class),
                    row.optionalConstant("link", Outer.Link.class),
                    effect(row, "so"),
                    effect(row, "not"));
            for (String word : row.list("words")) {
                for (Takes takes : row.constants("takes", Takes.class)) {
                    if (signatures.put(key(word, row.constant("part", Part.class), takes), signature) != null) {
                        throw row.wrong("has the word " + word + ", which stands above with such a complement");
                    }
                }
            }
        }
    }

    private static Effect effect(Table.Row row, String column) {
        String text = row.required(column);
        boolean negates = text.startsWith("-");
        String rest = negates ? text.substring(1) : text;
        if (text.equals("=")) {
            return Effect.KEEP;
        }
        if (rest.isEmpty() || rest.equals("+")) {
            return new Effect(false, negates, Reality.Kind.TOLD, Reality.Life.NONE);
        }
        String name = rest.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Reality.Kind kind : Reality.Kind.values()) {
            if (kind.name().equals(name)) {
                return new Effect(false, negates, kind, Reality.Life.NONE);
            }
        }
        for (Reality.Life life : Reality.Life.values()) {
            if (life.name().equals(name)) {
                return new Effect(false, negates, Reality.Kind.TOLD, life);
            }
        }
        throw row.wrong("has the unknown effect " + text);
    }

    private static String key(String word, Part part, Takes takes) {
        return word + "/" + part + "/" + takes;
    }

    /** What a word does with a complement; null where the table says nothing. */
    @Nullable
    Signature of(String word, Part part, Takes takes) {
        return signatures.get(key(word, part, takes));
    }

    boolean takes(String word, Part part, Takes takes) {
        return signatures.containsKey(key(word, part, takes));
    }
}
