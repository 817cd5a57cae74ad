package org.rapporteur.web;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Puts rows into the record of {@link Served#record} that no page tells: crowds of parties and meetings, strange names. */
final class Crowd implements AutoCloseable {
    private static final List<String> PARTS = List.of("host", "participant", "declined", "observer");

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
            run("INSERT INTO meeting_attendance_rows SELECT " + number(id) + ", " + (PARTS.indexOf(part) + 1) + ", "
                    + number(actor) + ", 0");
        }
        return run("INSERT INTO meeting_cite_rows SELECT " + number(id)
                + ", 0, article, cite_start, cite_end FROM meeting_cite_rows LIMIT 1");
    }

    /** SQL for the number of an id, which is given one if it has none. */
    private String number(String id) throws SQLException {
        run("INSERT OR IGNORE INTO repeated (text) VALUES ('" + id + "')");
        return "(SELECT number FROM repeated WHERE text = '" + id + "')";
    }

    /** Adds a position of a party, with the words of the first. */
    Crowd position(String id, String party, String stance, String topic, String issue, String day, String condition)
            throws SQLException {
        return run(
                "INSERT INTO positions (id, party_id, issue, stance, topic, condition, date, date_first, date_last, day,"
                        + " article_id, cite_start, cite_end) SELECT '" + id
                        + "', '" + party
                        + "', '" + issue + "', '" + stance + "', " + (topic.isEmpty() ? "NULL" : "'" + topic + "'")
                        + ", "
                        + (condition.isEmpty() ? "NULL" : "'" + condition + "'") + ", '" + day + "', '" + day + "', '"
                        + day
                        + "', '" + day + "', article_id, cite_start, cite_end"
                        + " FROM positions LIMIT 1");
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
