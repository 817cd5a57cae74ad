package org.rapporteur.app;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Edtf;
import org.rapporteur.view.Filter;
import org.rapporteur.view.Names;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that keep some facts of a record. */
final class FilterOptions {
    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = {"Only with this actor: a name, an alias, an id, or part of a name."})
    private @Nullable String actor;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = EdtfDate.class,
            description = {"Only of this day, month (2018-11) or year (2018), or later. What is undated is left out."})
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = EdtfDate.class,
            description = {"Only of this day, month or year, or earlier."})
    private @Nullable String to;

    @Option(
            names = "--article",
            paramLabel = "ARTICLE",
            description = {"Only from this article: its id or the beginning of it, or part of its path or title."})
    private @Nullable String article;

    /**
     * What the options ask for.
     *
     * @throws Failure when nobody and nothing in the record is called so
     */
    Filter filter(Names names) throws Failure {
        Set<String> actors = actor == null ? null : names.actorsCalled(actor);
        if (actors != null && actors.isEmpty()) {
            throw new Failure("--actor " + actor + ": nobody of this name is in the record — see `rapporteur actors`");
        }
        Set<String> articles = article == null ? null : names.articlesCalled(article);
        if (articles != null && articles.isEmpty()) {
            throw new Failure(
                    "--article " + article + ": there is no such article in the record — see `rapporteur articles`");
        }
        return new Filter(actors, articles, from == null ? null : Edtf.first(from), to == null ? null : Edtf.last(to));
    }

    static final class EdtfDate implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!Edtf.isValid(value) || Edtf.first(value) == null || Edtf.last(value) == null) {
                throw new TypeConversionException("'" + value + "' is not a date like 2018, 2018-11 or 2018-11-09");
            }
            return value;
        }
    }
}
