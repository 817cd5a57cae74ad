package org.rapporteur.web.pages;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.rapporteur.export.Format;
import org.rapporteur.export.Formats;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.Filter;
import org.rapporteur.view.Names;
import org.rapporteur.view.RecordFacts;
import org.rapporteur.web.Field;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Site;

/** The record in the forms of other programs, as files to keep: all formats of {@code rapporteur export}. */
final class ExportPage implements Page {
    private static final List<Field> FIELDS = fields();

    /** An export holds many facts at once; who comes second waits. */
    private final Semaphore turn = new Semaphore(1, true);

    @Override
    public void add(Site site) {
        site.get("/export", ctx -> {
            Params params = site.params(ctx);
            List<ExportView> formats =
                    Formats.ALL.stream().map(f -> ExportView.of(f, params)).toList();
            site.render(ctx, "export.jte", "Export", Map.of("fields", FIELDS, "request", params, "formats", formats));
        });
        site.get("/export/{format}", ctx -> file(site, ctx));
    }

    private static List<Field> fields() {
        List<Field> out = new ArrayList<>(Field.period());
        out.add(Field.text("actor", "Party"));
        return out;
    }

    private void file(Site site, Context ctx) throws RecordException, IOException {
        Params params = site.params(ctx);
        String name = ctx.pathParam("format");
        Format format = Formats.named(name)
                .orElseThrow(
                        () -> Problem.notFound("There is no format “" + name + "”; the page of exports lists all."));
        if (params.isFiltered() && !format.filtered()) {
            throw Problem.badRequest(
                    "the format " + name + " has the whole record", "Take the filters away, or choose another format.");
        }
        turn.acquireUninterruptibly();
        try (RecordStore store = RecordStore.open(site.folder())) {
            Names names = new Names(store);
            RecordFacts facts = new RecordFacts(store, names, filter(params, names));
            InputStream whole = written(format, facts);
            String file = site.name().replaceAll("[^A-Za-z0-9._-]+", "-") + "-" + name + "." + format.extension();
            ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
            ctx.contentType(format.mediaType()).result(whole);
        } finally {
            turn.release();
        }
    }

    /** The file, which is gone when it is closed. Half an export is none: it is sent when all of it is there. */
    private static InputStream written(Format format, RecordFacts facts) throws RecordException, IOException {
        Path file = Files.createTempFile("export", null);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                format.export(facts, out);
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (RecordException | IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }

    private static Filter filter(Params params, Names names) {
        String actor = params.text("actor");
        Set<String> actors = actor == null ? null : names.actorsCalled(actor);
        if (actors != null && actors.isEmpty()) {
            throw Problem.badRequest(
                    "nobody in this record is called “" + actor + "”", "The page of actors lists all.");
        }
        return new Filter(actors, null, params.firstDay("from"), params.lastDay("to"));
    }
}
