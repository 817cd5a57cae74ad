package org.rapporteur.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Sheet.Field;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Fact;

/** What the tables of the CSV package are made of. */
final class SheetKit {
    static final String EDTF = "EDTF date, as the record has it";
    static final List<String> ID = List.of("id");

    private SheetKit() {}

    /** A member of a fact's list, with the fact. */
    record Owned<O, I>(O owner, I item) {}

    /** The table of a kind of fact. */
    static <F extends Fact> Sheet<F> facts(
            Class<F> kind, String name, String about, List<String> key, List<Field<F>> fields) {
        return new Sheet<>(name, about, fields, facts -> facts.all(kind), key);
    }

    /** The table of a list that facts have. */
    static <O extends Fact, I, R> Sheet<R> of(
            String name,
            String about,
            List<Field<R>> fields,
            Class<O> kind,
            Function<O, List<I>> list,
            BiFunction<O, I, R> row) {
        return new Sheet<>(
                name,
                about,
                fields,
                facts -> facts.all(kind).stream()
                        .flatMap(o -> list.apply(o).stream().map(i -> row.apply(o, i)))
                        .toList(),
                List.of());
    }

    /** The columns, and behind them where the words stand. */
    static <R> List<Field<R>> cited(Function<R, Cite> cite, List<Field<R>> fields) {
        List<Field<R>> out = new ArrayList<>(fields);
        out.add(article(r -> cite.apply(r).article()));
        out.add(Field.of("start", "integer", "code point offset of the words in the article's text", r -> cite.apply(r)
                .start()));
        out.add(Field.of("end", "integer", "code point offset after them", r -> cite.apply(r)
                .end()));
        out.add(Field.text("words", "the words themselves", r -> cite.apply(r).exact()));
        return out;
    }

    /** The column of the article. */
    static <R> Field<R> article(Function<R, @Nullable Object> value) {
        return Field.ref("article_id", "articles", "the article", value);
    }

    /** The column of the first day of a date. */
    static <R> Field<R> first(String name, Function<R, @Nullable String> date) {
        return Field.of(name + "_first", "date", "first day that it may mean", r -> Days.of(date.apply(r))
                .first());
    }

    /** The column of the last day of a date. */
    static <R> Field<R> last(String name, Function<R, @Nullable String> date) {
        return Field.of(name + "_last", "date", "last day that it may mean", r -> Days.of(date.apply(r))
                .last());
    }
}
