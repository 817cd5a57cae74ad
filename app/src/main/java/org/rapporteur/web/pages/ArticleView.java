package org.rapporteur.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.web.Item;

/**
 * An article as it is shown.
 *
 * @param article its facts
 * @param outside its address on the web, or null
 * @param original the article that it is a copy of, or null
 * @param copies the articles that are copies of it
 * @param blocks its lines
 * @param kinds the kinds of facts, and whether they are marked
 * @param tellings the meetings and claims that other articles tell of too
 */
public record ArticleView(
        Article article,
        @Nullable String outside,
        @Nullable String original,
        List<Item> copies,
        List<Block> blocks,
        List<Kind> kinds,
        List<Tellings.Shared> tellings) {
    /**
     * A kind of fact.
     *
     * @param name of the kind
     * @param shown whether it is marked
     * @param href the page on which it is not marked when it is now, and the other way round
     */
    public record Kind(String name, boolean shown, String href) {}
}
