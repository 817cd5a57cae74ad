package org.rapporteur.app;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Fact;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that keep some facts of a table. */
final class Filters {
    private Filters() {}

    /** {@code --actor}. */
    static final class ByActor {
        @Option(
                names = "--actor",
                paramLabel = "NAME",
                description = {"Only with this actor: a name, an alias, an id, or part of a name."})
        private @Nullable String actor;

        Predicate<Fact> filter(Names names) throws Failure {
            if (actor == null) {
                return fact -> true;
            }
            Set<String> meant = names.actorsCalled(actor);
            if (meant.isEmpty()) {
                throw new Failure(
                        "--actor " + actor + ": nobody of this name is in the record — see `rapporteur actors`");
            }
            return fact -> !Collections.disjoint(meant, Facets.actors(fact, names));
        }
    }

    /** {@code --article}. */
    static final class ByArticle {
        @Option(
                names = "--article",
                paramLabel = "ARTICLE",
                description = {"Only from this article: its id or the beginning of it, or part of its path or title."})
        private @Nullable String article;

        Predicate<Fact> filter(Names names) throws Failure {
            if (article == null) {
                return fact -> true;
            }
            Set<String> meant = names.articlesCalled(article);
            if (meant.isEmpty()) {
                throw new Failure("--article " + article
                        + ": there is no such article in the record — see `rapporteur articles`");
            }
            return fact -> !Collections.disjoint(meant, Facets.articles(fact));
        }
    }

    /** {@code --from} and {@code --to}. */
    static final class ByDate {
        @Option(
                names = "--from",
                paramLabel = "DATE",
                converter = EdtfDate.class,
                description = {
                    "Only of this day, month (2018-11) or year (2018), or later. What is undated is left out."
                })
        private @Nullable String from;

        @Option(
                names = "--to",
                paramLabel = "DATE",
                converter = EdtfDate.class,
                description = {"Only of this day, month or year, or earlier."})
        private @Nullable String to;

        Predicate<Fact> filter(Names names) {
            LocalDate earliest = from == null ? LocalDate.MIN : day(Edtf.first(from), LocalDate.MIN);
            LocalDate latest = to == null ? LocalDate.MAX : day(Edtf.last(to), LocalDate.MAX);
            if (from == null && to == null) {
                return fact -> true;
            }
            return fact -> {
                String date = Facets.date(fact, names);
                LocalDate first = date == null ? null : Edtf.first(date);
                LocalDate last = date == null ? null : Edtf.last(date);
                return first != null && last != null && !last.isBefore(earliest) && !first.isAfter(latest);
            };
        }

        private static LocalDate day(@Nullable LocalDate day, LocalDate otherwise) {
            return day == null ? otherwise : day;
        }
    }

    static final class EdtfDate implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!Edtf.isValid(value) || Edtf.first(value) == null) {
                throw new TypeConversionException("'" + value + "' is not a date like 2018, 2018-11 or 2018-11-09");
            }
            return value;
        }
    }
}
