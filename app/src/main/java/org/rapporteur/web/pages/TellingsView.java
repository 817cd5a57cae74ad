package org.rapporteur.web.pages;

import java.util.List;
import org.rapporteur.record.Article;
import org.rapporteur.web.Item;

/**
 * Two articles side by side on what both tell.
 *
 * @param kind of the fact: meeting or claim
 * @param fact leads to its page
 * @param pages the two, left and right
 * @param otherwise the same page with the whole texts, or with only what they say of it
 */
public record TellingsView(String kind, Item fact, List<Page> pages, Item otherwise) {
    /**
     * One of the articles.
     *
     * @param article its facts
     * @param says what it says of the fact, a line for each value
     * @param blocks its lines; of those that say nothing of the fact some may be left out
     * @param others the articles that can stand in its place; this one leads nowhere
     */
    public record Page(Article article, List<String> says, List<Block> blocks, List<Item> others) {}
}
