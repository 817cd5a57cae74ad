package org.rapporteur.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Given names and what their bearers are called for short; {@code nicknames.tsv}. */
public final class Nicknames {
    private final Map<String, Set<String>> names;

    private Nicknames(Map<String, Set<String>> names) {
        this.names = Map.copyOf(names);
    }

    static Nicknames load() {
        Map<String, Set<String>> names = new HashMap<>();
        for (Table.Row row : Table.read("nicknames.tsv", "name", "short")) {
            String name = row.required("name");
            names.computeIfAbsent(name, n -> new HashSet<>()).add(name);
            row.set("short")
                    .forEach(s -> names.computeIfAbsent(s, n -> new HashSet<>()).add(name));
        }
        return new Nicknames(names);
    }

    /**
     * Whether two given names may be one person's, one of them short for the other or both for a third.
     *
     * @param one in lower-case ASCII letters
     * @param other in lower-case ASCII letters
     */
    public boolean mayBeOne(String one, String other) {
        Set<String> mine = names.getOrDefault(one, Set.of());
        return !mine.isEmpty() && names.getOrDefault(other, Set.of()).stream().anyMatch(mine::contains);
    }
}
