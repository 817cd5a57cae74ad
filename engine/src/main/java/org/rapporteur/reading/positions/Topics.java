package org.rapporteur.reading.positions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.language.Sentence;

/** Which of the topics of {@code topics.tsv} an issue belongs to. */
final class Topics {
    private record Topic(String name, List<Set<String>> groups) {
        boolean fits(Set<String> words) {
            return groups.stream().allMatch(g -> g.stream().anyMatch(words::contains));
        }
    }

    private final List<Topic> all =
            Lines.of("topics.tsv").stream().map(e -> topic(e.text())).toList();

    private static Topic topic(String line) {
        String[] row = line.split("\t", 2);
        return new Topic(
                row[0],
                Arrays.stream(row[1].split(" "))
                        .map(g -> Set.of(g.split("\\|")))
                        .toList());
    }

    /** The first topic that the words of an issue fit, in any of their forms. */
    Optional<String> of(Sentence s, String issue) {
        Set<String> told = Arrays.stream(issue.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+"))
                .collect(Collectors.toSet());
        Set<String> words = Stream.concat(
                        told.stream(),
                        s.tokens().stream()
                                .filter(t -> told.contains(t.text().toLowerCase(Locale.ROOT)))
                                .map(t -> t.lemma()))
                .collect(Collectors.toSet());
        return all.stream().filter(t -> t.fits(words)).map(Topic::name).findFirst();
    }
}
