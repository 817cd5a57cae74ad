package org.rapporteur.app;

import java.util.List;
import java.util.function.Predicate;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Position;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapporteur positions}. */
@Command(
        name = "positions",
        description = "Lists what each party demands, rejects, accepts, offers or makes a condition of.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class PositionsCommand extends TableCommand<Position> {
    @Mixin
    private Filters.ByActor byActor = new Filters.ByActor();

    @Mixin
    private Filters.ByDate byDate = new Filters.ByDate();

    @Mixin
    private Filters.ByArticle byArticle = new Filters.ByArticle();

    PositionsCommand() {
        super(Position.class);
    }

    @Override
    Predicate<Fact> filter(Names names) throws Failure {
        return byActor.filter(names).and(byDate.filter(names)).and(byArticle.filter(names));
    }

    @Override
    List<Column<Position>> columns(Names names, RecordStore store) throws RecordException {
        return List.of(
                Column.of("id", Position::id),
                Column.of("date", Position::date),
                Column.of("party", p -> names.actor(p.party())),
                Column.of("stance", Position::stance),
                Column.of("issue", Position::issue),
                Column.of("condition", Position::condition),
                Column.of("voiced by", p -> names.actor(p.voicedBy())),
                Column.of("outlet", p -> names.outlet(p.cite().article())),
                Column.csv("words", p -> p.cite().exact()),
                Column.csv("article", p -> p.cite().article()),
                Column.csv("start", p -> p.cite().start()),
                Column.csv("end", p -> p.cite().end()));
    }
}
