package org.rapporteur.app;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RulingMaker;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that make one ruling each. */
final class RuleChanges {
    private static final String ID =
            "Id, or as much of its beginning as tells it from others; an actor also by its name.";

    private RuleChanges() {}

    /** {@code rapporteur rule merge}. */
    @Command(
            name = "merge",
            description = "Makes one actor, or one meeting, of several. The first gives it its id, name and kind.",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class)
    static final class Merge extends RuleCommand.Change {
        @Parameters(paramLabel = "ID", arity = "2..*", description = ID)
        private List<String> ids = List.of();

        @Override
        Ruling make(RulingMaker maker, Ruling.By by) throws RecordException {
            return maker.merge(by, ids);
        }
    }

    /** {@code rapporteur rule split}. */
    @Command(
            name = "split",
            description =
                    "Makes another actor, or meeting, of what some articles tell of one, or of a written form of one.",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class)
    static final class Split extends RuleCommand.Change {
        @Parameters(paramLabel = "ID", description = ID)
        private String id = "";

        @ArgGroup(multiplicity = "1")
        private What what = new What();

        static final class What {
            @Option(
                    names = "--article",
                    paramLabel = "ARTICLE",
                    arity = "1..*",
                    description = "What these articles tell of it is of another.")
            private List<String> articles = List.of();

            @Option(
                    names = "--alias",
                    paramLabel = "WORDS",
                    description = "Where pages write these words, another actor is meant.")
            private @Nullable String alias;
        }

        @Override
        Ruling make(RulingMaker maker, Ruling.By by) throws RecordException {
            return what.alias == null ? maker.split(by, id, what.articles) : maker.splitAlias(by, id, what.alias);
        }
    }

    /** {@code rapporteur rule correct}. */
    @Command(
            name = "correct",
            description = {
                "Sets a field of a fact, by its name in the export. Words of a page and their places cannot be changed.",
                "",
                "Without a value the field is cleared. A list takes several values."
            },
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class)
    static final class Correct extends RuleCommand.Change {
        @Parameters(index = "0", paramLabel = "ID", description = ID)
        private String id = "";

        @Parameters(index = "1", paramLabel = "FIELD", description = "Such as date, speaker, participants.")
        private String field = "";

        @Parameters(index = "2..*", paramLabel = "VALUE", description = "Of a field of actors, their ids or names.")
        private List<String> values = List.of();

        @Override
        Ruling make(RulingMaker maker, Ruling.By by) throws RecordException {
            return maker.correct(by, id, field, values);
        }
    }

    /** {@code rapporteur rule reject}. */
    @Command(
            name = "reject",
            description = {
                "Takes a fact out of the record. What refers to it stays, without it.",
                "",
                "A label or a time, which have no id, is given by its place: label@ARTICLE:START-END."
            },
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class)
    static final class Reject extends RuleCommand.Change {
        @Parameters(paramLabel = "ID", description = ID)
        private String id = "";

        @Override
        Ruling make(RulingMaker maker, Ruling.By by) throws RecordException {
            return maker.reject(by, id);
        }
    }

    /** {@code rapporteur rule confirm}. */
    @Command(
            name = "confirm",
            description = {
                "Says that a fact is right as it stands, or that several are not one.",
                "",
                "Changes nothing of the record: what is confirmed is not asked for again, and counts for how often facts of"
                        + " its kind are right."
            },
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class)
    static final class Confirm extends RuleCommand.Change {
        @Parameters(paramLabel = "ID", arity = "1..*", description = ID)
        private List<String> ids = List.of();

        @Override
        Ruling make(RulingMaker maker, Ruling.By by) throws RecordException {
            return maker.confirm(by, ids);
        }
    }

    /** {@code rapporteur rule undo}. */
    @Command(
            name = "undo",
            description =
                    "Takes a ruling back; the record is again as if it had never been made. An undo can be undone.",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class)
    static final class Undo extends RuleCommand.Change {
        @Parameters(paramLabel = "N", description = "Number of the ruling; `rapporteur rule list` has them.")
        private Integer number = 0;

        @Override
        Ruling make(RulingMaker maker, Ruling.By by) {
            return Ruling.undo(by, Objects.requireNonNull(number));
        }
    }
}
