package org.rapporteur;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.language.TextReader;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.PageReader;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.reading.ArticleReader;
import org.rapporteur.reading.Reading;
import org.rapporteur.reading.second.SecondReader;

/** Page to reading, in the standard composition. Safe for use by several threads. */
public final class Engine {
    private final PageReader pages = new PageReader();
    private final TextReader texts;
    private final ArticleReader articles;

    public Engine(LanguageModel model) {
        this(model, null);
    }

    /** @param second proposes what pages tell beside what is read by rules; null for nobody */
    public Engine(LanguageModel model, @Nullable SecondReader second) {
        this.texts = new TextReader(model);
        this.articles = new ArticleReader(second);
    }

    /**
     * Makes a page an article.
     *
     * @throws UnreadablePageException when there is none in it
     */
    public Document extract(Page page) throws UnreadablePageException {
        return pages.read(page);
    }

    /**
     * What a page gives for each thing that it tells of its article, and what of it was believed.
     *
     * @param document what {@link #extract} made of the page
     */
    public List<Candidate> why(Page page, Document document) throws UnreadablePageException {
        return pages.why(page, document);
    }

    /** Whether articles in a language are read; null stands for one that is not known. */
    public static boolean reads(@Nullable String language) {
        return language == null || Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    /** Reads an article's facts; of one in a language that is not read there are none. */
    public Reading read(Document document) {
        return reads(document.article().language()) ? articles.read(texts.read(document)) : Reading.unread(document);
    }
}
