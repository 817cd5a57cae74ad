package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rapporteur.view.Words;

/**
 * How actors are named in a sentence, and who of many.
 *
 * @param name gives the name of an actor as it stands within a sentence
 * @param weight how often the pages speak of an actor
 * @param side gives whom an actor belongs to in the end; itself where it belongs to nobody
 */
record Namer(UnaryOperator<String> name, ToIntFunction<String> weight, UnaryOperator<String> side) {
    /** Of more than these the sentence names the most mentioned. */
    static final int MOST = 6;

    /** The name of one. */
    String one(String actor) {
        return name.apply(actor);
    }

    /**
     * Their names in the order given, whoever belongs to another of them behind that one: "Examplia (Ann Field) and the
     * League"; of many those that the pages mention most, "and five others".
     */
    String list(List<String> actors) {
        List<String> all = actors.stream().distinct().toList();
        Map<String, List<String>> members = new LinkedHashMap<>();
        for (String actor : all) {
            String top = side.apply(actor);
            if (top.equals(actor) || !all.contains(top)) {
                members.computeIfAbsent(actor, a -> new ArrayList<>());
            } else {
                members.computeIfAbsent(top, a -> new ArrayList<>()).add(actor);
            }
        }
        return most(List.copyOf(members.keySet()), a -> {
            List<String> own = members.getOrDefault(a, List.of());
            return one(a) + (own.isEmpty() ? "" : " (" + most(own, name) + ")");
        });
    }

    private String most(List<String> all, UnaryOperator<String> shown) {
        if (all.size() <= MOST) {
            return Words.list(all.stream().map(shown).toList());
        }
        List<String> most = all.stream()
                .sorted(Comparator.comparingInt(weight).reversed())
                .limit(MOST)
                .toList();
        int others = all.size() - MOST;
        return Words.list(Stream.concat(
                        all.stream().filter(most::contains).map(shown),
                        Stream.of(Words.number(others) + (others == 1 ? " other" : " others")))
                .toList());
    }
}
