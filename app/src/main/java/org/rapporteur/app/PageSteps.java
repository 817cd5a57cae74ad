package org.rapporteur.app;

import java.util.List;
import org.rapporteur.Engine;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.reading.Reading;

/** What is done with one page by itself. */
interface PageSteps {
    /** Makes it an article. */
    Document extract(Page page) throws UnreadablePageException;

    /** Reads the article's facts. */
    Reading read(Document document);

    /** What it gives for each thing that it tells of its article. */
    List<Candidate> why(Page page, Document document) throws UnreadablePageException;

    /** As the engine does them. */
    static PageSteps of(Engine engine) {
        return new PageSteps() {
            @Override
            public Document extract(Page page) throws UnreadablePageException {
                return engine.extract(page);
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
