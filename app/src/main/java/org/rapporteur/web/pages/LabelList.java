package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.List;
import org.rapporteur.store.PlaceId;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;

/** How each outlet calls each party. */
final class LabelList {
    private static final List<String> VOICES = List.of("own", "quoted");

    static final Listing LISTING = new Listing(
            "labels",
            "Labels",
            "How each outlet calls each party, in its own voice or in words that it quotes. A label opens the sentence.",
            List.of(
                    Field.text("actor", "Party"),
                    Field.text("outlet", "Outlet"),
                    Field.choice("voice", "Voice", VOICES),
                    Field.text("q", "Label")),
            List.of(
                    Column.hidden("party_id"),
                    Column.text("party", "Party"),
                    Column.prose("label", "Label"),
                    Column.text("voice", "Voice"),
                    Column.text("date", "Date"),
                    Column.text("outlet", "In"),
                    Column.hidden("article")),
            LabelList::query,
            LabelList::row);

    private LabelList() {}

    private static Select query(Params params) {
        Select out = Select.from("labels", "l")
                .contains(params.text("q"), "l.text")
                .join("JOIN actors p ON p.id = l.actor_id JOIN articles a ON a.id = l.article_id")
                .columns("l.actor_id, p.name, l.text, l.voice, l.article_id, l.cite_start, " + PlaceId.sql("label", "l")
                        + " AS place, a.published," + " a.outlet_name AS outlet")
                .order("l.actor_id, l.text, l.article_id, l.cite_start");
        String voice = params.oneOf("voice", VOICES);
        if (voice != null) {
            out.where("l.voice " + (voice.equals("own") ? "=" : "<>") + " 'outlet'");
        }
        Filters.actor(out, params.text("actor"), "l.actor_id IN");
        Filters.outlet(out, params.text("outlet"), "l.article_id");
        return out;
    }

    private static List<Cell> row(Row row) throws SQLException {
        String id = row.string("actor_id");
        String article = row.string("article_id");
        String place = row.string("place");
        return List.of(
                Cell.of(id),
                Cell.link(row.text("name"), Links.actor(id)),
                Cell.link(row.text("text"), Links.path("fact", place)),
                Cell.of(voice(row.string("voice"))),
                Cell.of(row.text("published")),
                Cell.link(row.text("outlet"), Links.mark(article, place, row.number("cite_start"), "label")),
                Cell.of(article));
    }

    /** In whose voice a label stands: the outlet's, or that of a statement. */
    static Item voice(String voice) {
        return voice.equals("outlet") ? Item.of("its own") : new Item("quoted", Links.path("fact", voice));
    }
}
