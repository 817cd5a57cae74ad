package org.rapporteur.web.pages;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.store.RecordException;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Grid;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.ListingPage;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Site;

/** What the parties want: issues, and for each stance who takes it, as it stands at a date. */
final class PositionsPage implements Page {
    private static final int DATE = 1;
    private static final int PARTY = 2;
    private static final int STANCE = 3;
    private static final int TOPIC = 4;
    private static final int ISSUE = 5;
    private static final int OUTLET = 10;
    private static final int PARTY_ID = 12;

    @Override
    public void add(Site site) {
        new ListingPage(PositionLists.HISTORY).add(site);
        new ListingPage(PositionLists.STANDING, (ctx, params) -> answer(site, ctx, params)).add(site);
    }

    private static void answer(Site site, Context ctx, Params params) throws RecordException {
        Map<String, Object> model = new LinkedHashMap<>();
        site.read(sql -> {
            Sides sides = Sides.of(site, sql);
            Grid grid = Grid.read(PositionLists.STANDING, params, sql);
            model.put("grid", grid);
            model.put("issues", issues(grid, Sides.bySide(params), sides));
            model.put(
                    "sides",
                    sides.views(grid.rows().stream()
                            .map(r -> sides.of(r.get(PARTY_ID).text()))
                            .toList()));
            return true;
        });
        model.put("stances", PositionLists.STANCES);
        model.put("ways", Sides.ways(params));
        site.render(ctx, "positions.jte", PositionLists.STANDING.title(), model);
    }

    private static List<IssueView> issues(Grid grid, boolean bySide, Sides sides) {
        Map<String, IssueView> out = new LinkedHashMap<>();
        for (List<Cell> row : grid.rows()) {
            String topic = row.get(TOPIC).text();
            String issue = row.get(ISSUE).text();
            boolean shared = !topic.isEmpty();
            IssueView known = out.computeIfAbsent(
                    shared ? topic : issue.toLowerCase(Locale.ROOT),
                    key -> new IssueView(
                            shared ? topic : issue,
                            Links.query(
                                    "/" + PositionLists.HISTORY.name(),
                                    shared ? Map.of("topic", topic) : Map.of("issue", issue)),
                            new LinkedHashMap<>()));
            String party = row.get(PARTY_ID).text();
            String side = sides.of(party);
            String who = !bySide || side.equals(party)
                    ? row.get(PARTY).text()
                    : sides.name(side) + " (" + row.get(PARTY).text() + ")";
            known.sides()
                    .computeIfAbsent(row.get(STANCE).text(), s -> new ArrayList<>())
                    .add(new IssueView.Side(
                            new Item(
                                    who + (shared ? ": " + issue : ""),
                                    row.get(OUTLET).items().get(0).href()),
                            sides.colour(party),
                            sides.rank(side),
                            row.get(DATE).text()));
        }
        Comparator<IssueView.Side> order = Comparator.comparingInt(IssueView.Side::rank);
        out.values().forEach(i -> i.sides().values().forEach(s -> s.sort(order)));
        return List.copyOf(out.values());
    }
}
