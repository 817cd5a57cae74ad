package org.rapporteur.app;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Fact;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapporteur claims}. */
@Command(
        name = "claims",
        description = "Lists propositions of fact, with those who assert, deny and doubt them.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ClaimsCommand extends TableCommand<Claim> {
    @Mixin
    private Filters.ByActor byActor = new Filters.ByActor();

    @Mixin
    private Filters.ByArticle byArticle = new Filters.ByArticle();

    ClaimsCommand() {
        super(Claim.class);
    }

    @Override
    Predicate<Fact> filter(Names names) throws Failure {
        return byActor.filter(names).and(byArticle.filter(names));
    }

    @Override
    List<Column<Claim>> columns(Names names, RecordStore store) throws RecordException {
        return List.of(
                Column.of("id", Claim::id),
                Column.of("proposition", Claim::proposition),
                Column.of("asserted by", c -> sources(c.assertedBy(), names)),
                Column.of("denied by", c -> sources(c.deniedBy(), names)),
                Column.of("doubted by", c -> sources(c.doubtedBy(), names)),
                Column.csv("articles", c -> String.join("; ", new TreeSet<>(Facets.articles(c)))));
    }

    private static String sources(List<Claim.Side> sides, Names names) {
        return sides.stream().map(names::source).distinct().collect(Collectors.joining("; "));
    }
}
