package org.rapporteur.reading.figures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.knowledge.Table;
import org.rapporteur.language.Token;

/** Words that tell what a number without a noun counts; {@code figure-words.tsv}. */
final class FigureWords {
    private final Map<String, Set<String>> words;

    private FigureWords(Map<String, Set<String>> words) {
        this.words = words;
    }

    static FigureWords load() {
        List<Table.Row> rows = Table.read(FigureWords.class, "figure-words.tsv", "word", "use");
        return new FigureWords(rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.required("use"),
                        Collectors.mapping(row -> row.required("word"), Collectors.toUnmodifiableSet()))));
    }

    /** Whether a word has a use as it is written. */
    boolean is(Token token, String use) {
        return words.getOrDefault(use, Set.of()).contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether a word of any form has a use. */
    boolean isForm(Token token, String use) {
        return words.getOrDefault(use, Set.of()).contains(token.lemma().toLowerCase(Locale.ROOT));
    }
}
