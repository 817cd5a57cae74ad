package org.rapporteur.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.view.Changes;
import org.rapporteur.view.Changes.Change;
import org.rapporteur.view.Compared;
import org.rapporteur.view.Plain;

/** Prints changes of facts: those that are new (+), changed (~) or dropped (-). */
final class ChangeLines {
    private ChangeLines() {}

    static void print(Compared kind, List<Change> changes, PrintWriter out) {
        out.println(JsonLines.type(kind.type()) + "s");
        for (Change c : changes) {
            Fact shown = c.after() == null ? Objects.requireNonNull(c.before()) : c.after();
            String sign = c.before() == null ? "+" : c.after() == null ? "-" : "~";
            out.println(sign + " " + Plain.line(Changes.id(shown) + "  " + kind.name(shown)));
            Compared.fields(c).forEach(f -> out.println(Plain.line("    " + f)));
        }
    }
}
