package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;

/** The articles in the order of their publication. */
final class ArticleList {
    private static final List<String> GENRES = List.of("report", "opinion", "analysis");

    static final Listing LISTING = new Listing(
            "articles",
            "Articles",
            "The pages that the record was read from, in the order of their publication.",
            fields(),
            List.of(
                    Column.hidden("id"),
                    Column.text("published", "Published"),
                    Column.prose("title", "Title"),
                    Column.text("publisher", "Outlet"),
                    Column.list("authors", "By").rare(),
                    Column.text("genre", "Genre"),
                    Column.number("statements", "Statements"),
                    Column.text("via", "Credits").rare(),
                    Column.text("copy_of", "Copy of").rare(),
                    Column.hidden("source")),
            ArticleList::query,
            ArticleList::row);

    private ArticleList() {}

    private static List<Field> fields() {
        List<Field> out = new ArrayList<>(Field.period());
        out.add(Field.text("outlet", "Outlet"));
        out.add(Field.choice("genre", "Genre", GENRES));
        out.add(Field.text("q", "Words in the title"));
        return out;
    }

    private static Select query(Params params) {
        return Select.from("articles", "a")
                .between("a.published_first", "a.published_last", params.firstDay("from"), params.lastDay("to"))
                .is("a.publisher", params.text("outlet"))
                .is("a.genre", params.oneOf("genre", GENRES))
                .contains(params.text("q"), "a.title")
                .join("LEFT JOIN articles o ON o.id = a.duplicate_of")
                .columns("a.id, a.published, a.published_basis, a.title, a.publisher, a.genre, a.via, a.source,"
                        + " a.duplicate_of, o.outlet_name AS original,"
                        + " (SELECT count(*) FROM statements s WHERE s.article_id = a.id) AS statements,"
                        + " (SELECT json_group_array(author) FROM (SELECT author FROM article_authors w"
                        + " WHERE w.article_id = a.id ORDER BY position)) AS authors")
                .order("a.published_first IS NULL, a.published_first, a.id");
    }

    private static List<Cell> row(Row row) throws SQLException {
        String id = row.string("id");
        String title = row.text("title");
        String copy = row.text("duplicate_of");
        return List.of(
                Cell.of(id),
                Cell.of(published(row)),
                Cell.link(title == null ? row.string("source") : title, Links.path("articles", id)),
                Cell.of(row.text("publisher")),
                new Cell(row.texts("authors").stream().map(Item::of).toList()),
                Cell.of(row.text("genre")),
                Cell.of(row.number("statements")),
                Cell.of(row.text("via")),
                copy == null ? Cell.EMPTY : Cell.link(row.text("original"), Links.path("articles", copy)),
                Cell.of(row.text("source")));
    }

    private static String published(Row row) throws SQLException {
        String date = row.text("published");
        if (date == null) {
            return "undated";
        }
        return "inferred".equals(row.text("published_basis")) ? date + " (inferred)" : date;
    }
}
