package org.rapporteur.view;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Fact;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;

/**
 * A table of the facts of one kind.
 *
 * @param name of the table: {@code statements}
 * @param about one sentence that says what it lists
 * @param choices by what its rows can be chosen
 * @param order of the rows; null for the order of time. Facts that are equal in it stay in the order of the export
 */
public record Table<F extends Fact>(
        String name,
        String about,
        Class<F> kind,
        Columns<F> columns,
        List<Choice<F>> choices,
        @Nullable Comparator<F> order) {

    public Table {
        choices = List.copyOf(choices);
    }

    /** The rows: the facts that a filter keeps, in the order of the table. */
    public List<F> rows(RecordStore store, Names names, Filter filter) throws RecordException {
        Comparator<F> by = order != null ? order : Comparator.comparing(f -> Facets.date(f, names), Dates.BY_FIRST_DAY);
        return store.facts(kind).stream()
                .filter(f -> filter.keeps(f, names))
                .sorted(by)
                .toList();
    }

    /** Gives the columns of a table, from left to right. */
    public interface Columns<F> {
        /**
         * @param names of the record
         * @param store the record, for what has to be counted
         */
        List<Column<F>> of(Names names, RecordStore store) throws RecordException;
    }
}
