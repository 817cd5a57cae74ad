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
import org.rapporteur.view.Rehearsal;
import org.rapporteur.view.RulingText;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Page;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;
import org.rapporteur.web.TableForms;

/**
 * The rulings on the record: a list of them, what is worth ruling on, and the address that forms of all pages are sent to. A
 * form has {@code action} (merge, split, correct, reject, confirm, undo), {@code id} (of a merge, and of what is no merge, several), for a split {@code article} or {@code alias}, for a
 * correction {@code field} and {@code value}, for an undo {@code number}; {@code by}, {@code why}, {@code back} (the page to
 * return to), and {@code csrf}. Sent to {@code /rulings/preview} it changes nothing, and is answered with what it would change.
 */
final class RulingsPage implements Page {
    private static final int LONGEST = 4000;
    /** So many questions stand above the rulings. */
    private static final int FIRST = 5;

    private static final int SHOWN = 50;

    /** The fields of a form that a preview keeps. */
    private static final List<String> FORM =
            List.of("action", "id", "article", "alias", "field", "value", "number", "by", "why");

    private static final List<Column> QUEUE = List.of(
            Column.text("kind", "Kind"),
            Column.prose("question", "Question"),
            Column.prose("what", "What"),
            Column.number("score", "Score"),
            Column.number("unsure", "Unsure"),
            Column.number("weight", "Weight"),
            Column.list("ids", "Ids"));

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
            List<Queue.Doubt> doubts = site.read(sql -> doubts(site, rulings, sql));
            site.render(
                    ctx,
                    "rulings.jte",
                    "Rulings",
                    Map.of("rulings", all, "id", id, "subject", subject, "doubts", doubts, "first", FIRST));
        });
        site.get("/rulings/queue", ctx -> {
            Rulings rulings = RulingsFile.of(site.folder());
            List<Queue.Doubt> doubts = site.read(sql -> doubts(site, rulings, sql));
            site.render(ctx, "queue.jte", "To check", Map.of("doubts", doubts, "shown", SHOWN));
        });
        TableForms.add(site, "rulings/queue", QUEUE, () -> {
            Rulings rulings = RulingsFile.of(site.folder());
            return (params, sql) -> {
                List<Queue.Doubt> doubts = doubts(site, rulings, sql);
                return sink -> doubts.forEach(d -> sink.take(row(d)));
            };
        });
        site.get("/rulings.jsonl", ctx -> ctx.contentType("application/jsonl; charset=utf-8")
                .result(String.join("\n", RulingsFile.of(site.folder()).lines()) + "\n"));
        site.post("/rulings", ctx -> rule(site, ctx));
        site.post("/rulings/preview", ctx -> preview(site, ctx));
    }

    /** The questions that nobody has answered; all of them are kept while the record stays as it is. */
    private static List<Queue.Doubt> doubts(Site site, Rulings rulings, Sql sql) throws SQLException {
        Object all = site.kept("queue", sql, s -> Map.of("all", Queue.all(s))).get("all");
        List<Queue.Doubt> out = new ArrayList<>();
        for (Object doubt : (List<?>) Objects.requireNonNull(all)) {
            out.add((Queue.Doubt) doubt);
        }
        return Queue.open(out, rulings);
    }

    private static List<Cell> row(Queue.Doubt d) {
        return List.of(
                Cell.of(d.kind()),
                Cell.of(d.question()),
                Cell.of(d.what()),
                Cell.of(Queue.number(d.score())),
                Cell.of(Queue.number(d.unsure())),
                Cell.of(Queue.number(d.weight())),
                new Cell(d.ids().stream().map(Item::of).toList()));
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

    private static Ruling.By who(Context ctx) {
        String by = text(ctx, "by");
        return new Ruling.By(
                by == null ? System.getProperty("user.name", "unknown") : by,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                text(ctx, "why"));
    }

    /** Shows what a ruling would change, with the same form once more to make it. */
    private static void preview(Site site, Context ctx) throws RecordException {
        PreviewView view;
        try (RecordStore store = RecordStore.open(site.folder());
                Update update = store.update()) {
            Ruling ruling = make(ctx, who(ctx), new RulingMaker(store));
            view = PreviewView.of(RulingText.of(ruling), Rehearsal.of(ruling, store, update));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()), "Nothing has changed.");
        }
        List<Item> form = new ArrayList<>();
        for (String name : FORM) {
            texts(ctx, name).forEach(v -> form.add(new Item(v, name)));
        }
        site.render(
                ctx,
                "preview.jte",
                "What would change",
                Map.of("view", view, "form", form, "back", site.back(ctx, "/rulings")));
    }

    private static void rule(Site site, Context ctx) throws RecordException {
        Ruling.By who = who(ctx);
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
            case "confirm" -> maker.confirm(who, ids);
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
