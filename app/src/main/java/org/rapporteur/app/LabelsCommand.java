package org.rapporteur.app;

import java.util.List;
import java.util.function.Predicate;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Label;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapporteur labels}. */
@Command(
        name = "labels",
        description = "Lists how each outlet calls each party, in its own voice or in words that it quotes.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class LabelsCommand extends TableCommand<Label> {
    @Mixin
    private Filters.ByActor byActor = new Filters.ByActor();

    @Mixin
    private Filters.ByArticle byArticle = new Filters.ByArticle();

    LabelsCommand() {
        super(Label.class);
    }

    @Override
    Predicate<Fact> filter(Names names) throws Failure {
        return byActor.filter(names).and(byArticle.filter(names));
    }

    @Override
    List<Column<Label>> columns(Names names, RecordStore store) throws RecordException {
        return List.of(
                Column.of("party", l -> names.actor(l.actor())),
                Column.of("label", Label::text),
                Column.of("voice", Label::voice),
                Column.of("outlet", l -> names.outlet(l.article())),
                Column.of("article", Label::article),
                Column.csv("start", l -> l.cite().start()),
                Column.csv("end", l -> l.cite().end()));
    }
}
