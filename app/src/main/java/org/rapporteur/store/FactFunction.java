package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.packed.Texts;
import org.rapporteur.store.sql.Database;
import org.sqlite.Function;

/**
 * Gives a connection the lines of the export: a view {@code facts} of all of them that has, besides what that of the record's
 * file has, a column {@code json}, which only this program can unpack. Who looks for an id asks {@link FactSql#HAS_ID}.
 */
final class FactFunction extends Function {
    private final Lines lines;

    private FactFunction(Lines lines) {
        this.lines = lines;
    }

    /** Does so for as long as the connection is open. */
    static void install(Connection connection) throws SQLException {
        Database database = new Database(connection);
        Texts texts = new Texts(article -> text(database, article));
        Function.create(connection, "fact_json", new FactFunction(new Lines(database, texts)));
        try (Statement s = connection.createStatement()) {
            s.execute("CREATE TEMP VIEW facts AS SELECT line, " + Lines.typeOf("line") + " AS type,"
                    + " json_extract(fact_json(line), '$.id') AS id, fact_json(line) AS json, doc"
                    + " FROM main.lines");
        }
    }

    private static @Nullable String text(Database database, String article) {
        try {
            return database.texts("SELECT text FROM article_texts WHERE article_id = ?", article).stream()
                    .findFirst()
                    .orElse(null);
        } catch (SQLException e) {
            throw new StoredPages.Failed(e);
        }
    }

    @Override
    protected void xFunc() throws SQLException {
        result(lines.whole(value_long(0)));
    }
}
