package org.rapporteur.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.store.sql.Database;

/**
 * Tells one content of a record from another, by hashes that depend on nothing else. That of the facts is the sum of the
 * hashes of their lines, and of the parts of lines that are kept by themselves, so that a line more costs no look at the
 * others.
 */
public final class State {
    private static final BigInteger BOUND = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest digest = sha256();
    private BigInteger sum;

    State(BigInteger sum) {
        this.sum = sum;
    }

    /** The state of the facts so far. */
    static State read(Connection connection) throws SQLException {
        String hex = facts(connection);
        return new State(hex.isEmpty() ? BigInteger.ZERO : new BigInteger(hex, 16));
    }

    /** The hash of the facts; empty for a record without any. */
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

    /** Counts a line in, or a part of one with what it is a part of. */
    void add(String... parts) {
        sum = sum.add(hash(parts)).mod(BOUND);
    }

    /** Counts a line out that was counted in. */
    void remove(String... parts) {
        sum = sum.subtract(hash(parts)).mod(BOUND);
    }

    void write(Database database, Rulings rulings) throws SQLException {
        set(database, "facts", String.format("%064x", sum));
        set(database, "rulings", rulings(rulings));
        set(database, "program", Program.VERSION);
    }

    private static void set(Database database, String name, String value) throws SQLException {
        database.run("INSERT OR REPLACE INTO state VALUES (?, ?)", name, value);
    }

    private BigInteger hash(String... parts) {
        for (String part : parts) {
            add(digest, part);
        }
        return new BigInteger(1, digest.digest());
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
