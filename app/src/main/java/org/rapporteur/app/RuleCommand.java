package org.rapporteur.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Outcome;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.RulingMaker;
import org.rapporteur.store.RulingsFile;
import org.rapporteur.store.Update;
import org.rapporteur.view.Changes;
import org.rapporteur.view.Compared;
import org.rapporteur.view.Plain;
import org.rapporteur.view.Rehearsal;
import org.rapporteur.view.RulingText;
import org.rapporteur.web.Sql;
import org.rapporteur.web.pages.Queue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rapporteur rule}: a person's rulings on the record. */
@Command(
        description = {
            "Merges and splits actors and meetings, corrects, rejects and confirms facts.",
            "",
            "Rulings are kept in rulings.jsonl beside the record, with who, when and why, and are applied each time the"
                    + " record is made. Nothing of the pages is lost: a ruling that is undone leaves no trace in the"
                    + " record."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            RuleChanges.Merge.class,
            RuleChanges.Split.class,
            RuleChanges.Correct.class,
            RuleChanges.Reject.class,
            RuleChanges.Confirm.class,
            RuleChanges.Undo.class,
            RuleFiles.Show.class,
            RuleFiles.Export.class,
            RuleFiles.Apply.class
        })
final class RuleCommand implements Callable<Integer> {
    @Option(
            names = "--suggest",
            description = "Lists what is worth checking: the least sure first, of that what most rests on.")
    private boolean suggest;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "How many; without it, 20.")
    private int limit;

    @Mixin
    private RecordOption record = new RecordOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws RecordException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (!suggest) {
            throw new ParameterException(
                    line,
                    "say which: merge, split, correct, reject, confirm, undo, list, export or apply; or --suggest");
        }
        List<Queue.Doubt> doubts;
        try (RecordStore store = record.open()) {
            Rulings rulings = RulingsFile.of(record.folder());
            doubts = store.read(connection -> Queue.of(new Sql(connection), rulings));
        }
        TextTable table = new TextTable(List.of("score", "question", "what", "ids"));
        doubts.stream()
                .limit(Math.max(0, limit))
                .forEach(d ->
                        table.add(List.of(Queue.number(d.score()), d.question(), d.what(), String.join(" ", d.ids()))));
        if (doubts.isEmpty()) {
            line.getOut().println("nothing");
        } else {
            table.print(line.getOut(), Terminal.width());
        }
        line.getOut().flush();
        return 0;
    }

    private static void print(Map<Compared, List<Changes.Change>> changes, PrintWriter out) {
        changes.forEach((kind, all) -> ChangeLines.print(kind, all, out));
        if (changes.isEmpty()) {
            out.println("nothing would change");
        }
        out.flush();
    }

    /** A command that makes one ruling. */
    abstract static class Change implements Callable<Integer> {
        @Mixin
        private RecordOption record = new RecordOption();

        @Option(names = "--by", paramLabel = "NAME", description = "Who rules; without it, the user of this machine.")
        private @Nullable String by;

        @Option(names = "--why", paramLabel = "TEXT", description = "Why; kept with the ruling.")
        private @Nullable String why;

        @Option(names = "--preview", description = "Says what would change, and changes nothing.")
        private boolean preview;

        @Spec
        private @Nullable CommandSpec spec;

        /** @throws IllegalArgumentException with a message for the person who rules */
        abstract Ruling make(RulingMaker maker, Ruling.By by) throws RecordException;

        @Override
        public Integer call() throws RecordException, Failure {
            CommandLine line = Objects.requireNonNull(spec).commandLine();
            String who = by == null || by.isBlank() ? System.getProperty("user.name", "unknown") : by.strip();
            String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            try (RecordStore store = record.open();
                    Update update = store.update()) {
                Ruling ruling = make(new RulingMaker(store), new Ruling.By(who, now, why));
                if (preview) {
                    print(Rehearsal.of(ruling, store, update), line.getOut());
                    return 0;
                }
                Outcome outcome = RulingMaker.apply(ruling, update);
                int number = outcome.ruling().number();
                line.getOut().println("ruling " + number + " " + Plain.line(RulingText.of(outcome.ruling())));
                line.getOut()
                        .println(
                                (outcome.fact() == null ? "" : "see it with `rapporteur show " + outcome.fact() + "`, ")
                                        + "undo it with `rapporteur rule undo " + number + "`");
                line.getOut().flush();
                return 0;
            } catch (IllegalArgumentException e) {
                throw new Failure(e.getMessage() + " — nothing has changed", e);
            }
        }
    }
}
