package org.rapporteur.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Ids;
import org.rapporteur.store.packed.Packing;
import org.rapporteur.store.packed.PageLines;
import org.rapporteur.store.packed.Texts;
import org.rapporteur.store.sql.Database;
import org.rapporteur.store.sql.Repeated;

/**
 * The lines of the export, by numbers that ascend in its order. A number is, from the highest bit, the kind of fact, then of
 * what one page tells alone 36 bits of the place of the page and 23 of the fact's place in the page, of all else 59 bits.
 *
 * <p>They are kept packed: of what a page tells alone all lines together, and with them what it tells of actors ({@link
 * ActorParts}), which has no numbers; of all else each by itself.
 */
final class Lines {
    /** The types of facts in the order of the export. */
    static final List<String> TYPES = List.of(
            "article",
            "actor",
            "statement",
            "meeting",
            "event",
            "position",
            "claim",
            "figure",
            "time",
            "difference",
            "label");

    /** What pages tell of actors, as a type of the lines of a page. */
    static final String PARTS = "part";

    /** Places of pages are below this. */
    static final long PLACES = 1L << 36;

    private static final int KIND = 59;
    /** So many bits number the facts of a kind on a page. */
    static final int PAGE = 23;

    private static final int PACKS = 32;

    private final Database database;
    private final Texts texts;
    private final Repeated repeated;
    private final Map<Long, Pack> packs = new LinkedHashMap<>(PACKS, 0.75f, true);

    /** Lines of a page that were unpacked, and from what. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Pack(byte[] packed, KeptPage with, PageLines lines) {}

    /** @param texts of the articles */
    Lines(Database database, Texts texts) {
        this.database = database;
        this.texts = texts;
        this.repeated = new Repeated(database);
    }

    /** A line of a type that pages may tell together. */
    record Line(long number, String id, String json) {
        Mark mark() {
            return new Mark(number, id, hash(json));
        }
    }

    /** What tells whether a line is as it was, without unpacking it and the texts that it cites. */
    record Mark(long number, String id, long hash) {}

    /** Six bytes that tell one line from another. */
    static long hash(String json) {
        return Long.parseUnsignedLong(Ids.hash(json), 16);
    }

    /** The first number of a type. */
    static long low(String type) {
        return (TYPES.indexOf(type) + 1L) << KIND;
    }

    /** The number after the last of a type. */
    static long high(String type) {
        return low(type) + (1L << KIND);
    }

    /** The first number of a type on a page. */
    static long low(String type, long place) {
        return low(type) + (place << PAGE);
    }

    /** The type of a number. */
    static String type(long number) {
        return TYPES.get((int) (number >> KIND) - 1);
    }

    /** SQL for the type of a number. */
    static String typeOf(String column) {
        StringBuilder out = new StringBuilder("CASE " + column + " >> " + KIND);
        for (String type : TYPES) {
            out.append(" WHEN ")
                    .append(TYPES.indexOf(type) + 1)
                    .append(" THEN '")
                    .append(type)
                    .append('\'');
        }
        return out.append(" END").toString();
    }

    private static boolean isOfPage(String type) {
        return PageTypes.ALL.contains(type);
    }

    /** The lines that a page tells alone. */
    PageLines ofPage(long place, String article, KeptPage with) throws SQLException {
        List<byte[]> found = database.bytes("SELECT packed FROM page_lines WHERE place = ?", place);
        return found.isEmpty() ? PageLines.NONE : with.unpack(found.get(0), article);
    }

    /** Puts the lines that a page tells alone in the place of those that were there. */
    void setOfPage(long place, String article, KeptPage with, PageLines lines) throws SQLException {
        database.run("INSERT OR REPLACE INTO page_lines VALUES (?, ?)", place, with.pack(lines, article));
        for (String type : PageTypes.ALL) {
            long first = low(type, place);
            int count = lines.of(type).size();
            database.run("DELETE FROM lines WHERE line >= ? AND line < ?", first + count, first + (1L << PAGE));
            for (int i = 0; i < count; i++) {
                database.run("INSERT OR IGNORE INTO lines (line) VALUES (?)", first + i);
            }
        }
    }

    /** Takes the lines out that a page tells alone. */
    void removeOfPage(long place) throws SQLException {
        database.run("DELETE FROM page_lines WHERE place = ?", place);
        for (String type : PageTypes.ALL) {
            long first = low(type, place);
            database.run("DELETE FROM lines WHERE line >= ? AND line < ?", first, first + (1L << PAGE));
        }
    }

    /** The lines of a type that pages may tell together, by number; of actors without what the pages tell of them. */
    List<Mark> together(String type) throws SQLException {
        List<Mark> out = new ArrayList<>();
        database.each(
                "SELECT l.line, r.text, l.hash FROM shared_lines l JOIN repeated r ON r.number = l.fact"
                        + " WHERE l.line >= ? AND l.line < ? ORDER BY l.line",
                row -> out.add(new Mark(row.getLong(1), row.getString(2), row.getLong(3))),
                low(type),
                high(type));
        return out;
    }

    /** Adds a line of a type that pages may tell together. */
    void add(Line line) throws SQLException {
        database.run(
                "INSERT INTO shared_lines VALUES (?, ?, ?, ?)",
                line.number(),
                repeated.number(line.id()),
                Packing.pack(line.json(), texts),
                hash(line.json()));
        database.run("INSERT INTO lines (line) VALUES (?)", line.number());
    }

    /** Takes out a line of a type that pages may tell together. */
    void remove(long number) throws SQLException {
        database.run("DELETE FROM shared_lines WHERE line = ?", number);
        database.run("DELETE FROM lines WHERE line = ?", number);
    }

    /** A line by its number, of an actor without what the pages tell of it; null when there is none. */
    @Nullable
    String json(long number) throws SQLException {
        if (!isOfPage(type(number))) {
            List<byte[]> found = database.bytes("SELECT packed FROM shared_lines WHERE line = ?", number);
            return found.isEmpty() ? null : Packing.unpack(found.get(0), texts);
        }
        long mask = (1L << PAGE) - 1;
        int index = (int) (number & mask);
        List<String> page = page((number >> PAGE) & (PLACES - 1)).of(type(number));
        return index < page.size() ? page.get(index) : null;
    }

    /** A line by its number as the export has it; null when there is none. */
    @Nullable
    String whole(long number) throws SQLException {
        String json = json(number);
        if (json == null || !type(number).equals("actor")) {
            return json;
        }
        List<ActorParts.Part> parts = new ArrayList<>();
        List<String> ids = database.texts(
                "SELECT r.text FROM shared_lines l JOIN repeated r ON r.number = l.fact WHERE l.line = ?", number);
        String actor = Objects.requireNonNull(ids.get(0));
        for (long place : database.numbers(
                "SELECT place FROM linked_pages WHERE article_id IN (SELECT article_id FROM actor_mentions WHERE"
                        + " actor_id = ?1 UNION SELECT article_id FROM actor_roles WHERE actor_id = ?1) ORDER BY article_id",
                actor)) {
            ActorParts.Part part = ActorParts.read(page(place).of(PARTS)).get(actor);
            if (part != null) {
                parts.add(part);
            }
        }
        return ActorParts.whole(json, parts);
    }

    /** The lines that the page at a place tells alone. */
    private PageLines page(long place) throws SQLException {
        List<PageLines> out = new ArrayList<>();
        database.each(
                "SELECT l.packed, p.article_id, t.text, r.packed FROM page_lines l JOIN linked_pages p USING (place)"
                        + " JOIN article_texts t USING (article_id) JOIN readings r USING (article_id) WHERE l.place = ?",
                row -> out.add(page(
                        place, row.getString(2), row.getBytes(1), new KeptPage(row.getString(3), row.getBytes(4)))),
                place);
        return out.isEmpty() ? PageLines.NONE : out.get(0);
    }

    private PageLines page(long place, String article, byte[] packed, KeptPage with) {
        Pack known = packs.get(place);
        if (known == null
                || !Arrays.equals(known.packed(), packed)
                || !Arrays.equals(known.with().reading(), with.reading())
                || !known.with().text().equals(with.text())) {
            known = new Pack(packed, with, with.unpack(packed, article));
            packs.put(place, known);
            if (packs.size() > PACKS) {
                packs.remove(packs.keySet().iterator().next());
            }
        }
        return known.lines();
    }
}
