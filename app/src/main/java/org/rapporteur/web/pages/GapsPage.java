package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.store.RulingsFile;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Listing;
import org.rapporteur.web.ListingPage;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;
import org.rapporteur.web.TableForms;

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
            List<List<Cell>> rows = Checked.rows(RulingsFile.of(site.folder()));
            Map<String, ?> kept = site.read(
                    sql -> site.kept(ctx.path() + params.all(), sql, s -> Map.of("panels", panels(params, s))));
            Map<String, Object> model = new LinkedHashMap<>(kept);
            model.put("checked", rows);
            model.put("columns", Checked.COLUMNS);
            site.render(ctx, "gaps.jte", "Gaps", model);
        });
        TableForms.add(site, "gaps/checked", Checked.COLUMNS, () -> {
            List<List<Cell>> rows = Checked.rows(RulingsFile.of(site.folder()));
            return (params, sql) -> sink -> rows.forEach(sink::take);
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
