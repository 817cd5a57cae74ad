package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record as SQLite 3.40 and later take it, which is what Debian 12 and Python 3.11 have. */
class OldSqliteTest {
    /** What came after SQLite 3.40, as it stands in the SQL of a table, a view, an index or a trigger. */
    private static final List<Pattern> NEWER = List.of(
            // 3.44: an order within an aggregate; further functions
            Pattern.compile("\\b(group_concat|string_agg|count|sum|total|min|max|avg|json_group_\\w+)\\s*"
                    + "\\((?:[^()]|\\([^()]*\\))*\\bORDER\\s+BY"),
            Pattern.compile("\\b(string_agg|concat|concat_ws|octet_length|timediff)\\s*\\("),
            // 3.45 and later: binary JSON, readable JSON, numbers with lines in them, short forms of iif
            Pattern.compile("\\b(jsonb\\w*|json_pretty|json_error_position|unistr|unistr_quote|if)\\s*\\("),
            Pattern.compile("\\b\\d+_\\d+\\b"),
            // options of full-text tables
            Pattern.compile("contentless_delete|contentless_unindexed|tokendata|locale\\s*="));

    /** Opens the record as a user would, and takes a row of everything in it. */
    private static final String SCRIPT = "import sqlite3, sys\n"
            + "c = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)\n"
            + "print(sqlite3.sqlite_version)\n"
            + "for (n,) in c.execute(\"SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name\").fetchall():\n"
            + "    print(n, len(c.execute('SELECT * FROM \"' + n + '\"').fetchall()))\n"
            + "print('found', len(c.execute(\"SELECT rowid FROM search_words WHERE search_words MATCH 'door'\").fetchall()))\n"
            + "print(c.execute('PRAGMA integrity_check').fetchone()[0])\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void aRecord() throws RecordException {
        try (RecordStore store = RecordStore.openOrCreate(folder);
                Update update = store.update()) {
            update.add(Invented.page(1).document(), Invented.page(1).reading());
            update.add(Invented.page(2).document(), Invented.page(2).reading());
            update.commit();
        }
    }

    @Test
    void nothingInTheSchemaIsNewer() throws Exception {
        List<String> schema = new ArrayList<>();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.sqlite"));
                ResultSet rows =
                        c.createStatement().executeQuery("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")) {
            while (rows.next()) {
                schema.add(rows.getString(1));
            }
        }
        assertThat(schema).hasSizeGreaterThan(60);
        for (Pattern newer : NEWER) {
            assertThat(schema).noneMatch(sql -> newer.matcher(sql.replaceAll("--[^\n]*", ""))
                    .find());
        }
    }

    @Test
    void theGuardKnowsWhatIsNewer() {
        for (String sql : List.of(
                "SELECT group_concat(p.roles, ',' ORDER BY p.article_id) FROM p",
                "SELECT group_concat(upper(a) || b, ',' ORDER BY c) FROM p",
                "CREATE VIRTUAL TABLE w USING fts5 (a, content = '', contentless_delete = 1)",
                "SELECT concat(a, b) FROM p",
                "SELECT 1_000")) {
            assertThat(NEWER).as(sql).anyMatch(p -> p.matcher(sql).find());
        }
        assertThat(NEWER).noneMatch(p -> p.matcher(
                        "SELECT group_concat(a, ',') FROM (SELECT a FROM p ORDER BY b) ORDER BY count(x)")
                .find());
    }

    @Test
    void theSqliteOfThisMachineReadsEverything() throws IOException, InterruptedException {
        Process python;
        try {
            python = new ProcessBuilder(
                            "python3",
                            "-c",
                            SCRIPT,
                            folder.resolve("record.sqlite").toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: there is no python3 here, whose SQLite is older than the program's");
            return;
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = python.waitFor();
        assumeTrue(!said.contains("No module named"), "skipped: this python3 has no sqlite3");

        assertThat(exit).as(said).isZero();
        assertThat(said.lines()).last().isEqualTo("ok");
        assertThat(said)
                .contains("\nactors 2\n", "\nfacts ", "\nwho_met ", "\ntolls ", "\nfound ")
                .doesNotContain("found 0");
    }
}
