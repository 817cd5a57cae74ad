package org.rapporteur.app;

import java.util.List;
import java.util.function.Predicate;
import org.rapporteur.record.Event;
import org.rapporteur.record.Fact;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapporteur events}. */
@Command(
        name = "events",
        description = "Lists who did what to whom, as PLOVER events, in the order of time.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class EventsCommand extends TableCommand<Event> {
    @Mixin
    private Filters.ByActor byActor = new Filters.ByActor();

    @Mixin
    private Filters.ByDate byDate = new Filters.ByDate();

    @Mixin
    private Filters.ByArticle byArticle = new Filters.ByArticle();

    EventsCommand() {
        super(Event.class);
    }

    @Override
    Predicate<Fact> filter(Names names) throws Failure {
        return byActor.filter(names).and(byDate.filter(names)).and(byArticle.filter(names));
    }

    @Override
    List<Column<Event>> columns(Names names, RecordStore store) throws RecordException {
        return List.of(
                Column.of("id", Event::id),
                Column.of("date", Event::date),
                Column.of("type", Event::eventType),
                Column.of("status", Event::status),
                Column.of("actor", e -> names.actor(e.actor())),
                Column.of("recipient", e -> names.actor(e.recipient())),
                Column.of("words", e -> e.cite().exact()),
                Column.of("outlet", e -> names.outlet(e.article())),
                Column.csv("mode", Event::mode),
                Column.csv("place", Event::place),
                Column.csv("by", Event::by),
                Column.csv("article", Event::article),
                Column.csv("start", e -> e.cite().start()),
                Column.csv("end", e -> e.cite().end()));
    }
}
