package org.rapporteur.app;

import java.io.PrintWriter;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.PageReader;
import org.rapporteur.page.Skipped;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.page.scope.Judgement;
import org.rapporteur.page.scope.Relevance;
import org.rapporteur.view.Plain;

/** Says of pages whether they are about a process, and why. */
final class ScopeView {
    private final Relevance relevance;
    private final PrintWriter out;

    ScopeView(Relevance relevance, PrintWriter out) {
        this.relevance = relevance;
        this.out = out;
    }

    void print(Page page) {
        try {
            Document document = new PageReader().read(page);
            Judgement judgement = relevance.judge(document);
            out.println(Plain.line(page.source()));
            out.println((judgement.in() ? "+ about the process: " : "- left out: ") + Plain.line(judgement.reason()));
            for (Judgement.Found f : judgement.found()) {
                out.println("  " + Plain.line(f.term()) + ": " + f.times() + (f.times() == 1 ? " time" : " times")
                        + ", first as »" + Plain.line(f.first()) + "«"
                        + (f.leading() ? ", in the title or the lead" : ""));
            }
        } catch (UnreadablePageException e) {
            out.println(Skips.line(new Skipped(page.source(), String.valueOf(e.getMessage()))));
        }
    }
}
