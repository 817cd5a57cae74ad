package org.rapporteur.grammar;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Table;

/** The words of {@code predicates.tsv}. */
final class Words {
    private static final String FILE = "predicates.tsv";

    /**
     * A word that tells something.
     *
     * @param roles what fills which role where it is not the usual one, by preposition, "obj", "poss" or "mod"
     */
    record Entry(Set<String> classes, Map<String, Role> roles) {}

    private static final Entry UNKNOWN = new Entry(Set.of(), Map.of());

    private final Map<String, Entry> entries = new HashMap<>();

    Words() {
        for (Table.Row row : Table.read(Words.class, FILE, "word", "part", "classes", "roles", "note")) {
            Map<String, Role> roles = new HashMap<>();
            for (String pair : row.list("roles")) {
                int at = pair.indexOf('=');
                if (at < 0) {
                    throw row.wrong("has roles that are not slot=role");
                }
                roles.put(
                        pair.substring(0, at),
                        Role.valueOf(pair.substring(at + 1).toUpperCase(Locale.ROOT)));
            }
            Entry entry = new Entry(new LinkedHashSet<>(row.list("classes")), Map.copyOf(roles));
            if (entries.put(key(row.required("word"), row.constant("part", Part.class)), entry) != null) {
                throw row.wrong("has a word that stands above");
            }
        }
    }

    private static String key(String word, Part part) {
        return word + "/" + part;
    }

    /** The verbs of more than one word: "call off", "take place". */
    Set<String> idioms() {
        return entries.keySet().stream()
                .filter(k -> k.contains(" ") && k.endsWith("/" + Part.VERB))
                .map(k -> k.substring(0, k.indexOf('/')))
                .collect(Collectors.toSet());
    }

    /** The verbs of one word. */
    Set<String> verbs() {
        return entries.keySet().stream()
                .filter(k -> !k.contains(" ") && k.endsWith("/" + Part.VERB))
                .map(k -> k.substring(0, k.indexOf('/')))
                .collect(Collectors.toSet());
    }

    boolean knows(String word, Part part) {
        return entries.containsKey(key(word, part));
    }

    Entry entry(Predicate p) {
        return entries.getOrDefault(key(p.lemma(), p.part()), UNKNOWN);
    }

    Predicate predicate(String word, Part part) {
        return new Predicate(
                word, part, entries.getOrDefault(key(word, part), UNKNOWN).classes());
    }

    /** The role that a slot has with a word where it is not the usual one; null where it is. */
    @Nullable
    Role role(Predicate p, String slot) {
        return entry(p).roles().get(slot);
    }
}
