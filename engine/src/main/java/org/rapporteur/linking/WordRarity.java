package org.rapporteur.linking;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rapporteur.linking.ClaimIdentity.Told;

/** How much a word says about what a proposition is of: the less, the more pages have it (Spärck Jones 1972). */
final class WordRarity {
    /** Few pages tell little of how rare a word is. */
    private static final int FEWEST = 20;

    private final Map<String, Integer> pages;
    private final double most;

    private WordRarity(Map<String, Integer> pages, int all) {
        this.pages = Map.copyOf(pages);
        this.most = Math.log(1.0 + Math.max(FEWEST, all));
    }

    /** Rarity among propositions; an article and its copies are one page. */
    static WordRarity among(Collection<Told> told) {
        Map<String, Set<String>> words = new HashMap<>();
        for (Told t : told) {
            words.computeIfAbsent(t.original(), a -> new HashSet<>())
                    .addAll(t.proposition().lemmas());
        }
        Map<String, Integer> pages = new HashMap<>();
        words.values().forEach(ws -> ws.forEach(w -> pages.merge(w, 1, Integer::sum)));
        return new WordRarity(pages, words.size());
    }

    /** The sum over words, each from 0 to 1. */
    double of(Collection<String> words) {
        double sum = 0;
        for (String word : words) {
            sum += 1 - Math.log(pages.getOrDefault(word, 1)) / most;
        }
        return sum;
    }
}
