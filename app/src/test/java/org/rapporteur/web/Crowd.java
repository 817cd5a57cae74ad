package org.rapporteur.web;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Puts rows into the record of {@link Served#record} that no page tells: crowds of parties and meetings, strange names. */
final class Crowd implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;

    private Crowd(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
    }

    static Crowd in(Path record) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record.resolve("record.sqlite"));
        connection.setAutoCommit(false);
        return new Crowd(connection);
    }

    /** Adds an actor. */
    Crowd actor(String id, String name, String kind, String side) throws SQLException {
        return run("INSERT INTO actors (id, name, kind, side_id) VALUES ('" + id + "', '" + name + "', '" + kind + "', "
                + (side.isEmpty() ? "NULL" : "'" + side + "'") + ")");
    }

    /** Adds a meeting in which some had the same part. */
    Crowd meeting(String id, String date, String place, String part, String... who) throws SQLException {
        String days = date.isEmpty() ? "NULL, NULL, NULL" : "'" + date + "', '" + date + "', '" + date + "'";
        run("INSERT INTO meetings (id, name, status, date, date_first, date_last, place) VALUES ('" + id
                + "', 'talks', 'held', " + days + ", " + (place.isEmpty() ? "NULL" : "'" + place + "'") + ")");
        for (String actor : who) {
            run("INSERT INTO meeting_attendance VALUES ('" + id + "', '" + actor + "', '" + part + "')");
        }
        return run(
                "INSERT INTO meeting_cites SELECT '" + id
                        + "', article_id, cite_start, cite_end, cite_exact, cite_prefix, cite_suffix FROM meeting_cites LIMIT 1");
    }

    /** Adds a position of a party, with the words of the first. */
    Crowd position(String id, String party, String stance, String topic, String issue, String day, String condition)
            throws SQLException {
        return run(
                "INSERT INTO positions (id, party_id, issue, stance, topic, condition, date, date_first, date_last, day,"
                        + " article_id, cite_start, cite_end, cite_exact, cite_prefix, cite_suffix) SELECT '" + id
                        + "', '" + party
                        + "', '" + issue + "', '" + stance + "', " + (topic.isEmpty() ? "NULL" : "'" + topic + "'")
                        + ", "
                        + (condition.isEmpty() ? "NULL" : "'" + condition + "'") + ", '" + day + "', '" + day + "', '"
                        + day
                        + "', '" + day + "', article_id, cite_start, cite_end, cite_exact, cite_prefix, cite_suffix"
                        + " FROM positions LIMIT 1");
    }

    /** Adds parties, all of which were at one meeting and want talks, and meetings of two of them in one month. */
    Crowd many(int parties, int meetings) throws SQLException {
        String upTo = "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < %d) ";
        run(upTo.formatted(parties)
                + "INSERT INTO actors (id, name, kind) SELECT 'c' || i, 'Party ' || i, 'government' FROM n");
        run("INSERT INTO meeting_attendance SELECT (SELECT min(id) FROM meetings), id, 'participant' FROM actors"
                + " WHERE id LIKE 'c%'");
        run(
                "INSERT INTO positions (id, party_id, issue, stance, topic, day, article_id, cite_start, cite_end, cite_exact,"
                        + " cite_prefix, cite_suffix) SELECT 'o' || a.id, a.id, 'talks', CASE rowid % 2 WHEN 0 THEN 'demands' ELSE"
                        + " 'rejects' END, 'talks', '2018-05-03', article_id, cite_start, cite_end, cite_exact, cite_prefix,"
                        + " cite_suffix FROM actors a, (SELECT * FROM positions LIMIT 1) WHERE a.id LIKE 'c%'");
        run(upTo.formatted(meetings) + "INSERT INTO meetings (id, name, status, date, date_first, date_last, place)"
                + " SELECT 'm-' || i, 'talks', 'held', d, d, d, CASE i % 3 WHEN 0 THEN 'Doha' WHEN 1 THEN 'Geneva' ELSE"
                + " 'Nowhere ' || i END FROM (SELECT i, printf('2018-05-%02d', 1 + i % 31) AS d FROM n)");
        run("INSERT INTO meeting_attendance SELECT id, 'c' || (1 + rowid % " + parties
                + "), 'host' FROM meetings WHERE id LIKE 'm-%'");
        return run("INSERT INTO meeting_attendance SELECT id, 'c' || (1 + rowid * 7 % " + parties
                + "), 'participant' FROM meetings WHERE id LIKE 'm-%'");
    }

    Crowd run(String sql) throws SQLException {
        statement.executeUpdate(sql);
        return this;
    }

    @Override
    public void close() throws SQLException {
        connection.commit();
        statement.close();
        connection.close();
    }
}
