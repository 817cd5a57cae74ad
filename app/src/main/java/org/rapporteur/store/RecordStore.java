package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.Linking;
import org.rapporteur.linking.Pages;
import org.rapporteur.linking.Weighed;
import org.rapporteur.linking.Weigher;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Skipped;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A record: the SQLite file {@code record.sqlite} in a folder. To be used by one thread at a time. Many programs may read
 * a record while one writes it; they see it as it was before.
 */
public final class RecordStore implements AutoCloseable {
    static final String FILE = "record.sqlite";
    /** How long to wait for somebody who writes, in milliseconds. */
    static final int PATIENCE = 1000;

    private final Path file;
    private final Connection connection;
    private List<Skipped> leftOut = List.of();

    private RecordStore(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens a record that is there.
     *
     * @param folder of the record
     * @throws RecordException when there is none, or it cannot be used
     */
    public static RecordStore open(Path folder) throws RecordException {
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(folder)) {
            throw new RecordException(
                    folder,
                    "is a file; a record is a folder with a " + FILE,
                    folder.endsWith(FILE)
                            ? "give with -r the folder that it lies in"
                            : "make one with `rapporteur read`, or say with -r where it is");
        }
        if (!Files.exists(file)) {
            throw new RecordException(
                    folder, "there is no record here", "make one with `rapporteur read`, or say with -r where it is");
        }
        if (isEmpty(file)) {
            throw new RecordException(
                    file, "is an empty file", "make the record with `rapporteur read`, or say with -r where it is");
        }
        return connect(file, new SQLiteConfig());
    }

    /** Nothing was ever written to it; what SQLite keeps beside it may still hold what was. */
    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0 && !Files.exists(file.resolveSibling(FILE + "-wal"));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Opens a record, and makes it first where there is none.
     *
     * @throws RecordException when it cannot be made or used
     */
    public static RecordStore openOrCreate(Path folder) throws RecordException {
        return openOrCreate(folder, new SQLiteConfig());
    }

    static RecordStore openOrCreate(Path folder, SQLiteConfig config) throws RecordException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new RecordException(folder, "cannot be made a folder", "give with -r one that you may write", e);
        }
        return connect(folder.resolve(FILE), config);
    }

    private static RecordStore connect(Path file, SQLiteConfig config) throws RecordException {
        config.setPageSize(Room.PAGE);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(PATIENCE);
        config.setGetGeneratedKeys(false);
        SQLiteDataSource source = new SQLiteDataSource(config);
        // As a URI, so that any sign may stand in the path.
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri());
        try {
            boolean older = Schema.bringUpToDate(source, file);
            Connection connection = source.getConnection();
            FactFunction.install(connection);
            RecordStore store = new RecordStore(file, connection);
            if (older && store.hasPages()) {
                store.linkAnew();
            }
            return store;
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    private boolean hasPages() throws RecordException {
        boolean[] out = {false};
        each("SELECT 1 FROM readings LIMIT 1", null, row -> out[0] = true);
        return out[0];
    }

    private void linkAnew() throws RecordException {
        try (Update update = update()) {
            update.repack();
            update.commit();
            leftOut = update.leftOut();
        } catch (RecordException e) {
            close();
            throw e;
        }
    }

    /**
     * Begins to add pages. Until it is closed, nobody else can.
     *
     * @throws RecordException when somebody else is adding pages
     */
    public Update update() throws RecordException {
        return update(Linking::new);
    }

    /** @param linker links pages */
    Update update(BiFunction<Pages, Rulings, Linking> linker) throws RecordException {
        return new Update(file, connection, linker);
    }

    /** The pages that an older record had and that could not be linked anew when it was opened. */
    public List<Skipped> leftOut() {
        return leftOut;
    }

    /** Asks the record's tables. */
    public <T> T read(Readers.Work<T> work) throws RecordException {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    /** Every fact of a kind, in the order of the export. */
    public <F extends Fact> List<F> facts(Class<F> kind) throws RecordException {
        List<F> out = new ArrayList<>();
        String type = JsonLines.type(kind);
        each(
                "SELECT json FROM facts WHERE " + FactSql.isOf("line", type) + " ORDER BY line",
                null,
                row -> out.add(kind.cast(JsonLines.read(row.getString(1)))));
        return out;
    }

    /** How many facts of a kind there are. */
    public int count(Class<? extends Fact> kind) throws RecordException {
        int[] out = {0};
        String type = JsonLines.type(kind);
        each("SELECT count(*) FROM lines WHERE " + FactSql.isOf("line", type), null, row -> out[0] = row.getInt(1));
        return out[0];
    }

    /** The facts whose id begins so, in the order of the export; for a {@link PlaceId} what stands there. */
    public List<Fact> find(String prefix) throws RecordException {
        List<Fact> out = new ArrayList<>();
        PlaceId place = PlaceId.of(prefix);
        if (place != null) {
            try {
                String json = place.json(connection);
                return json == null ? List.of() : List.of(JsonLines.read(json));
            } catch (SQLException e) {
                throw Failures.explain(file, e);
            }
        }
        each(
                "SELECT json FROM facts WHERE line IN"
                        + " (SELECT line FROM main.facts WHERE id >= ?1 AND id < ?1 || char(1114111)) ORDER BY line",
                prefix,
                row -> out.add(JsonLines.read(row.getString(1))));
        return out;
    }

    /** The text that an article's offsets count in; empty when there is no such article. */
    public Optional<String> text(String article) throws RecordException {
        List<String> out = new ArrayList<>();
        each("SELECT text FROM article_texts WHERE article_id = ?", article, row -> out.add(row.getString(1)));
        return out.stream().findFirst();
    }

    /**
     * Weighs again what keeps two facts apart, or of one fact what joined its tellings.
     *
     * @param one an actor, a meeting or a claim
     * @param other one of the same kind
     */
    public Weighed weigh(Fact one, Fact other) throws RecordException {
        try {
            StoredTellings tellings = new StoredTellings(connection);
            if (one instanceof Actor a && other instanceof Actor b) {
                Collection<Pages.Bearers> here = tellings.bearers(a.id());
                return Weigher.actors(here, a.id().equals(b.id()) ? here : tellings.bearers(b.id()));
            }
            List<Article> articles = facts(Article.class);
            Set<String> pages = new TreeSet<>();
            if (one instanceof Meeting) {
                Stream.of(one, other)
                        .flatMap(f -> Cites.of(f).stream())
                        .map(Cite::article)
                        .forEach(pages::add);
            } else {
                articles.forEach(a -> pages.add(a.id()));
            }
            Weigher weigher = new Weigher(tellings.gists(pages), facts(Actor.class), articles);
            if (one instanceof Meeting a && other instanceof Meeting b) {
                return weigher.meetings(a, b);
            } else if (one instanceof Claim a && other instanceof Claim b) {
                return weigher.claims(a, b);
            }
            throw new IllegalArgumentException("only actors, meetings and claims are told by several pages");
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    /** What an article's page gives for each thing that it tells of it, the most trusted first. */
    public List<Candidate> candidates(String article) throws RecordException {
        try {
            return new PageEvidence(connection).candidates(article);
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    /** A place in an HTML file; line and column count from 1. */
    public record Place(int line, int column) {}

    /**
     * Where a part of an article stands in its HTML; empty for a plain-text page.
     *
     * @param start code point offset in the article's text
     */
    public Optional<Place> place(String article, int start) throws RecordException {
        try {
            return new PageEvidence(connection).place(article, start);
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    /** Gives every line of the export, in order, one at a time. */
    public void lines(Consumer<String> sink) throws RecordException {
        each("SELECT json FROM facts ORDER BY line", null, row -> sink.accept(row.getString(1)));
    }

    /** Gives every article's id and text, in the order of the ids, one at a time. */
    public void texts(BiConsumer<String, String> sink) throws RecordException {
        each(
                "SELECT article_id, text FROM article_texts WHERE article_id IN (SELECT article_id FROM linked_pages)"
                        + " ORDER BY article_id",
                null,
                row -> sink.accept(row.getString(1), row.getString(2)));
    }

    @Override
    public void close() throws RecordException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    private void each(String query, @Nullable String argument, RowReader reader) throws RecordException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            if (argument != null) {
                statement.setString(1, argument);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
