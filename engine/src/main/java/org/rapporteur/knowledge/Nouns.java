package org.rapporteur.knowledge;

import java.util.List;
import java.util.function.Function;

/** Makes tables of nouns that are found in the singular and in the plural, whatever their case. */
final class Nouns {
    private Nouns() {}

    /**
     * A table with a value for each row, under its noun and, where no other row has that form, under its plural.
     *
     * @throws IllegalStateException where two rows have the same noun
     */
    static <V> PhraseTable<V> table(List<Table.Row> rows, String column, Function<Table.Row, V> value) {
        List<V> values = rows.stream().map(value).toList();
        PhraseTable.Builder<V> table = new PhraseTable.Builder<>(false);
        for (int i = 0; i < values.size(); i++) {
            if (!table.add(rows.get(i).required(column), values.get(i))) {
                throw rows.get(i).wrong("repeats " + rows.get(i).text(column));
            }
        }
        for (int i = 0; i < values.size(); i++) {
            table.add(Plurals.of(rows.get(i).text(column)), values.get(i));
        }
        return table.build();
    }
}
