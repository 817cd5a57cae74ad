package org.rapporteur.app;

import java.util.List;
import java.util.function.Predicate;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Time;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapporteur times}. */
@Command(
        name = "times",
        description = "Lists the expressions of time with their TIMEX3 values, in the order of time.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class TimesCommand extends TableCommand<Time> {
    @Mixin
    private Filters.ByDate byDate = new Filters.ByDate();

    @Mixin
    private Filters.ByArticle byArticle = new Filters.ByArticle();

    TimesCommand() {
        super(Time.class);
    }

    @Override
    Predicate<Fact> filter(Names names) throws Failure {
        return byDate.filter(names).and(byArticle.filter(names));
    }

    @Override
    List<Column<Time>> columns(Names names, RecordStore store) throws RecordException {
        return List.of(
                Column.of("value", Time::value),
                Column.of("type", Time::timexType),
                Column.of("words", t -> t.cite().exact()),
                Column.of("outlet", t -> names.outlet(t.article())),
                Column.of("article", Time::article),
                Column.csv("start", t -> t.cite().start()),
                Column.csv("end", t -> t.cite().end()));
    }
}
