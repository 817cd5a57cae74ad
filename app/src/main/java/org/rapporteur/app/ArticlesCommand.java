package org.rapporteur.app;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.record.Fact;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.Table;
import picocli.CommandLine.Option;

/** {@code rapporteur articles}: the table, or of one article how it was found what its page tells of it. */
final class ArticlesCommand<F extends Fact> extends TableCommand<F> {
    static final String NAME = "articles";

    @Option(
            names = "--why",
            paramLabel = "ID",
            description =
                    "Of one article, how its title, date, authors and the rest were found: every value that its page"
                            + " gives, the most trusted first, and where. The one that was believed is marked >.")
    private @Nullable String why;

    ArticlesCommand(Table<F> table) {
        super(table);
    }

    @Override
    public Integer call() throws RecordException, Failure {
        String id = why;
        if (id == null) {
            return super.call();
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (RecordStore store = record.open()) {
            Article article = store.facts(Article.class).stream()
                    .filter(a -> a.id().startsWith(id) && !id.isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new Failure(
                            id + ": no article has this id — the first column of `rapporteur articles` has them"));
            new WhyTable(article, store.candidates(article.id())).print(out);
        }
        out.flush();
        return 0;
    }
}
