package org.rapporteur.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.Choice;
import org.rapporteur.view.Column;
import org.rapporteur.view.Csv;
import org.rapporteur.view.Filter;
import org.rapporteur.view.Names;
import org.rapporteur.view.Table;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that prints a table of facts for people, as CSV or as JSON: {@code rapporteur statements}. */
@Command(mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
class TableCommand<F extends Fact> implements Callable<Integer> {
    private static final int MOST_NAMED = 20;

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
        for (Choice<F> choice : table.choices()) {
            line.getCommandSpec().addOption(option(choice));
        }
        program.addSubcommand(table.name(), line);
    }

    private static OptionSpec option(Choice<?> choice) {
        List<String> about = new ArrayList<>(List.of(choice.about()));
        if (!choice.words().isEmpty()) {
            about.add("One of " + String.join(", ", choice.words()) + ", or several with commas.");
        }
        return OptionSpec.builder("--" + choice.name())
                .paramLabel(choice.name().toUpperCase(Locale.ROOT))
                .description(about.toArray(String[]::new))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .splitRegex(choice.match() == Choice.Match.WHOLE ? "," : "")
                .completionCandidates(choice.words())
                .build();
    }

    @Override
    public Integer call() throws RecordException, Failure {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (RecordStore store = record.open()) {
            Names names = new Names(store);
            List<F> facts = chosen(table.rows(store, names, Filter.ALL), filter.filter(names), names);
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

    /** The facts that the filter and the table's own options keep. */
    private List<F> chosen(List<F> facts, Filter wanted, Names names) throws Failure {
        List<F> out = facts.stream().filter(f -> wanted.keeps(f, names)).toList();
        for (Choice<F> choice : table.choices()) {
            List<String> asked = Objects.requireNonNull(spec)
                    .findOption("--" + choice.name())
                    .getValue();
            try {
                out = asked == null ? out : choice.keep(out, facts, asked, names);
            } catch (Choice.UnknownValueException e) {
                throw new Failure(unknown(choice, e));
            }
        }
        return out;
    }

    private String unknown(Choice<F> choice, Choice.UnknownValueException e) {
        String what = "--" + choice.name() + " " + e.asked() + ": ";
        if (choice.match() == Choice.Match.ACTOR) {
            return what + "nobody of this name is in the record — see `rapporteur actors`";
        }
        String known = String.join(
                ", ", e.known().subList(0, Math.min(MOST_NAMED, e.known().size())));
        return what + "no row of this table has it — "
                + (e.known().isEmpty() ? "no row has any" : "there are " + known)
                + (e.known().size() > MOST_NAMED ? " and others" : "");
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
