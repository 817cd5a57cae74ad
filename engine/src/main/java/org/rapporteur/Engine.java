package org.rapporteur;

import org.rapporteur.language.LanguageModel;
import org.rapporteur.language.TextReader;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.PageReader;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.reading.ArticleReader;
import org.rapporteur.reading.Reading;

/** Page to reading, in the standard composition. Safe for use by several threads. */
public final class Engine {
    private final PageReader pages = new PageReader();
    private final TextReader texts;
    private final ArticleReader articles = new ArticleReader();

    public Engine(LanguageModel model) {
        this.texts = new TextReader(model);
    }

    /**
     * Makes a page an article.
     *
     * @throws UnreadablePageException when there is none in it
     */
    public Document extract(Page page) throws UnreadablePageException {
        return pages.read(page);
    }

    /** Reads an article's facts. */
    public Reading read(Document document) {
        return articles.read(texts.read(document));
    }
}
