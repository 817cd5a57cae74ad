package org.rapporteur.web.pages;

import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;
import org.rapporteur.store.FactSql;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Particulars;
import org.rapporteur.web.Item;
import org.rapporteur.web.Page;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;

/** A meeting: who had what part, what each outlet says of it, and where they disagree. */
final class MeetingPage implements Page {
    @Override
    public void add(Site site) {
        site.get("/meetings/{id}", ctx -> answer(site, ctx));
    }

    private static void answer(Site site, Context ctx) throws RecordException {
        String id = ctx.pathParam("id");
        int page = site.params(ctx).page();
        MeetingView view = site.read(sql -> view(id, page, sql));
        site.render(ctx, "meeting.jte", view.title(), Map.of("view", view));
    }

    private static MeetingView view(String id, int page, Sql sql) throws SQLException {
        String json = sql.text("SELECT json FROM facts WHERE " + FactSql.HAS_ID + " AND type = 'meeting'", id);
        if (json == null) {
            throw Problem.notFound("There is no meeting “" + id + "” in this record.");
        }
        Meeting meeting = (Meeting) JsonLines.read(json);
        Map<String, List<Cite>> byArticle = new LinkedHashMap<>();
        sql.each(
                "SELECT DISTINCT c.article_id FROM meeting_cites c JOIN articles a ON a.id = c.article_id"
                        + " WHERE c.meeting_id = ? ORDER BY a.published_first IS NULL, a.published_first, a.id",
                r -> byArticle.put(r.string("article_id"), new ArrayList<>()),
                id);
        for (Cite cite : meeting.cites()) {
            byArticle.computeIfAbsent(cite.article(), a -> new ArrayList<>()).add(cite);
        }
        List<List<Cite>> articles = List.copyOf(byArticle.values());
        int from = (page - 1) * MeetingView.VERSIONS;
        if (page > 1 && from >= articles.size()) {
            throw Problem.badRequest(
                    "there is no page " + page, articles.size() + " articles tell of this meeting, twelve a page.");
        }
        List<MeetingView.Version> versions = new ArrayList<>();
        for (List<Cite> cites : articles.subList(from, Math.min(articles.size(), from + MeetingView.VERSIONS))) {
            List<Quote> quotes = FactPage.quotes(id, cites, sql);
            if (!quotes.isEmpty()) {
                Article article = quotes.get(0).article();
                versions.add(new MeetingView.Version(article, status(meeting, article), quotes));
            }
        }
        return new MeetingView(
                meeting,
                MeetingTitle.of(id, sql),
                parts(id, sql),
                versions,
                articles.size(),
                page,
                disputed(meeting, sql),
                Tellings.beside(Tellings.MEETING, id, sql));
    }

    private static String status(Meeting meeting, Article article) {
        return meeting.life().stream()
                .filter(s -> s.cite().article().equals(article.id()))
                .findFirst()
                .map(s -> JsonLines.name(s.status()))
                .orElse("");
    }

    private static List<MeetingView.Part> parts(String id, Sql sql) throws SQLException {
        Attendance attendance = Attendance.of(List.of(id), sql);
        List<MeetingView.Part> out = new ArrayList<>();
        for (String kind : Matrix.LEGEND) {
            List<MeetingView.Attendee> who = new ArrayList<>();
            for (Attendance.Attendee a : attendance.attendees()) {
                Attendance.Part part = attendance.parts(id, a.id()).get(kind);
                if (part != null) {
                    who.add(new MeetingView.Attendee(Item.actor(a.id(), a.name()), part.delegation(), part.sentence()));
                }
            }
            if (!who.isEmpty()) {
                String words = Particulars.part(kind);
                out.add(new MeetingView.Part(Character.toUpperCase(words.charAt(0)) + words.substring(1), who));
            }
        }
        return out;
    }

    private static List<MeetingView.Disputed> disputed(Meeting meeting, Sql sql) throws SQLException {
        List<MeetingView.Disputed> out = new ArrayList<>();
        for (Meeting.FieldDifference d : meeting.differences()) {
            Map<String, List<Quote>> values = new LinkedHashMap<>();
            for (CitedValue v : d.values()) {
                values.computeIfAbsent(v.value(), value -> new ArrayList<>())
                        .addAll(FactPage.quotes(meeting.id(), List.of(v.cite()), sql));
            }
            List<MeetingView.Value> sides = values.entrySet().stream()
                    .map(e -> new MeetingView.Value(e.getKey(), e.getValue()))
                    .toList();
            out.add(new MeetingView.Disputed(d.field(), sides));
        }
        return out;
    }
}
