package org.rapporteur.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Outcome;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.RulingsFile;
import org.rapporteur.store.Update;
import org.rapporteur.view.Plain;
import org.rapporteur.view.RulingText;
import org.rapporteur.view.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands on all rulings of a record. */
final class RuleFiles {
    private RuleFiles() {}

    /** Names the rulings in force that came to nothing, one a line. */
    static void report(List<Outcome> outcomes, PrintWriter err) {
        for (Outcome o : outcomes) {
            if (o.problem() != null) {
                err.println(Plain.line("rapporteur: ruling " + o.ruling().number() + " (" + RulingText.of(o.ruling())
                        + ") is kept and does nothing: " + o.problem()));
            }
        }
        err.flush();
    }

    /** {@code rapporteur rule list}. */
    @Command(
            name = "list",
            description = "Lists the rulings in the order in which they were made.",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class)
    static final class Show implements Callable<Integer> {
        @Mixin
        private RecordOption record = new RecordOption();

        @Option(names = "--json", description = "The lines of rulings.jsonl as they are.")
        private boolean json;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws RecordException {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            record.open().close();
            Rulings rulings = RulingsFile.of(record.folder());
            if (json) {
                rulings.lines().forEach(out::println);
            } else if (rulings.isEmpty()) {
                out.println("none");
            } else {
                TextTable table = new TextTable(List.of("n", "state", "made", "by", "ruling", "why"));
                for (Ruling r : rulings.all()) {
                    table.add(List.of(
                            Integer.toString(r.number()),
                            rulings.holds(r.number()) ? "holds" : "undone",
                            r.at(),
                            r.by(),
                            RulingText.of(r),
                            r.why() == null ? "" : r.why()));
                }
                table.print(out, Terminal.width());
            }
            out.flush();
            return 0;
        }
    }

    /** {@code rapporteur rule export}. */
    @Command(
            name = "export",
            description = "Writes the rulings that hold to standard output, for `rapporteur rule apply` elsewhere.",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class)
    static final class Export implements Callable<Integer> {
        @Mixin
        private RecordOption record = new RecordOption();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws RecordException {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            record.open().close();
            Rulings.NONE.with(RulingsFile.of(record.folder())).lines().forEach(l -> out.append(l)
                    .append('\n'));
            out.flush();
            return 0;
        }
    }

    /** {@code rapporteur rule apply}. */
    @Command(
            name = "apply",
            description = {
                "Adds the rulings of a file to those of the record; those that it has already are passed over.",
                "",
                "Without a file, applies the record's own rulings anew, and says which come to nothing."
            },
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class)
    static final class Apply implements Callable<Integer> {
        @Parameters(
                paramLabel = "FILE",
                arity = "0..1",
                description = "Rulings, as `rapporteur rule export` writes them.")
        private @Nullable Path file;

        @Mixin
        private RecordOption record = new RecordOption();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws RecordException {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            try (RecordStore store = record.open();
                    Update update = store.update()) {
                Rulings before = update.rulings();
                Rulings given = file == null ? Rulings.NONE : RulingsFile.read(file);
                update.rule(before.with(given));
                report(update.outcomes(), spec.commandLine().getErr());
                update.commit();
                int added = update.rulings().all().size() - before.all().size();
                out.println(Words.count(added, "ruling") + " added; "
                        + Words.count(update.rulings().inForce().size(), "ruling") + " in force");
                out.flush();
                return 0;
            }
        }
    }
}
