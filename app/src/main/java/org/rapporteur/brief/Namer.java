package org.rapporteur.brief;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rapporteur.view.Words;

/**
 * How actors are named in a sentence, and who of many.
 *
 * @param name gives the name of an actor as it stands within a sentence
 * @param weight how often the pages speak of an actor
 */
record Namer(UnaryOperator<String> name, ToIntFunction<String> weight) {
    /** Of more than these the sentence names the most mentioned. */
    static final int MOST = 6;

    /** The name of one. */
    String one(String actor) {
        return name.apply(actor);
    }

    /** Their names in the order given; of many those that the pages mention most, "and five others". */
    String list(List<String> actors) {
        List<String> all = actors.stream().distinct().toList();
        if (all.size() <= MOST) {
            return Words.list(all.stream().map(name).toList());
        }
        List<String> most = all.stream()
                .sorted(Comparator.comparingInt(weight).reversed())
                .limit(MOST)
                .toList();
        int others = all.size() - MOST;
        return Words.list(Stream.concat(
                        all.stream().filter(most::contains).map(name),
                        Stream.of(Words.number(others) + (others == 1 ? " other" : " others")))
                .toList());
    }
}
