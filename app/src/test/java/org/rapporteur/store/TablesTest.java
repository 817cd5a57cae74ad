package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The tables that a new record begins with, against those that the migrations make one after another. */
class TablesTest {
    /** The last migration that the file holds; later ones follow it. */
    private static final int VERSION = 25;

    private static final String HEAD = """
            -- What a new record begins with: the tables that the migrations up to this number make. TablesTest writes them to target.

            PRAGMA application_id = %d;
            PRAGMA user_version = %d;
            """;

    private static final String MADE = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
            + " AND name NOT GLOB 'search_words_*' AND name NOT GLOB 'sqlite_*' ORDER BY rowid";

    @Test
    void areWhatTheMigrationsMake() throws IOException, SQLException {
        StringBuilder made = new StringBuilder();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:");
                Statement s = c.createStatement()) {
            for (String script : resource("migrations/order").lines().toList()) {
                s.executeUpdate(resource("migrations/" + script));
                if (script.startsWith("V" + VERSION + "_")) {
                    break;
                }
            }
            made.append(HEAD.formatted(number(s, "PRAGMA application_id"), number(s, "PRAGMA user_version")));
            try (ResultSet row = s.executeQuery(MADE)) {
                while (row.next()) {
                    made.append('\n').append(row.getString(1)).append(";\n");
                }
            }
        }
        Files.writeString(Path.of("target/tables.sql"), made);

        assertThat(resource("tables.sql")).isEqualTo(made.toString());
    }

    private static int number(Statement s, String query) throws SQLException {
        try (ResultSet row = s.executeQuery(query)) {
            return row.getInt(1);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
