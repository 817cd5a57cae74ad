package org.rapporteur.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.Column;
import org.rapporteur.view.Csv;
import org.rapporteur.view.Names;
import org.rapporteur.view.Table;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that prints a table of facts for people, as CSV or as JSON: {@code rapporteur statements}. */
@Command(mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
class TableCommand<F extends Fact> implements Callable<Integer> {
    private final Table<F> table;

    @Mixin
    RecordOption record = new RecordOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @ArgGroup
    private Form form = new Form();

    @Spec
    @Nullable
    CommandSpec spec;

    static final class Form {
        @Option(names = "--json", description = "A JSON array of the export's lines.")
        private boolean json;

        @Option(names = "--csv", description = "CSV with every column.")
        private boolean csv;
    }

    TableCommand(Table<F> table) {
        this.table = table;
    }

    /** Adds the command of a table to the program. */
    static <F extends Fact> void addTo(CommandLine program, Table<F> table) {
        CommandLine line = new CommandLine(
                table.name().equals(ArticlesCommand.NAME) ? new ArticlesCommand<>(table) : new TableCommand<>(table));
        line.getCommandSpec().usageMessage().description(table.about());
        program.addSubcommand(table.name(), line);
    }

    @Override
    public Integer call() throws RecordException, Failure {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (RecordStore store = record.open()) {
            Names names = new Names(store);
            List<F> facts = table.rows(store, names, filter.filter(names));
            if (form.json) {
                json(facts, out);
            } else if (form.csv) {
                csv(facts, table.columns().of(names, store), out);
            } else {
                text(facts, table.columns().of(names, store), out);
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

    private void text(List<F> facts, List<Column<F>> columns, PrintWriter out) {
        if (facts.isEmpty()) {
            out.println("none");
            return;
        }
        List<Column<F>> shown = new ArrayList<>(columns);
        shown.removeIf(c -> !c.inTable());
        TextTable text = new TextTable(shown.stream().map(Column::head).toList());
        for (F fact : facts) {
            text.add(shown.stream().map(c -> c.text(fact)).toList());
        }
        text.print(out, Terminal.width());
    }
}
