package org.rapporteur.web.pages;

import java.util.List;
import org.rapporteur.web.Item;

/**
 * A sentence of our own.
 *
 * @param text the sentence, plain
 * @param sources where its words stand, at least one
 */
public record Sentence(String text, List<Item> sources) {
    public Sentence {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a sentence without a source: " + text);
        }
    }
}
