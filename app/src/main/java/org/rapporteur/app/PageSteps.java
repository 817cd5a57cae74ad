package org.rapporteur.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.Engine;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.page.scope.Judgement;
import org.rapporteur.page.scope.Relevance;
import org.rapporteur.page.scope.Scope;
import org.rapporteur.reading.Reading;

/** What is done with one page by itself. */
public interface PageSteps {
    /** Makes it an article. */
    Document extract(Page page) throws UnreadablePageException;

    /** Whether it is about the process; every page is where nobody says otherwise. */
    default Judgement judge(Document document) {
        return Judgement.UNASKED;
    }

    /** Reads the article's facts. */
    Reading read(Document document);

    /** What it gives for each thing that it tells of its article. */
    List<Candidate> why(Page page, Document document) throws UnreadablePageException;

    /**
     * As the engine does them.
     *
     * @param scope what the process is about; null when every page is read
     */
    static PageSteps of(Engine engine, @Nullable Scope scope) {
        Relevance relevance = scope == null ? null : new Relevance(scope);
        return new PageSteps() {
            @Override
            public Document extract(Page page) throws UnreadablePageException {
                return engine.extract(page);
            }

            @Override
            public Judgement judge(Document document) {
                return relevance == null ? Judgement.UNASKED : relevance.judge(document);
            }

            @Override
            public Reading read(Document document) {
                return engine.read(document);
            }

            @Override
            public List<Candidate> why(Page page, Document document) throws UnreadablePageException {
                return engine.why(page, document);
            }
        };
    }
}
