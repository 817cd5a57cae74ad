package org.rapporteur.app;

import java.util.List;
import java.util.function.Predicate;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Statement;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapporteur statements}. */
@Command(
        name = "statements",
        description = "Lists who said what, in the order of time.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class StatementsCommand extends TableCommand<Statement> {
    @Mixin
    private Filters.ByActor byActor = new Filters.ByActor();

    @Mixin
    private Filters.ByDate byDate = new Filters.ByDate();

    @Mixin
    private Filters.ByArticle byArticle = new Filters.ByArticle();

    StatementsCommand() {
        super(Statement.class);
    }

    @Override
    Predicate<Fact> filter(Names names) throws Failure {
        return byActor.filter(names).and(byDate.filter(names)).and(byArticle.filter(names));
    }

    @Override
    List<Column<Statement>> columns(Names names, RecordStore store) throws RecordException {
        return List.of(
                Column.of("id", Statement::id),
                Column.of("date", s -> Facets.date(s, names)),
                Column.of("speaker", s -> s.speaker() != null ? names.actor(s.speaker()) : s.speakerText()),
                Column.of("kind", Statement::kind),
                Column.of("stance", Statement::stance),
                Column.of("content", Statement::content),
                Column.csv("speaker_id", Statement::speaker),
                Column.csv("speaker_text", Statement::speakerText),
                Column.csv("anonymous", Statement::anonymous),
                Column.csv("affiliation", s -> names.actor(s.affiliation())),
                Column.csv("co_speakers", s -> names.actors(s.coSpeakers())),
                Column.csv("via", Statement::via),
                Column.csv("said", Statement::said),
                Column.csv("cue", Statement::cue),
                Column.csv("confidence", Statement::confidence),
                Column.csv("article", s -> s.article()),
                Column.csv("start", s -> s.cite().start()),
                Column.csv("end", s -> s.cite().end()),
                Column.of("outlet", s -> names.outlet(s.article())));
    }
}
