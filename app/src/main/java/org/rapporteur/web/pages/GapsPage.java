package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.web.Listing;
import org.rapporteur.web.ListingPage;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;

/** The gaps of the record: the first of each kind, and each as a list of its own. */
final class GapsPage implements Page {
    private static final List<Listing> LISTS = List.of(
            GapLists.SINGLE, GapLists.UNDATED_MEETINGS, GapLists.UNNAMED, GapLists.UNSURE, GapLists.UNDATED_ARTICLES);

    @Override
    public void add(Site site) {
        LISTS.forEach(l -> new ListingPage(l).add(site));
        new ListingPage(GapLists.LEFT_OUT).add(site);
        site.get("/gaps", ctx -> {
            Params params = site.params(ctx);
            site.renderKept(ctx, "gaps.jte", "Gaps", sql -> Map.of("panels", panels(params, sql)));
        });
    }

    private static List<Panel> panels(Params params, Sql sql) throws SQLException {
        List<Panel> out = new ArrayList<>();
        for (Listing list : LISTS) {
            String id = list.name().substring(list.name().indexOf('/') + 1);
            out.add(Panel.of(id, list.title(), "There are none.", "", list, params, sql));
        }
        return out;
    }
}
