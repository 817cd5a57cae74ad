package org.rapporteur.web.pages;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.rapporteur.store.RecordException;
import org.rapporteur.web.Field;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Site;

/** The map: where the parties met and acted, and when. */
final class MapPage implements Page {
    private static final List<Field> FIELDS = List.of(
            new Field("from", "From", List.of(), "2018"),
            new Field("to", "To", List.of(), "2019-09"),
            Field.text("actor", "Party"),
            Field.text("place", "Place"),
            Field.text("outlet", "Outlet"),
            Field.choice("kind", "Kind", MapReader.KINDS));

    @Override
    public void add(Site site) {
        site.get("/map", ctx -> answer(site, ctx));
    }

    private static void answer(Site site, Context ctx) throws RecordException {
        Params params = site.params(ctx);
        site.renderKept(
                ctx,
                "map.jte",
                "Map",
                sql -> Map.of("fields", FIELDS, "request", params, "view", MapReader.read(params, sql)));
    }
}
