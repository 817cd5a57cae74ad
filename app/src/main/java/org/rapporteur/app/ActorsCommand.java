package org.rapporteur.app;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Fact;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Statement;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapporteur actors}. */
@Command(
        name = "actors",
        description = "Lists who is named, those first who are named most.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ActorsCommand extends TableCommand<Actor> {
    @Mixin
    private Filters.ByActor byActor = new Filters.ByActor();

    @Mixin
    private Filters.ByArticle byArticle = new Filters.ByArticle();

    ActorsCommand() {
        super(Actor.class);
    }

    @Override
    Predicate<Fact> filter(Names names) throws Failure {
        return byActor.filter(names).and(byArticle.filter(names));
    }

    @Override
    List<Column<Actor>> columns(Names names, RecordStore store) throws RecordException {
        Map<String, Long> said = store.facts(Statement.class).stream()
                .filter(s -> s.speaker() != null)
                .collect(Collectors.groupingBy(s -> Objects.requireNonNull(s.speaker()), Collectors.counting()));
        return List.of(
                Column.of("id", Actor::id),
                Column.of("name", Actor::name),
                Column.of("kind", Actor::kind),
                Column.of("country", Actor::country),
                Column.of("named", a -> a.mentions().size()),
                Column.of("statements", a -> said.getOrDefault(a.id(), 0L)),
                Column.of(
                        "roles",
                        a -> a.roles().stream().map(RoleHeld::title).distinct().collect(Collectors.joining("; "))),
                Column.csv("aliases", a -> String.join("; ", a.aliases())));
    }

    @Override
    Comparator<Actor> order(Names names) {
        return Comparator.<Actor>comparingInt(a -> -a.mentions().size()).thenComparing(Actor::name);
    }
}
