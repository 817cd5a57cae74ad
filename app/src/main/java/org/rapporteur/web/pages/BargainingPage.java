package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Item;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;
import org.rapporteur.web.TableForms;

/** The bargaining table: issue by side, with how each moved and how far they lie apart. */
final class BargainingPage implements Page {
    private static final String NAME = "bargaining";

    /** The distances are those of the parties with most positions on an issue: of all pairs there would be too many. */
    private static final int PARTIES = 40;

    private static final List<Field> FIELDS = List.of(
            new Field("at", "As at", List.of(), "2019-05"),
            Field.text("actor", "Party"),
            Field.text("topic", "Topic"),
            Field.text("outlet", "Outlet"));

    private static final List<Column> MOVES = List.of(
            Column.hidden("id"),
            Column.text("topic", "Topic"),
            Column.text("side", "Side"),
            Column.text("party", "Party"),
            Column.text("date", "Date"),
            Column.text("stance", "Stance"),
            Column.text("change", "Change"),
            Column.text("change_basis", "Change is"),
            Column.text("before", "Before"),
            Column.prose("issue", "Issue"),
            Column.text("condition", "Condition"),
            Column.text("outlet", "In"),
            Column.hidden("article"),
            Column.hidden("side_id"));

    private static final List<Column> DISTANCES = List.of(
            Column.text("topic", "Topic"),
            Column.text("side", "Side"),
            Column.text("stance", "Stance"),
            Column.text("date", "Date"),
            Column.text("other_side", "Other side"),
            Column.text("other_stance", "Its stance"),
            Column.text("other_date", "Its date"),
            Column.number("distance", "Distance"),
            Column.hidden("position"),
            Column.hidden("other_position"));

    @Override
    public void add(Site site) {
        site.get("/" + NAME, ctx -> {
            Params params = site.params(ctx);
            site.renderKept(ctx, "bargaining.jte", "Bargaining table", sql -> {
                Sides sides = Sides.of(site, sql);
                List<Move> moves = Moves.of(params, sides, sql);
                boolean whole = params.text("topic") != null;
                Bargaining table = Bargaining.of(moves, whole, Sides.bySide(params), sides);
                Map<String, Object> model = new LinkedHashMap<>();
                model.put("fields", FIELDS);
                model.put("request", params);
                model.put("table", table);
                model.put("forms", forms(params, moves.size()));
                model.put("ways", Sides.ways(params));
                model.put(
                        "sides",
                        sides.views(moves.stream().map(m -> sides.of(m.party())).toList()));
                return model;
            });
        });
        TableForms.add(site, NAME, MOVES, (params, sql) -> {
            Sides sides = Sides.of(site, sql);
            List<Move> moves = Moves.of(params, sides, sql);
            return sink -> moves.forEach(m -> sink.take(row(m, sides)));
        });
        TableForms.add(site, NAME + "/distances", DISTANCES, (params, sql) -> {
            List<Bargaining.Pair> pairs = pairs(params, Sides.of(site, sql), sql);
            return sink -> pairs.forEach(p -> sink.take(row(p)));
        });
    }

    /** The links to the table in other forms. */
    private static List<Item> forms(Params params, int moves) {
        List<Item> out = new ArrayList<>();
        out.add(Item.of(moves + (moves == 1 ? " position" : " positions")));
        out.addAll(TableForms.links(NAME, params));
        TableForms.links(NAME + "/distances", params)
                .forEach(i -> out.add(new Item("distances as " + i.text(), i.href())));
        return out;
    }

    private static List<Bargaining.Pair> pairs(Params params, Sides sides, Sql sql) throws SQLException {
        Map<String, Map<String, List<Move>>> topics = new TreeMap<>();
        for (Move m : Moves.of(params, sides, sql)) {
            topics.computeIfAbsent(m.topic(), t -> new LinkedHashMap<>())
                    .computeIfAbsent(m.party(), p -> new ArrayList<>())
                    .add(m);
        }
        List<Bargaining.Pair> out = new ArrayList<>();
        topics.values().forEach(held -> {
            List<String> most = held.keySet().stream()
                    .sorted(Comparator.comparingInt(
                            p -> -held.getOrDefault(p, List.of()).size()))
                    .limit(PARTIES)
                    .toList();
            out.addAll(Bargaining.pairs(held, most, sides));
        });
        return out;
    }

    private static List<Cell> row(Move m, Sides sides) {
        return List.of(
                Cell.of(m.id()),
                Cell.of(m.topic()),
                Cell.of(sides.name(m.party())),
                Cell.of(m.holder()),
                Cell.of(m.date()),
                Cell.of(m.stance()),
                Cell.of(m.change()),
                Cell.of(m.change() == null ? null : m.isTold() ? "told" : "derived"),
                Cell.of(m.before()),
                Cell.of(m.issue()),
                Cell.of(m.condition()),
                Cell.of(m.outlet()),
                Cell.of(m.article()),
                Cell.of(m.party()));
    }

    private static List<Cell> row(Bargaining.Pair p) {
        return List.of(
                Cell.of(p.ones().topic()),
                Cell.of(p.one().side().text()),
                Cell.of(p.ones().stance()),
                Cell.of(p.ones().date()),
                Cell.of(p.other().side().text()),
                Cell.of(p.others().stance()),
                Cell.of(p.others().date()),
                Cell.of(p.distance()),
                Cell.of(p.ones().id()),
                Cell.of(p.others().id()));
    }
}
