package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.RecordException;

/** Answers with a list as a page, as CSV and as JSON. */
public final class ListingPage implements Page {
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
        TableForms.add(site, listing.name(), listing.columns(), (params, sql) -> {
            Select select = listing.query().of(params);
            return sink ->
                    sql.each(select.all(), row -> sink.take(listing.layout().of(row)), select.arguments());
        });
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
}
