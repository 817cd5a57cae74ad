package org.rapporteur.web.pages;

import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.store.RecordException;
import org.rapporteur.web.Field;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;

/** The process at a glance: what it is about, how it stands, its timeline, what is disputed, the latest and what is new. */
final class OverviewPage implements Page {
    private static final int SHOWN = 8;
    private static final int NEW = 6;

    private static final List<Field> FIELDS = List.of(
            new Field("from", "From", List.of(), "2018"),
            new Field("to", "To", List.of(), "2019-09"),
            Field.text("actor", "Party"),
            Field.text("place", "Place"),
            Field.text("outlet", "Outlet"),
            Field.choice("kind", "Kind", TimelineReader.KINDS));

    private static final Field SINCE = new Field(NewSince.FIELD, "Day, month or year", List.of(), "2019-05");

    @Override
    public void add(Site site) {
        site.get("/", ctx -> answer(site, ctx));
    }

    private void answer(Site site, Context ctx) throws RecordException {
        Params params = site.params(ctx);
        site.renderKept(ctx, "overview.jte", "Overview", sql -> model(params, site, sql));
    }

    private static Map<String, ?> model(Params params, Site site, Sql sql) throws SQLException {
        Map<String, Object> out = new LinkedHashMap<>(site.kept("latest", sql, s -> latest(site, s)));
        out.put("fields", FIELDS);
        out.put("request", params);
        out.put("timeline", TimelineReader.read(params, Sides.of(site, sql), sql));
        out.put("since", SINCE);
        out.put("news", NewSince.read(params, NEW, sql));
        out.put("ways", Sides.ways(params));
        return out;
    }

    private static Map<String, ?> latest(Site site, Sql sql) throws SQLException {
        return Map.of(
                "counts", counts(sql),
                "sentences", InShort.of(sql, Sides.of(site, sql)),
                "state", StateOfPlay.of(sql),
                "disputes", disputes(sql),
                "meetings", meetings(sql),
                "statements", statements(sql));
    }

    private static List<Item> counts(Sql sql) throws SQLException {
        List<Item> out = new ArrayList<>();
        for (String type : List.of(
                "article", "actor", "meeting", "statement", "event", "position", "claim", "difference", "figure")) {
            int n = sql.count("SELECT count(*) FROM " + type + "s");
            out.add(new Item(n + " " + type + (n == 1 ? "" : "s"), "/" + type + "s"));
        }
        return out;
    }

    private static List<Told> disputes(Sql sql) throws SQLException {
        return sql.all(
                "SELECT c.id, c.proposition, d.* FROM (SELECT s.claim_id, max(a.published_first) AS day,"
                        + " sum(s.side = 'asserted') AS asserted, sum(s.side <> 'asserted') AS denied"
                        + " FROM claim_sides s JOIN articles a INDEXED BY articles_outlet ON a.id = s.article_id"
                        + " GROUP BY s.claim_id HAVING asserted > 0 AND denied > 0"
                        + " ORDER BY day DESC, asserted + denied DESC, s.claim_id LIMIT " + SHOWN
                        + ") d JOIN claims c ON c.id = d.claim_id ORDER BY d.day DESC, d.asserted + d.denied DESC, c.id",
                r -> new Told(
                        r.text("day"),
                        new Item(r.string("proposition"), Links.path("claims", r.string("id"))),
                        "asserted " + r.number("asserted") + "×, denied or doubted " + r.number("denied") + "×"));
    }

    private static List<Told> meetings(Sql sql) throws SQLException {
        return sql.all(
                "SELECT m.id, " + MeetingTitle.DATE + " AS date, m.status, " + MeetingTitle.COLUMNS
                        + " FROM meetings m WHERE m.date_first IS NOT NULL"
                        + " ORDER BY m.date_first DESC, m.id DESC LIMIT " + SHOWN,
                r -> {
                    String place = r.text("meeting_place");
                    String title = MeetingTitle.of(r);
                    return new Told(
                            r.text("date"),
                            new Item(title, Links.path("meetings", r.string("id"))),
                            r.string("status") + (place == null || title.contains(place) ? "" : ", " + place));
                });
    }

    private static List<Told> statements(Sql sql) throws SQLException {
        return sql.all(
                "SELECT s.id, s.content, s.stance, coalesce(s.said, a.published) AS day, a.outlet_name AS outlet,"
                        + " coalesce(p.name, s.speaker_text) AS speaker FROM statements s"
                        + " JOIN articles a ON a.id = s.article_id LEFT JOIN actors p ON p.id = s.speaker_id"
                        + " WHERE s.reader IS NULL AND s.article_id IN (SELECT id FROM articles WHERE published_first IS NOT NULL"
                        + " ORDER BY published_first DESC, id DESC LIMIT 3)"
                        + " ORDER BY a.published_first DESC, a.id DESC, s.cite_start LIMIT " + SHOWN,
                r -> {
                    String speaker = r.text("speaker");
                    return new Told(
                            r.text("day"),
                            new Item(r.string("content"), Links.path("fact", r.string("id"))),
                            (speaker == null ? "" : speaker + ", ") + "in " + r.string("outlet"));
                });
    }
}
