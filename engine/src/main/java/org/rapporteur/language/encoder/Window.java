package org.rapporteur.language.encoder;

import java.util.List;

/**
 * Some whole sentences that are encoded together.
 *
 * @param words of the sentences, as the treebanks cut them
 * @param sentences indexes of the words that begin one
 * @param paragraphs indexes of the words that begin one
 */
public record Window(List<String> words, List<Integer> sentences, List<Integer> paragraphs) {
    public Window {
        words = List.copyOf(words);
        sentences = List.copyOf(sentences);
        paragraphs = List.copyOf(paragraphs);
    }
}
