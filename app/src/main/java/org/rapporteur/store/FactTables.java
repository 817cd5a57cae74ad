package org.rapporteur.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.rapporteur.linking.PageFacts;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Fact;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.store.Rows.Numbered;
import org.rapporteur.store.sql.Database;
import org.rapporteur.store.sql.Repeated;

/** The tables of linked facts: fills them, and takes out what is no longer so. */
final class FactTables {
    /** The tables and views that show linked facts, all of them filled by this class. */
    static final List<String> ALL = List.of(
            "articles",
            "article_authors",
            "segments",
            "actors",
            "actor_aliases",
            "actor_ties",
            "actor_roles",
            "actor_mentions",
            "statements",
            "statement_cospeakers",
            "meetings",
            "meeting_attendance",
            "meeting_attendance_cites",
            "meeting_life",
            "meeting_cites",
            "meeting_differences",
            "events",
            "event_counts",
            "positions",
            "claims",
            "claim_sides",
            "figures",
            "times",
            "differences",
            "difference_sides",
            "labels",
            "lines",
            "shared_lines");

    /** Of views the tables in which their rows are. */
    private static final Map<String, String> ROWS = Map.of(
            "segments", "segment_rows",
            "actor_mentions", "actor_mention_rows",
            "actor_roles", "actor_role_rows",
            "statements", "statement_rows",
            "times", "time_rows",
            "meeting_attendance", "meeting_attendance_rows",
            "meeting_attendance_cites", "meeting_attendance_cite_rows",
            "meeting_life", "meeting_life_rows",
            "meeting_cites", "meeting_cite_rows");

    /** Tables whose rows have the number of a meeting. */
    private static final List<String> OF_MEETING = List.of(
            "meeting_attendance_rows", "meeting_attendance_cite_rows", "meeting_life_rows", "meeting_cite_rows");

    /** Tables whose rows have the numbers of an actor and of an article that tells of it. */
    private static final List<String> OF_ACTOR = List.of("actor_role_rows", "actor_mention_rows");

    private static final Map<String, List<String>> PARTS = Map.of(
            "actor", List.of("actor_aliases", "actor_ties"),
            "meeting", List.of("meeting_differences"),
            "claim", List.of("claim_sides"),
            "difference", List.of("difference_sides"));

    private final Database database;
    private final Rows rows;
    private final FactRows facts;

    /** @param rows where they are added, by which what is taken out has gone before */
    FactTables(Database database, Rows rows) {
        this.database = database;
        this.rows = rows;
        this.facts = new FactRows(rows);
    }

    /** Takes out all facts. */
    static void clear(Database database) throws SQLException {
        for (String table : ALL) {
            database.run("DELETE FROM " + ROWS.getOrDefault(table, table));
        }
    }

    /** Says whose facts are added from now on. */
    void begin(Article article) {
        facts.begin(article);
    }

    /** Takes all that a page tells of a type out of its tables. */
    void removeOf(String article, String type) throws SQLException {
        switch (type) {
            case "article" -> {
                database.run("DELETE FROM article_authors WHERE article_id = ?", article);
                database.run("DELETE FROM segment_rows WHERE article = " + Repeated.NUMBER, article);
                database.run("DELETE FROM articles WHERE id = ?", article);
            }
            case "statement" -> {
                database.run(
                        "DELETE FROM statement_cospeakers WHERE statement_id IN"
                                + " (SELECT id FROM statement_rows WHERE article_id = ?)",
                        article);
                database.run("DELETE FROM statement_rows WHERE article_id = ?", article);
            }
            case "event" -> {
                database.run(
                        "DELETE FROM event_counts WHERE event_id IN (SELECT id FROM events WHERE article_id = ?)",
                        article);
                database.run("DELETE FROM events WHERE article_id = ?", article);
            }
            case "time" -> database.run("DELETE FROM time_rows WHERE article = " + Repeated.NUMBER, article);
            default -> database.run("DELETE FROM " + type + "s WHERE article_id = ?", article);
        }
    }

    /** Takes a fact that is no page's alone out of its tables; of an actor not what the pages tell of it. */
    void remove(String type, String id) throws SQLException {
        for (String part : PARTS.getOrDefault(type, List.of())) {
            database.run("DELETE FROM " + part + " WHERE " + type + "_id = ?", id);
        }
        if (type.equals("meeting")) {
            for (String table : OF_MEETING) {
                database.run("DELETE FROM " + table + " WHERE meeting = " + Repeated.NUMBER, id);
            }
        }
        database.run("DELETE FROM " + type + "s WHERE id = ?", id);
    }

    /** Takes out what a page tells of an actor. */
    void removePart(String actor, String article) throws SQLException {
        for (String table : OF_ACTOR) {
            database.run(
                    "DELETE FROM " + table + " WHERE actor = " + Repeated.NUMBER + " AND article = " + Repeated.NUMBER,
                    actor,
                    article);
        }
    }

    /** Adds what a page tells of an actor. */
    void addPart(PageFacts.ActorPart p) throws SQLException {
        for (RoleHeld r : p.roles()) {
            rows.add(
                    "actor_role_rows",
                    null,
                    new Numbered(r.cite().article()),
                    new Numbered(p.actor()),
                    r.title().equals(r.cite().exact()) ? null : r.title(),
                    r.of() == null ? null : new Numbered(r.of()),
                    r.asOf(),
                    r.cite().start(),
                    r.cite().end());
        }
        int position = 0;
        for (Cite mention : p.mentions()) {
            rows.add(
                    "actor_mention_rows",
                    new Numbered(mention.article()),
                    new Numbered(p.actor()),
                    mention.start(),
                    position++,
                    mention.end(),
                    new Numbered(mention.exact()));
        }
    }

    /** Adds a fact to the tables of its kind; of an actor not what the pages tell of it. */
    void add(Fact fact) throws SQLException {
        facts.add(fact);
    }
}
