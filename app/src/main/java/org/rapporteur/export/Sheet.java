package org.rapporteur.export;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Csv;
import org.rapporteur.view.RecordFacts;

/**
 * A table of CSV whose every column is described.
 *
 * @param name of the table and of its file
 * @param about one sentence that says what a row is
 * @param fields the columns, from left to right
 * @param rows the rows of a record
 * @param key names of the columns that tell a row from all others; empty when none do
 */
record Sheet<R>(String name, String about, List<Field<R>> fields, Rows<R> rows, List<String> key) {

    /** Gives the rows of a table. */
    interface Rows<R> {
        List<R> of(RecordFacts facts) throws RecordException;
    }

    /**
     * A column.
     *
     * @param type of Table Schema: {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code date}
     * @param table the table whose key it refers to, or null
     */
    record Field<R>(
            String name,
            String type,
            String about,
            @Nullable String table,
            Function<R, @Nullable Object> value) {
        static <R> Field<R> text(String name, String about, Function<R, @Nullable Object> value) {
            return new Field<>(name, "string", about, null, value);
        }

        static <R> Field<R> of(String name, String type, String about, Function<R, @Nullable Object> value) {
            return new Field<>(name, type, about, null, value);
        }

        static <R> Field<R> ref(String name, String table, String about, Function<R, @Nullable Object> value) {
            return new Field<>(name, "string", about, table, value);
        }

        /** The cell of a row; empty for null. */
        String cell(R row) {
            Object v = value.apply(row);
            if (v == null) {
                return "";
            }
            if (v instanceof BigDecimal number) {
                return number.toPlainString();
            }
            return v instanceof Enum<?> e ? JsonLines.name(e) : v.toString();
        }
    }

    /** Writes the table. */
    void write(RecordFacts facts, OutputStream out) throws RecordException {
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Csv.print(fields.stream().map(Field::name).toList(), writer);
        for (R row : rows.of(facts)) {
            Csv.print(fields.stream().map(f -> f.cell(row)).toList(), writer);
        }
        writer.flush();
    }

    /** Its entry in the descriptor of a Frictionless Data Package. */
    Map<String, Object> resource() {
        List<Object> described = new ArrayList<>();
        List<Object> references = new ArrayList<>();
        for (Field<R> f : fields) {
            described.add(Json.object("name", f.name(), "type", f.type(), "description", f.about()));
            if (f.table() != null) {
                references.add(Json.object(
                        "fields", f.name(), "reference", Json.object("resource", f.table(), "fields", "id")));
            }
        }
        return Json.object(
                "name",
                name,
                "path",
                name + ".csv",
                "profile",
                "tabular-data-resource",
                "format",
                "csv",
                "mediatype",
                "text/csv",
                "encoding",
                "utf-8",
                "description",
                about,
                "schema",
                Json.object("fields", described, "primaryKey", key, "foreignKeys", references));
    }
}
