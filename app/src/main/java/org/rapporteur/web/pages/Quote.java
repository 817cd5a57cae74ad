package org.rapporteur.web.pages;

import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.store.PlaceId;
import org.rapporteur.view.Passage;
import org.rapporteur.web.Links;

/**
 * The words that a fact stands on, with where they stand.
 *
 * @param passage the words in their sentence
 * @param article the article
 * @param href the words on the article's page
 * @param citation ways to cite them
 */
public record Quote(Passage passage, Article article, String href, Citation citation) {

    static Quote of(@Nullable String fact, Cite cite, Article article, String text) {
        String href = fact == null ? Links.path("articles", article.id()) : mark(fact, cite);
        return new Quote(Passage.of(cite, article, text), article, href, Citation.of(cite, article));
    }

    private static String mark(String fact, Cite cite) {
        PlaceId place = PlaceId.of(fact);
        return place == null
                ? Links.mark(cite.article(), fact, cite.start())
                : Links.mark(cite.article(), fact, cite.start(), place.type());
    }

    /** The outlet, the title and the date. */
    public String reference() {
        return Citation.reference(article);
    }
}
