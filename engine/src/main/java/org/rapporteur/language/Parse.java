package org.rapporteur.language;

import java.util.List;

/**
 * What a {@link LanguageModel} makes of a text.
 *
 * @param sentences in the order of the text; their indexes count from 0
 */
public record Parse(List<Sentence> sentences, Proposals proposals) {
    public Parse {
        sentences = List.copyOf(sentences);
    }
}
