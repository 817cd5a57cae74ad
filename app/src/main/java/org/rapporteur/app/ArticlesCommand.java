package org.rapporteur.app;

import java.util.List;
import java.util.function.Predicate;
import org.rapporteur.record.Article;
import org.rapporteur.record.Fact;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapporteur articles}. */
@Command(
        name = "articles",
        description = "Lists the pages of the record in the order of their publication.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ArticlesCommand extends TableCommand<Article> {
    @Mixin
    private Filters.ByActor byActor = new Filters.ByActor();

    @Mixin
    private Filters.ByDate byDate = new Filters.ByDate();

    @Mixin
    private Filters.ByArticle byArticle = new Filters.ByArticle();

    ArticlesCommand() {
        super(Article.class);
    }

    @Override
    Predicate<Fact> filter(Names names) throws Failure {
        return byActor.filter(names).and(byDate.filter(names)).and(byArticle.filter(names));
    }

    @Override
    List<Column<Article>> columns(Names names, RecordStore store) throws RecordException {
        return List.of(
                Column.of("id", Article::id),
                Column.of("published", Article::published),
                Column.csv("basis", Article::publishedBasis),
                Column.of("outlet", Article::publisher),
                Column.of("genre", Article::genre),
                Column.of("title", Article::title),
                Column.csv("authors", a -> String.join("; ", a.authors())),
                Column.csv("dateline", Article::dateline),
                Column.csv("language", Article::language),
                Column.csv("via", Article::via),
                Column.of("copy of", Article::duplicateOf),
                Column.of("source", Article::source));
    }
}
