package org.rapporteur.web.pages;

import io.javalin.http.Context;
import java.util.ArrayList;
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

    @Override
    public void add(Site site) {
        new ListingPage(PositionLists.HISTORY).add(site);
        new ListingPage(PositionLists.STANDING, (ctx, params) -> answer(site, ctx, params)).add(site);
    }

    private static void answer(Site site, Context ctx, Params params) throws RecordException {
        Grid grid = site.read(sql -> Grid.read(PositionLists.STANDING, params, sql));
        site.render(
                ctx,
                "positions.jte",
                PositionLists.STANDING.title(),
                Map.of("grid", grid, "issues", issues(grid), "stances", PositionLists.STANCES));
    }

    private static List<IssueView> issues(Grid grid) {
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
            String date = row.get(DATE).text();
            String party = row.get(PARTY).text() + (shared ? ": " + issue : "");
            known.sides()
                    .computeIfAbsent(row.get(STANCE).text(), s -> new ArrayList<>())
                    .add(new IssueView.Side(
                            new Item(party, row.get(OUTLET).items().get(0).href()), date));
        }
        return List.copyOf(out.values());
    }
}
