package org.rapporteur.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.rapporteur.linking.rulings.Rulings;

/** Tells one content of a record from another, by hashes that depend on nothing else. */
public final class State {
    private State() {}

    /** The hash of the lines of the export; empty for a record without any. */
    public static String facts(Connection connection) throws SQLException {
        return of(connection, "facts");
    }

    static String of(Connection connection, String name) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("SELECT value FROM state WHERE name = ?")) {
            s.setString(1, name);
            try (ResultSet row = s.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /** The hash of the rulings in force; empty for none. */
    static String rulings(Rulings rulings) {
        if (rulings.inForce().isEmpty()) {
            return "";
        }
        MessageDigest digest = sha256();
        Rulings.NONE.with(rulings).lines().forEach(l -> add(digest, l));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes the state of the facts that are in the tables now. */
    static void write(Connection connection, Rulings rulings) throws SQLException {
        MessageDigest digest = sha256();
        try (Statement s = connection.createStatement();
                ResultSet rows = s.executeQuery("SELECT json FROM facts ORDER BY line")) {
            while (rows.next()) {
                add(digest, rows.getString(1));
            }
        }
        try (PreparedStatement s = connection.prepareStatement("INSERT OR REPLACE INTO state VALUES (?, ?), (?, ?)")) {
            s.setString(1, "facts");
            s.setString(2, HexFormat.of().formatHex(digest.digest()));
            s.setString(3, "rulings");
            s.setString(4, rulings(rulings));
            s.executeUpdate();
        }
    }

    private static void add(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
