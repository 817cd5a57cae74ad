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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Csv;

/** Answers with a list as a page, as CSV and as JSON. */
public final class ListingPage implements Page {
    private static final JsonFactory JSON = new JsonFactory();

    private final Listing listing;
    private final @Nullable Face face;

    /** A list with the page that every list has. */
    public ListingPage(Listing listing) {
        this.listing = listing;
        this.face = null;
    }

    /** A list with a page of its own. */
    public ListingPage(Listing listing, Face face) {
        this.listing = listing;
        this.face = face;
    }

    @Override
    public void add(Site site) {
        site.get("/" + listing.name(), ctx -> {
            Params params = site.params(ctx);
            if (face != null) {
                face.answer(ctx, params);
                return;
            }
            site.renderKept(
                    ctx, "listing.jte", listing.title(), sql -> Map.of("grid", Grid.read(listing, params, sql)));
        });
        site.get(
                "/" + listing.name() + ".csv",
                ctx -> answer(site, ctx, "text/csv; charset=utf-8; header=present", this::csv));
        site.get("/" + listing.name() + ".json", ctx -> answer(site, ctx, "application/json", this::json));
    }

    private void answer(Site site, Context ctx, String type, Form form) throws RecordException {
        Select select = listing.query().of(site.params(ctx));
        ctx.contentType(type);
        site.read(sql -> {
            try (Writer out =
                    new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8), 1 << 14)) {
                form.write(select, sql, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }

    private void csv(Select select, Sql sql, Writer writer) throws SQLException {
        PrintWriter out = new PrintWriter(writer);
        Csv.print(listing.columns().stream().map(Column::key).toList(), out);
        sql.each(
                select.all(),
                row -> Csv.print(
                        listing.layout().of(row).stream().map(Cell::text).toList(), out),
                select.arguments());
        out.flush();
    }

    private void json(Select select, Sql sql, Writer writer) throws SQLException, IOException {
        JsonGenerator out = JSON.createGenerator(writer);
        out.writeStartArray();
        sql.each(
                select.all(),
                row -> {
                    try {
                        object(listing.layout().of(row), out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                select.arguments());
        out.writeEndArray();
        out.flush();
    }

    private void object(List<Cell> cells, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            Column column = listing.columns().get(i);
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

    /** The page of a list. */
    public interface Face {
        /**
         * Answers a request for it.
         *
         * @throws Problem when a filter cannot be meant so
         */
        void answer(Context ctx, Params params) throws RecordException;
    }

    private interface Form {
        void write(Select select, Sql sql, Writer out) throws SQLException, IOException;
    }
}
