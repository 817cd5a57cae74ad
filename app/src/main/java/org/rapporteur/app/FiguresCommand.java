package org.rapporteur.app;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Figure;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapporteur figures}. */
@Command(
        name = "figures",
        description = "Lists the numbers that pages give, in the order of time.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class FiguresCommand extends TableCommand<Figure> {
    @Mixin
    private Filters.ByActor byActor = new Filters.ByActor();

    @Mixin
    private Filters.ByDate byDate = new Filters.ByDate();

    @Mixin
    private Filters.ByArticle byArticle = new Filters.ByArticle();

    FiguresCommand() {
        super(Figure.class);
    }

    @Override
    Predicate<Fact> filter(Names names) throws Failure {
        return byActor.filter(names).and(byDate.filter(names)).and(byArticle.filter(names));
    }

    @Override
    List<Column<Figure>> columns(Names names, RecordStore store) throws RecordException {
        return List.of(
                Column.of("id", Figure::id),
                Column.of("date", Figure::date),
                Column.of("value", f -> plain(f.value())),
                Column.of("low", f -> plain(f.low())),
                Column.of("high", f -> plain(f.high())),
                Column.of("unit", Figure::unit),
                Column.of("what", Figure::what),
                Column.of("of", f -> names.actor(f.of())),
                Column.of("outlet", f -> names.outlet(f.article())),
                Column.csv("article", f -> f.article()),
                Column.csv("start", f -> f.cite().start()),
                Column.csv("end", f -> f.cite().end()));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
