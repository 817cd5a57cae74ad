package org.rapporteur.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Explanation;
import org.rapporteur.reading.Finding;

/** Prints an explanation: the sentence, its parse as a table, and what the readers made of it. */
final class ExplainView {
    private ExplainView() {}

    /** @param shown which findings to print */
    static void print(Explanation explanation, Predicate<Finding> shown, PrintWriter out) {
        Sentence s = explanation.sentence();
        out.println();
        out.println("sentence " + (s.index() + 1));
        TextTable parse = new TextTable(List.of("token", "word", "lemma", "POS", "relation", "head", "name"));
        for (Token t : s.tokens()) {
            String head =
                    t.head() < 0 ? "" : (t.head() + 1) + " " + s.token(t.head()).text();
            String name = t.entity().equals("O") ? "" : t.entity();
            parse.add(List.of(Integer.toString(t.index() + 1), t.text(), t.lemma(), t.tag(), t.relation(), head, name));
        }
        parse.print(out, Terminal.width());
        out.println();
        List<Finding> findings = explanation.findings().stream().filter(shown).toList();
        if (findings.isEmpty()) {
            out.println("  nothing in it sets off a reader");
            return;
        }
        TextTable table = new TextTable(List.of("reader", "words", "what", "line"));
        for (Finding f : findings) {
            String entry = f.entry() == null ? "" : f.entry().toString();
            table.add(List.of((f.told() ? "+ " : "- ") + f.reader(), f.words(), f.what(), entry));
        }
        table.print(out, Terminal.width());
    }
}
