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
public final class Topics {
    private static final Topics ALL = new Topics();

    /** What verbs and nouns end in, and what their lemmas have there. */
    private static final String[][] ENDINGS = {
        {"s", ""}, {"es", ""}, {"ies", "y"}, {"d", ""}, {"ed", ""}, {"ied", "y"}, {"ing", ""}, {"ing", "e"}
    };

    private final List<Topic> all =
            Lines.of("topics.tsv").stream().map(e -> topic(e.text())).toList();

    Topics() {}

    /**
     * The first topic that words fit which nobody has parsed, such as a condition; each is looked up as it stands and without
     * its ending.
     *
     * @param words in English
     */
    public static Optional<String> ofWords(String words) {
        Set<String> forms = Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+"))
                .flatMap(Topics::forms)
                .collect(Collectors.toSet());
        return ALL.first(forms);
    }

    private static Stream<String> forms(String word) {
        Stream.Builder<String> out = Stream.builder();
        out.add(word);
        for (String[] ending : ENDINGS) {
            if (word.length() > ending[0].length() + 2 && word.endsWith(ending[0])) {
                String stem = word.substring(0, word.length() - ending[0].length());
                out.add(stem + ending[1]);
                int last = stem.length() - 1;
                if (stem.charAt(last) == stem.charAt(last - 1)) {
                    out.add(stem.substring(0, last));
                }
            }
        }
        return out.build();
    }

    private record Topic(String name, List<Set<String>> groups) {
        boolean fits(Set<String> words) {
            return groups.stream().allMatch(g -> g.stream().anyMatch(words::contains));
        }
    }

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
        return first(words);
    }

    private Optional<String> first(Set<String> words) {
        return all.stream().filter(t -> t.fits(words)).map(Topic::name).findFirst();
    }
}
