package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.Readers;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.State;
import org.rapporteur.view.Subject;

/** What the pages share: the record, the templates and the table of addresses. */
public final class Site {
    /** How many models of pages are kept, so that going to and fro between them is quick. */
    private static final int KEPT = 100;

    private final Recent<Map<String, ?>> recent = new Recent<>(KEPT);
    private final String name;
    private final Readers readers;
    private final Html html;
    private final RoutesConfig routes;
    private volatile @Nullable Known subject;

    /** What a state of the record is about. */
    private record Known(String state, String subject) {}

    Site(String name, Readers readers, Html html, RoutesConfig routes) {
        this.name = name;
        this.readers = readers;
        this.html = html;
        this.routes = routes;
    }

    /** Adds an address; a handler that throws a {@link Problem} is answered with an error page. */
    public void get(String path, Handler handler) {
        routes.get(path, handler);
    }

    /** Adds an address for the forms of these pages; a form that another site may have sent is refused. */
    public void post(String path, Handler handler) {
        routes.post(path, ctx -> {
            Forms.check(ctx);
            handler.handle(ctx);
        });
    }

    /** The name of the record. */
    public String name() {
        return name;
    }

    /** Where the record is, for what writes it. */
    public Path folder() {
        return readers.folder();
    }

    /** The page that a form wants to return to in its field {@code back}, when it is one of these. */
    public String back(Context ctx, String otherwise) {
        String back = ctx.formParam("back");
        // A browser takes //host and /\host for addresses of others.
        boolean local = back != null && back.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
        return local ? String.valueOf(back) : otherwise;
    }

    /** Asks the record, all of it as it is at one moment. */
    public <T> T read(Question<T> question) throws RecordException {
        return readers.read(connection -> question.ask(new Sql(connection)));
    }

    /** The parameters of a request. */
    public Params params(Context ctx) {
        return Params.of(ctx);
    }

    /**
     * Answers with a page.
     *
     * @param template that makes it; it is given the {@code layout} and the model
     * @param title of the page
     * @param model the other parameters of the template
     */
    public void render(Context ctx, String template, String title, Map<String, ?> model) {
        Map<String, Object> all = new LinkedHashMap<>(model);
        all.put("layout", Layout.of(ctx, title, subject()));
        ctx.html(html.render(template, all));
    }

    /** What the record is about; where it cannot be asked, its name. */
    private String subject() {
        try {
            return readers.read(connection -> {
                String state = State.facts(connection);
                Known known = subject;
                if (known == null || !known.state().equals(state)) {
                    known = new Known(state, Subject.of(connection));
                    subject = known;
                }
                return known.subject().isEmpty() ? name : known.subject();
            });
        } catch (RecordException e) {
            return name;
        }
    }

    /**
     * Answers with a page whose model is kept for the next who asks for the same of the same state of the record.
     *
     * @param model asked for where it is not kept; immutable
     */
    public void renderKept(Context ctx, String template, String title, Question<Map<String, ?>> model)
            throws RecordException {
        String name = ctx.path() + params(ctx).all();
        render(ctx, template, title, read(sql -> kept(name, sql, model)));
    }

    /**
     * What pages show of a state of the record whatever they are asked for.
     *
     * @param name of it, no other's
     * @param model asked for where it is not kept; immutable
     */
    public Map<String, ?> kept(String name, Sql sql, Question<Map<String, ?>> model) throws SQLException {
        String state = sql.text("SELECT value FROM state WHERE name = 'facts'");
        return recent.get(state == null ? null : name + " " + state, () -> model.ask(sql));
    }

    /** Something to be asked of the record. */
    public interface Question<T> {
        /**
         * Asks.
         *
         * @param sql not to be kept
         */
        T ask(Sql sql) throws SQLException;
    }
}
