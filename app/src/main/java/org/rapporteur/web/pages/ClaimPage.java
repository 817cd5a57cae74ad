package org.rapporteur.web.pages;

import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Cite;
import org.rapporteur.store.FactSql;
import org.rapporteur.store.RecordException;
import org.rapporteur.web.Links;
import org.rapporteur.web.Page;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Row;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;

/** A claim: who asserts, denies and doubts it, in the order in which it was told. */
final class ClaimPage implements Page {
    @Override
    public void add(Site site) {
        site.get("/claims/{id}", ctx -> answer(site, ctx));
    }

    private static void answer(Site site, Context ctx) throws RecordException {
        String id = ctx.pathParam("id");
        int page = site.params(ctx).page();
        ClaimView view = site.read(sql -> view(id, page, sql));
        site.render(ctx, "claim.jte", view.proposition(), Map.of("view", view));
    }

    private static ClaimView view(String id, int page, Sql sql) throws SQLException {
        String proposition = sql.text("SELECT proposition FROM claims WHERE id = ?", id);
        if (proposition == null) {
            throw Problem.notFound("There is no claim “" + id + "” in this record.");
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String side : List.of("asserted", "denied", "doubted")) {
            counts.put(side, sql.count("SELECT count(*) FROM claim_sides WHERE claim_id = ? AND side = ?", id, side));
        }
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (page > 1 && (page - 1) * ClaimView.VOICES >= total) {
            throw Problem.badRequest("there is no page " + page, total + " voices are heard, thirty a page.");
        }
        List<Half> halves = sql.all(
                "SELECT s.*, " + FactSql.words("s") + " AS words, " + FactSql.prefix("s") + " AS prefix, "
                        + FactSql.suffix("s")
                        + " AS suffix, p.name, a.published, a.outlet_name AS outlet FROM claim_sides s"
                        + " JOIN articles a ON a.id = s.article_id LEFT JOIN actors p ON p.id = s.source_id"
                        + " WHERE s.claim_id = ? ORDER BY a.published_first IS NULL, a.published_first, a.id, s.cite_start"
                        + " LIMIT ? OFFSET ?",
                ClaimPage::half,
                id,
                ClaimView.VOICES,
                (page - 1) * ClaimView.VOICES);
        List<Quote> quotes = FactPage.quotes(id, halves.stream().map(Half::cite).toList(), sql);
        List<ClaimView.Voice> voices = new ArrayList<>();
        for (int i = 0; i < halves.size(); i++) {
            voices.add(halves.get(i).voice(quotes.get(i)));
        }
        return new ClaimView(id, proposition, counts, voices, total, page, Tellings.beside(Tellings.CLAIM, id, sql));
    }

    private static Half half(Row row) throws SQLException {
        String text = row.text("source_text");
        String name = row.text("name");
        String statement = row.text("statement_id");
        String named = name != null ? name : text != null ? text : row.string("outlet") + ", in its own voice";
        Cite cite = new Cite(
                row.string("article_id"),
                row.number("cite_start"),
                row.number("cite_end"),
                row.string("words"),
                row.string("prefix"),
                row.string("suffix"));
        return new Half(
                row.string("side"),
                named,
                Links.actor(row.text("source_id")),
                statement == null ? null : Links.path("fact", statement),
                row.text("published"),
                row.text("reader"),
                cite);
    }

    /** A voice whose words are not yet found. */
    private record Half(
            String side,
            String name,
            @Nullable String href,
            @Nullable String statement,
            @Nullable String day,
            @Nullable String reader,
            Cite cite) {
        ClaimView.Voice voice(Quote quote) {
            return new ClaimView.Voice(side, name, href, statement, day, reader, quote);
        }
    }
}
