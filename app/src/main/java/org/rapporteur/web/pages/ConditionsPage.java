package org.rapporteur.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Site;
import org.rapporteur.web.TableForms;

/** What waits for what: a drawing and a list of the conditions, with the cycles in which each waits for the other. */
final class ConditionsPage implements Page {
    private static final String NAME = "bargaining/conditions";
    private static final int ROWS = 200;

    private static final List<Field> FIELDS = List.of(
            new Field("at", "As at", List.of(), "2019-05"),
            Field.text("actor", "Party"),
            Field.text("outlet", "Outlet"));

    private static final List<Column> COLUMNS = List.of(
            Column.hidden("id"),
            Column.text("date", "Date"),
            Column.text("side", "Side"),
            Column.text("party", "Party"),
            Column.hidden("stance"),
            Column.prose("issue", "What waits"),
            Column.prose("condition", "for what"),
            Column.text("waits", "Issue").rare(),
            Column.text("waits_for", "waits for").rare(),
            Column.text("cycle", "In a cycle").rare(),
            Column.text("state", "State"),
            Column.text("outlet", "In"),
            Column.hidden("article"),
            Column.hidden("side_id"));

    @Override
    public void add(Site site) {
        site.get("/" + NAME, ctx -> {
            Params params = site.params(ctx);
            site.renderKept(ctx, "conditions.jte", "What waits for what", sql -> {
                Sides sides = Sides.of(site, sql);
                Conditions conditions = Conditions.of(params, sides, sql);
                List<Condition> first = conditions.all().stream()
                        .sorted(Comparator.comparing(c -> !conditions.isInCycle(c)))
                        .limit(ROWS)
                        .toList();
                Map<String, Object> model = new LinkedHashMap<>();
                model.put("fields", FIELDS);
                model.put("request", params);
                model.put("columns", COLUMNS);
                model.put(
                        "rows",
                        first.stream().map(c -> row(c, conditions, sides)).toList());
                model.put("total", conditions.all().size());
                model.put("view", ConditionsDrawing.of(conditions, sides));
                model.put("cycles", cycles(conditions, sides));
                model.put("forms", TableForms.links(NAME, params));
                model.put("ways", Sides.ways(params));
                return model;
            });
        });
        TableForms.add(site, NAME, COLUMNS, (params, sql) -> {
            Sides sides = Sides.of(site, sql);
            Conditions conditions = Conditions.of(params, sides, sql);
            return sink -> conditions.all().forEach(c -> sink.take(row(c, conditions, sides)));
        });
    }

    /** Each cycle as the conditions that make it, said once for each side and pair of things. */
    private static List<List<Item>> cycles(Conditions conditions, Sides sides) {
        List<List<Item>> out = new ArrayList<>();
        for (List<Condition> cycle : conditions.cycles()) {
            Set<String> said = new LinkedHashSet<>();
            List<Item> steps = new ArrayList<>();
            for (Condition c : cycle) {
                String words = sides.name(c.party()) + ": “" + c.what() + "” waits for “" + c.until() + "”";
                if (said.add(words)) {
                    steps.add(new Item(words, c.href()));
                }
            }
            out.add(steps);
        }
        return out;
    }

    private static List<Cell> row(Condition c, Conditions conditions, Sides sides) {
        return List.of(
                Cell.of(c.id()),
                Cell.of(c.date()),
                Cell.link(sides.name(c.party()), Links.actor(c.party())),
                Cell.of(c.holder()),
                Cell.of(c.stance()),
                Cell.link(c.issue(), Links.path("fact", c.id())),
                Cell.link(c.condition(), c.href()),
                Cell.of(c.what().equals(c.issue()) ? null : c.what()),
                Cell.of(c.until().equals(c.condition()) ? null : c.until()),
                Cell.of(conditions.isInCycle(c) ? "yes" : null),
                Cell.of(c.state()),
                Cell.link(c.outlet(), c.href()),
                Cell.of(c.article()),
                Cell.of(c.party()));
    }
}
