package org.rapporteur.app;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Meeting;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapporteur meetings}. */
@Command(
        name = "meetings",
        description = "Lists who met, when and where, and who stayed away, in the order of time.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class MeetingsCommand extends TableCommand<Meeting> {
    @Mixin
    private Filters.ByActor byActor = new Filters.ByActor();

    @Mixin
    private Filters.ByDate byDate = new Filters.ByDate();

    @Mixin
    private Filters.ByArticle byArticle = new Filters.ByArticle();

    MeetingsCommand() {
        super(Meeting.class);
    }

    @Override
    Predicate<Fact> filter(Names names) throws Failure {
        return byActor.filter(names).and(byDate.filter(names)).and(byArticle.filter(names));
    }

    @Override
    List<Column<Meeting>> columns(Names names, RecordStore store) throws RecordException {
        return List.of(
                Column.of("id", Meeting::id),
                Column.of("date", Meeting::date),
                Column.of("status", Meeting::status),
                Column.of("name", Meeting::name),
                Column.of("place", Meeting::place),
                Column.of("hosts", m -> names.actors(m.hosts())),
                Column.of("participants", m -> names.actors(m.participants())),
                Column.of("declined", m -> names.actors(m.declined())),
                Column.of("observers", m -> names.actors(m.observers())),
                Column.csv("format", Meeting::format),
                Column.csv("outcome", Meeting::outcome),
                Column.csv("articles", m -> String.join("; ", new TreeSet<>(Facets.articles(m)))),
                Column.of("disputed", m -> m.differences().stream()
                        .map(Meeting.FieldDifference::field)
                        .collect(Collectors.joining(", "))));
    }
}
