package org.rapporteur.app;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.view.Table;
import org.rapporteur.view.Tables;
import picocli.CommandLine;

/** Makes the commands, and gives those that parse their language model, and those that write bytes standard output. */
final class Commands {
    private static final String COMPLETION = "completion";
    /** Those that are no tables, in the order of the help. */
    private static final List<String> NAMES = List.of(
            "read",
            "watch",
            "search",
            "show",
            "explain",
            "compare",
            "brief",
            "serve",
            "export",
            "rule",
            "code",
            COMPLETION);

    private final Supplier<LanguageModel> model;
    private final OutputStream out;

    /** @param out standard output, for those that write bytes */
    Commands(Supplier<LanguageModel> model, OutputStream out) {
        this.model = model;
        this.out = out;
    }

    /**
     * Adds the command that is asked for to the program; all of them where it is none of them, or has to know the others.
     * Making all takes longer than what many of them do.
     */
    void addTo(CommandLine program, String asked) {
        if (NAMES.contains(asked) && !asked.equals(COMPLETION)) {
            program.addSubcommand(asked, make(asked));
            return;
        }
        List<Table<?>> tables =
                Tables.ALL.stream().filter(t -> t.name().equals(asked)).toList();
        if (tables.isEmpty()) {
            NAMES.forEach(name -> program.addSubcommand(name, make(name)));
            tables = Tables.ALL;
        }
        tables.forEach(table -> TableCommand.addTo(program, table));
    }

    private Object make(String name) {
        return switch (name) {
            case "read" -> new ReadCommand(model);
            case "watch" -> new WatchCommand(model);
            case "search" -> new SearchCommand();
            case "show" -> new ShowCommand();
            case "explain" -> new ExplainCommand(model);
            case "compare" -> new CompareCommand();
            case "brief" -> new BriefCommand(out);
            case "serve" -> new ServeCommand();
            case "export" -> new ExportCommand(out);
            case "rule" -> new RuleCommand();
            case "code" -> new CodeCommand(model, System.in);
            case COMPLETION -> new CompletionCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
