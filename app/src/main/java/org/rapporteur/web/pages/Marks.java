package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.store.FactSql;
import org.rapporteur.store.PlaceId;
import org.rapporteur.web.Links;
import org.rapporteur.web.Row;
import org.rapporteur.web.Sql;

/** Finds the facts that an article tells, with their words. */
final class Marks {
    /** The kinds of facts, in the order in which they are offered. */
    static final List<String> KINDS = List.of(
            "statement", "meeting", "event", "position", "claim", "figure", "difference", "label", "time", "actor");

    /** The kinds that are marked unless others are asked for. */
    static final List<String> USUAL = KINDS.subList(0, 8);

    /** Each query gives id, note, start and end of what an article tells; the kind is the first word of its line. */
    private static final String[][] QUERIES = {
        {
            "statement",
            "SELECT s.id, coalesce(p.name, s.speaker_text, 'unnamed') || coalesce(' ' || s.stance, ' says')"
                    + " || coalesce(' (second reader ' || s.reader || ')', '') AS note,"
                    + " s.cite_start, s.cite_end FROM statements s LEFT JOIN actors p ON p.id = s.speaker_id"
                    + " WHERE s.article_id = ?"
        },
        {
            "meeting",
            "SELECT m.id, coalesce(', ' || " + MeetingTitle.DATE + ", '') AS note, c.cite_start, c.cite_end, "
                    + MeetingTitle.COLUMNS
                    + " FROM (SELECT meeting_id, cite_start, cite_end FROM meeting_cites WHERE article_id = ?1 UNION"
                    + " SELECT meeting_id, cite_start, cite_end FROM meeting_attendance_cites WHERE article_id = ?1) c"
                    + " JOIN meetings m ON m.id = c.meeting_id"
        },
        {
            "event",
            "SELECT e.id, coalesce(a.name || ' ', '') || e.event_type || coalesce(' ' || " + Recipient.NAME + ", '')"
                    + " || CASE e.status WHEN 'actual' THEN '' ELSE ' (' || e.status || ')' END AS note,"
                    + " e.cite_start, e.cite_end, " + Tolls.COLUMN
                    + " FROM events e LEFT JOIN actors a ON a.id = e.actor_id"
                    + " LEFT JOIN actors r ON r.id = e.recipient_id WHERE e.article_id = ?"
        },
        {
            "position",
            "SELECT o.id, p.name || ' ' || o.stance || ' ' || o.issue AS note, o.cite_start, o.cite_end"
                    + " FROM positions o JOIN actors p ON p.id = o.party_id WHERE o.article_id = ?"
        },
        {
            "claim",
            "SELECT c.id, s.side || coalesce(' (second reader ' || s.reader || ')', '') || ': ' || c.proposition AS note, s.cite_start, s.cite_end"
                    + " FROM claim_sides s JOIN claims c ON c.id = s.claim_id WHERE s.article_id = ?"
        },
        {
            "figure",
            "SELECT f.id, CASE WHEN instr(f.words, f.what) THEN f.words WHEN instr(f.what, f.words) THEN f.what"
                    + " ELSE f.words || ' ' || f.what END AS note, f.cite_start, f.cite_end FROM (SELECT x.id, x.what,"
                    + " x.cite_start, x.cite_end, " + FactSql.words("x")
                    + " AS words FROM figures x WHERE x.article_id = ?) f"
        },
        {
            "difference",
            "SELECT d.id, d.topic AS note, s.cite_start, s.cite_end"
                    + " FROM difference_sides s JOIN differences d ON d.id = s.difference_id WHERE s.article_id = ?"
        },
        {
            "label",
            "SELECT " + PlaceId.sql("label", "l")
                    + " AS id, 'calls ' || p.name || ' so' AS note, l.cite_start, l.cite_end"
                    + " FROM labels l JOIN actors p ON p.id = l.actor_id WHERE l.article_id = ?"
        },
        {
            "time",
            "SELECT " + PlaceId.sql("time", "t")
                    + " AS id, t.value AS note, t.cite_start, t.cite_end FROM times t WHERE t.article_id = ?"
        },
        {
            "actor",
            "SELECT m.actor_id AS id, p.name AS note, m.cite_start, m.cite_end"
                    + " FROM actor_mentions m JOIN actors p ON p.id = m.actor_id WHERE m.article_id = ?1 UNION ALL"
                    + " SELECT r.actor_id, p.name || ', ' || r.title, r.cite_start, r.cite_end"
                    + " FROM actor_roles r JOIN actors p ON p.id = r.actor_id WHERE r.article_id = ?1"
        }
    };

    private Marks() {}

    /** The marks of some kinds, the outer ones first. */
    static List<Mark> of(String article, Set<String> kinds, Sql sql) throws SQLException {
        List<Mark> out = new ArrayList<>();
        for (String[] query : QUERIES) {
            String kind = query[0];
            if (kinds.contains(kind)) {
                sql.each(
                        query[1],
                        row -> {
                            String id = row.string("id");
                            out.add(new Mark(
                                    kind,
                                    id,
                                    Links.fact(kind, id),
                                    note(kind, row),
                                    row.number("cite_start"),
                                    row.number("cite_end")));
                        },
                        article);
            }
        }
        out.sort(Mark.OUTER_FIRST);
        return out;
    }

    private static String note(String kind, Row row) throws SQLException {
        String note = row.string("note");
        return switch (kind) {
            case "meeting" -> MeetingTitle.of(row) + note;
            case "event" ->
                String.join(
                        ": ",
                        Stream.concat(Stream.of(note), Tolls.of(row).stream()).toList());
            default -> note;
        };
    }
}
