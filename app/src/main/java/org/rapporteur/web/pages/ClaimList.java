package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;

/** The claims with who is on which side. */
final class ClaimList {
    private static final List<String> STATUSES = List.of("disputed", "undisputed");
    /** Who speaks on a side: an actor, the words of the page, or the outlet itself. */
    private static final String SOURCE = "coalesce(s.source_id, s.source_text, a.outlet_name)";

    static final Listing LISTING = new Listing(
            "claims",
            "Claims",
            "What somebody says is so, and who denies or doubts it. A name opens the sentence; copies of an article count once.",
            fields(),
            List.of(
                    Column.hidden("id"),
                    Column.prose("proposition", "Claim"),
                    Column.list("asserted_by", "Asserted by"),
                    Column.list("denied_by", "Denied by").rare(),
                    Column.list("doubted_by", "Doubted by").rare(),
                    Column.number("sources", "Sources"),
                    Column.text("first", "First told"),
                    Column.text("last", "Last told")),
            ClaimList::query,
            ClaimList::row);

    private ClaimList() {}

    private static List<Field> fields() {
        List<Field> out = new ArrayList<>(Field.period());
        out.add(Field.text("actor", "Party"));
        out.add(Field.choice("status", "Status", STATUSES));
        out.add(Field.text("outlet", "Outlet"));
        out.add(Field.text("q", "Words"));
        return out;
    }

    private static Select query(Params params) {
        Select out = Select.from("claims", "c")
                .contains(params.text("q"), "c.proposition")
                .columns("c.id, c.proposition, " + side("asserted") + ", " + side("denied") + ", " + side("doubted")
                        + ", (SELECT count(DISTINCT " + SOURCE
                        + ") FROM claim_sides s JOIN articles a ON a.id = s.article_id"
                        + " WHERE s.claim_id = c.id AND s.side = 'asserted' AND a.duplicate_of IS NULL) AS sources,"
                        + told("min") + " AS first, " + told("max") + " AS last")
                .order("(SELECT count(DISTINCT side) FROM claim_sides s WHERE s.claim_id = c.id) DESC,"
                        + " (SELECT count(*) FROM claim_sides s WHERE s.claim_id = c.id) DESC, c.id");
        String status = params.oneOf("status", STATUSES);
        if (status != null) {
            out.where("c.id " + (status.equals("disputed") ? "" : "NOT ")
                    + "IN (SELECT claim_id FROM claim_sides WHERE side <> 'asserted')");
        }
        Filters.actor(out, params.text("actor"), "c.id IN (SELECT claim_id FROM claim_sides WHERE source_id IN");
        Filters.told(out, params, "c.id IN (SELECT claim_id FROM claim_sides WHERE article_id IN");
        return out;
    }

    private static String side(String side) {
        return "(SELECT json_group_array(json_array(name, article_id, cite_start, day)) FROM (SELECT coalesce(p.name,"
                + " s.source_text, a.outlet_name) AS name, s.article_id, s.cite_start, a.published AS day"
                + " FROM claim_sides s JOIN articles a ON a.id = s.article_id LEFT JOIN actors p ON p.id = s.source_id"
                + " WHERE s.claim_id = c.id AND s.side = '" + side
                + "' ORDER BY a.published_first IS NULL, a.published_first, a.id, s.cite_start)) AS " + side;
    }

    private static String told(String function) {
        return " (SELECT " + function + "(a.published_first) FROM claim_sides s JOIN articles a ON a.id = s.article_id"
                + " WHERE s.claim_id = c.id)";
    }

    private static List<Cell> row(Row row) throws SQLException {
        String id = row.string("id");
        return List.of(
                Cell.of(id),
                Cell.link(row.text("proposition"), Links.path("claims", id)),
                names(row, "asserted", id),
                names(row, "denied", id),
                names(row, "doubted", id),
                Cell.of(row.number("sources")),
                Cell.of(row.text("first")),
                Cell.of(row.text("last")));
    }

    /** Each name once, with the sentence in which it is first heard. */
    private static Cell names(Row row, String side, String claim) throws SQLException {
        Map<String, Item> out = new LinkedHashMap<>();
        for (List<String> s : row.lists(side)) {
            out.putIfAbsent(s.get(0), new Item(s.get(0), Links.mark(s.get(1), claim, Integer.parseInt(s.get(2)))));
        }
        return new Cell(List.copyOf(out.values()));
    }
}
