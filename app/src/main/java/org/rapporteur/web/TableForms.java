package org.rapporteur.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Csv;

/** The addresses at which a table is there as CSV and as JSON, with the filters of its page. */
public final class TableForms {
    private static final List<String> FORMS = List.of("csv", "json");
    private static final JsonFactory JSON = new JsonFactory();

    private TableForms() {}

    /** Adds them. */
    public static void add(Site site, String name, List<Column> columns, Source source) {
        add(site, name, columns, () -> source);
    }

    /** Adds those of a table that needs more than the record's tables. */
    public static void add(Site site, String name, List<Column> columns, Loader source) {
        site.get(
                "/" + name + ".csv",
                ctx -> answer(
                        site,
                        ctx,
                        "text/csv; charset=utf-8; header=present",
                        source,
                        (rows, out) -> csv(columns, rows, out)));
        site.get(
                "/" + name + ".json",
                ctx -> answer(site, ctx, "application/json", source, (rows, out) -> json(columns, rows, out)));
    }

    /** The links to a table in these forms, with the filters of a page. */
    public static List<Item> links(String name, Params params) {
        return FORMS.stream()
                .map(f -> new Item(f.toUpperCase(Locale.ROOT), Links.query("/" + name + "." + f, params.all())))
                .toList();
    }

    private static void answer(Site site, Context ctx, String type, Loader loader, Form form) throws RecordException {
        Params params = site.params(ctx);
        Source source = loader.load();
        site.read(sql -> {
            Rows rows = source.of(params, sql);
            ctx.contentType(type);
            try (Writer out =
                    new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8), 1 << 14)) {
                form.write(rows, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }

    /** The rows of a table that a request asks for. */
    public interface Source {
        /**
         * Finds them.
         *
         * @throws Problem when a filter cannot be meant so
         */
        Rows of(Params params, Sql sql) throws SQLException;
    }

    /** Reads what a table needs before the record is asked. */
    public interface Loader {
        /** The rows, with what was read. */
        Source load() throws RecordException;
    }

    private interface Form {
        void write(Rows rows, Writer out) throws SQLException, IOException;
    }

    /** Gives every row of a table, one at a time. */
    public interface Rows {
        /** Gives the cells of each row, in the order of the columns. */
        void each(Sink sink) throws SQLException;
    }

    /** Takes the cells of a row. */
    public interface Sink {
        /** Takes those of the next one. */
        void take(List<Cell> cells);
    }

    private static void csv(List<Column> columns, Rows rows, Writer writer) throws SQLException {
        PrintWriter out = new PrintWriter(writer);
        Csv.print(columns.stream().map(Column::key).toList(), out);
        rows.each(row -> Csv.print(row.stream().map(Cell::text).toList(), out));
        out.flush();
    }

    private static void json(List<Column> columns, Rows rows, Writer writer) throws SQLException, IOException {
        JsonGenerator out = JSON.createGenerator(writer);
        out.writeStartArray();
        rows.each(row -> {
            try {
                object(columns, row, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        out.writeEndArray();
        out.flush();
    }

    private static void object(List<Column> columns, List<Cell> cells, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i);
            List<Item> items = cells.get(i).items();
            out.writeFieldName(column.key());
            if (column.form() == Column.Form.LIST) {
                out.writeStartArray();
                for (Item item : items) {
                    out.writeString(item.text());
                }
                out.writeEndArray();
            } else if (items.isEmpty()) {
                out.writeNull();
            } else if (column.form() == Column.Form.NUMBER) {
                out.writeNumber(cells.get(i).text());
            } else {
                out.writeString(cells.get(i).text());
            }
        }
        out.writeEndObject();
    }
}
