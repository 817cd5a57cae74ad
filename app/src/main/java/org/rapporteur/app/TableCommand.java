package org.rapporteur.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that prints the facts of one kind as a table, CSV or JSON. */
abstract class TableCommand<F extends Fact> implements Callable<Integer> {
    private final Class<F> kind;

    @Mixin
    private RecordOption record = new RecordOption();

    @ArgGroup
    private Form form = new Form();

    @Spec
    private @Nullable CommandSpec spec;

    static final class Form {
        @Option(names = "--json", description = "A JSON array of the export's lines.")
        private boolean json;

        @Option(names = "--csv", description = "CSV with every column.")
        private boolean csv;
    }

    TableCommand(Class<F> kind) {
        this.kind = kind;
    }

    /** The columns, from left to right. */
    abstract List<Column<F>> columns(Names names, RecordStore store) throws RecordException;

    /** Which facts to show. */
    abstract Predicate<Fact> filter(Names names) throws Failure;

    /** In which order; facts that are equal in it stay in the order of the export. */
    Comparator<F> order(Names names) {
        return Comparator.comparing(f -> Facets.date(f, names), Dates.BY_FIRST_DAY);
    }

    @Override
    public Integer call() throws RecordException, Failure {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (RecordStore store = record.open()) {
            Names names = new Names(store);
            List<F> facts = store.facts(kind).stream()
                    .filter(filter(names))
                    .sorted(order(names))
                    .toList();
            if (form.json) {
                json(facts, out);
            } else if (form.csv) {
                csv(facts, columns(names, store), out);
            } else {
                table(facts, columns(names, store), out);
            }
        }
        out.flush();
        return 0;
    }

    private void json(List<F> facts, PrintWriter out) {
        out.append('[');
        for (int i = 0; i < facts.size(); i++) {
            out.append(i == 0 ? "\n" : ",\n").append(JsonLines.write(facts.get(i)));
        }
        out.append("\n]\n");
    }

    private void csv(List<F> facts, List<Column<F>> columns, PrintWriter out) {
        Csv.print(columns.stream().map(Column::head).toList(), out);
        for (F fact : facts) {
            Csv.print(columns.stream().map(c -> c.text(fact)).toList(), out);
        }
    }

    private void table(List<F> facts, List<Column<F>> columns, PrintWriter out) {
        if (facts.isEmpty()) {
            out.println("none");
            return;
        }
        List<Column<F>> shown = new ArrayList<>(columns);
        shown.removeIf(c -> !c.inTable());
        TextTable table = new TextTable(shown.stream().map(Column::head).toList());
        for (F fact : facts) {
            table.add(shown.stream().map(c -> c.text(fact)).toList());
        }
        table.print(out, Terminal.width());
    }
}
