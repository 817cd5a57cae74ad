package org.rapporteur.web.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.RulingMaker;
import org.rapporteur.store.RulingsFile;
import org.rapporteur.store.Update;
import org.rapporteur.view.RulingText;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Page;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;

/**
 * The rulings on the record: a list of them, and the address that forms of all pages are sent to. A form has {@code action}
 * (merge, split, correct, reject, undo), {@code id} (of a merge several), for a split {@code article} or {@code alias}, for a
 * correction {@code field} and {@code value}, for an undo {@code number}; {@code by}, {@code why}, {@code back} (the page to
 * return to), and {@code csrf}.
 */
final class RulingsPage implements Page {
    private static final int LONGEST = 4000;

    @Override
    public void add(Site site) {
        site.get("/rulings", ctx -> {
            List<RulingView> all = new ArrayList<>();
            Rulings rulings = RulingsFile.of(site.folder());
            for (Ruling r : rulings.all()) {
                all.add(0, new RulingView(r, RulingText.of(r), rulings.holds(r.number())));
            }
            String id = Objects.requireNonNullElse(ctx.queryParam("id"), "");
            Item subject = site.read(sql -> subject(id, sql));
            site.render(ctx, "rulings.jte", "Rulings", Map.of("rulings", all, "id", id, "subject", subject));
        });
        site.get("/rulings.jsonl", ctx -> ctx.contentType("application/jsonl; charset=utf-8")
                .result(String.join("\n", RulingsFile.of(site.folder()).lines()) + "\n"));
        site.post("/rulings", ctx -> rule(site, ctx));
    }

    /** What an id stands for; of an unknown one nothing. */
    private static Item subject(String id, Sql sql) throws SQLException {
        String json = FactPage.line(id, sql);
        if (json == null) {
            return Item.of("");
        }
        Fact fact = JsonLines.read(json);
        return new Item(Summaries.of(fact, sql), Links.fact(JsonLines.type(fact.getClass()), id));
    }

    private static void rule(Site site, Context ctx) throws RecordException {
        String by = text(ctx, "by");
        Ruling.By who = new Ruling.By(
                by == null ? System.getProperty("user.name", "unknown") : by,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                text(ctx, "why"));
        try (RecordStore store = RecordStore.open(site.folder());
                Update update = store.update()) {
            RulingMaker.apply(make(ctx, who, new RulingMaker(store)), update);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()), "Nothing has changed.");
        }
        ctx.redirect(site.back(ctx, "/rulings"), HttpStatus.SEE_OTHER);
    }

    private static Ruling make(Context ctx, Ruling.By who, RulingMaker maker) throws RecordException {
        List<String> ids = texts(ctx, "id");
        String id = ids.isEmpty() ? "" : ids.get(0);
        String alias = text(ctx, "alias");
        return switch (String.valueOf(text(ctx, "action"))) {
            case "merge" -> maker.merge(who, ids);
            case "split" ->
                alias == null ? maker.split(who, id, texts(ctx, "article")) : maker.splitAlias(who, id, alias);
            case "correct" -> maker.correct(who, id, String.valueOf(text(ctx, "field")), texts(ctx, "value"));
            case "reject" -> maker.reject(who, id);
            case "undo" -> Ruling.undo(who, number(text(ctx, "number")));
            default -> throw new IllegalArgumentException("the form says not what to do");
        };
    }

    private static int number(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,8}")) {
            throw new IllegalArgumentException("the form names no ruling");
        }
        return Integer.parseInt(text);
    }

    private static @Nullable String text(Context ctx, String name) {
        List<String> all = texts(ctx, name);
        return all.isEmpty() ? null : all.get(0);
    }

    private static List<String> texts(Context ctx, String name) {
        List<String> out = new ArrayList<>();
        for (String value : ctx.formParams(name)) {
            if (value.length() > LONGEST) {
                throw new IllegalArgumentException("“" + name + "” has more than " + LONGEST + " characters");
            }
            if (!value.isBlank()) {
                out.add(value.strip());
            }
        }
        return out;
    }
}
