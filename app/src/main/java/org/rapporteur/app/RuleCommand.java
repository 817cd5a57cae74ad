package org.rapporteur.app;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Outcome;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.RulingMaker;
import org.rapporteur.store.Update;
import org.rapporteur.view.Plain;
import org.rapporteur.view.RulingText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rapporteur rule}: a person's rulings on the record. */
@Command(
        name = "rule",
        description = {
            "Merges and splits actors and meetings, corrects and rejects facts.",
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
            RuleChanges.Undo.class,
            RuleFiles.Show.class,
            RuleFiles.Export.class,
            RuleFiles.Apply.class
        })
final class RuleCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(line, "say which: merge, split, correct, reject, undo, list, export or apply");
    }

    /** A command that makes one ruling. */
    abstract static class Change implements Callable<Integer> {
        @Mixin
        private RecordOption record = new RecordOption();

        @Option(names = "--by", paramLabel = "NAME", description = "Who rules; without it, the user of this machine.")
        private @Nullable String by;

        @Option(names = "--why", paramLabel = "TEXT", description = "Why; kept with the ruling.")
        private @Nullable String why;

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
