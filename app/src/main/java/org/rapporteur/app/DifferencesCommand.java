package org.rapporteur.app;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Fact;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapporteur differences}. */
@Command(
        name = "differences",
        description = "Lists where sources disagree, with what each of them says.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class DifferencesCommand extends TableCommand<Difference> {
    @Mixin
    private Filters.ByArticle byArticle = new Filters.ByArticle();

    DifferencesCommand() {
        super(Difference.class);
    }

    @Override
    Predicate<Fact> filter(Names names) throws Failure {
        return byArticle.filter(names);
    }

    @Override
    List<Column<Difference>> columns(Names names, RecordStore store) throws RecordException {
        return List.of(
                Column.of("id", Difference::id),
                Column.of("kind", Difference::kind),
                Column.of("topic", Difference::topic),
                Column.of("sides", d -> d.sides().stream()
                        .map(s -> s.value() + " (" + names.outlet(s.cite().article()) + ")")
                        .distinct()
                        .collect(Collectors.joining("; "))),
                Column.csv("articles", d -> String.join("; ", new TreeSet<>(Facets.articles(d)))));
    }
}
