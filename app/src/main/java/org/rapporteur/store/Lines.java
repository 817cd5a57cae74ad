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
import org.rapporteur.store.packed.Texts;
import org.rapporteur.store.sql.Database;

/**
 * The lines of the export, by numbers that ascend in its order. A number is, from the highest bit, the kind of fact, then of
 * what one page tells alone 36 bits of the place of the page and 23 of the fact's place in the page, of all else 59 bits.
 *
 * <p>They are kept packed: of what a page tells alone all lines of a kind together, with the first of them; of all else each
 * by itself. Number 0 as a kind has what pages tell of actors ({@link ActorParts}).
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

    /** What pages tell of actors, as a type. */
    static final String PARTS = "part";

    /** Places of pages are below this. */
    static final long PLACES = 1L << 36;

    private static final int KIND = 59;
    /** So many bits number the facts of a kind on a page. */
    static final int PAGE = 23;

    private static final int PACKS = 32;

    private final Database database;
    private final Texts texts;
    private final Map<Long, Pack> packs = new LinkedHashMap<>(PACKS, 0.75f, true);

    /** Lines of a page that were unpacked, and from what. */
    private record Pack(byte[] packed, String text, List<String> lines) {}

    /** @param texts of the articles */
    Lines(Database database, Texts texts) {
        this.database = database;
        this.texts = texts;
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
        int kind = (int) (number >> KIND);
        return kind == 0 ? PARTS : TYPES.get(kind - 1);
    }

    /** SQL for the type of a number; null for what pages tell of actors. */
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
        return type.equals(PARTS) || PageTypes.ALL.contains(type);
    }

    /** The lines of a type that a page tells alone, from the first number on. */
    List<String> ofPage(String type, long place, String article, String text) throws SQLException {
        List<byte[]> found = database.bytes("SELECT packed FROM lines WHERE line = ?", low(type, place));
        return found.isEmpty() ? List.of() : split(found.get(0), article, text);
    }

    private static List<String> split(byte[] packed, String article, String text) {
        return Packing.unpack(packed, article, text).lines().toList();
    }

    /** Puts the lines of a type that a page tells alone in the place of those that were there. */
    void setOfPage(String type, long place, String article, String text, List<String> json) throws SQLException {
        long first = low(type, place);
        database.run("DELETE FROM lines WHERE line >= ? AND line < ?", first, first + (1L << PAGE));
        for (int i = 0; i < json.size(); i++) {
            byte[] packed = i > 0 ? null : Packing.pack(String.join("\n", json), article, text);
            database.run("INSERT INTO lines VALUES (?, NULL, ?, NULL)", first + i, packed);
        }
    }

    /** The lines of a type that pages may tell together, by number; of actors without what the pages tell of them. */
    List<Mark> together(String type) throws SQLException {
        List<Mark> out = new ArrayList<>();
        database.each(
                "SELECT line, id, hash FROM lines WHERE line >= ? AND line < ? ORDER BY line",
                row -> out.add(new Mark(row.getLong(1), row.getString(2), row.getLong(3))),
                low(type),
                high(type));
        return out;
    }

    /** Adds a line of a type that pages may tell together. */
    void add(Line line) throws SQLException {
        database.run(
                "INSERT INTO lines VALUES (?, ?, ?, ?)",
                line.number(),
                line.id(),
                Packing.pack(line.json(), texts),
                hash(line.json()));
    }

    /** Takes out a line of a type that pages may tell together. */
    void remove(long number) throws SQLException {
        database.run("DELETE FROM lines WHERE line = ?", number);
    }

    /** A line by its number, of an actor without what the pages tell of it; null when there is none. */
    @Nullable
    String json(long number) throws SQLException {
        if (!isOfPage(type(number))) {
            List<byte[]> found = database.bytes("SELECT packed FROM lines WHERE line = ?", number);
            return found.isEmpty() ? null : Packing.unpack(found.get(0), texts);
        }
        long mask = (1L << PAGE) - 1;
        int index = (int) (number & mask);
        List<String> page = page(number & ~mask);
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
        List<String> ids = database.texts("SELECT id FROM lines WHERE line = ?", number);
        String actor = Objects.requireNonNull(ids.get(0));
        for (long place : database.numbers(
                "SELECT place FROM linked_pages WHERE article_id IN (SELECT article_id FROM actor_mentions WHERE"
                        + " actor_id = ?1 UNION SELECT article_id FROM actor_roles WHERE actor_id = ?1) ORDER BY article_id",
                actor)) {
            ActorParts.Part part = ActorParts.read(page(low(PARTS, place))).get(actor);
            if (part != null) {
                parts.add(part);
            }
        }
        return ActorParts.whole(json, parts);
    }

    /** The lines of a type on the page whose first such line has this number. */
    private List<String> page(long first) throws SQLException {
        List<String> out = new ArrayList<>();
        database.each(
                "SELECT l.packed, t.article_id, t.text FROM lines l JOIN linked_pages p ON p.place = ?"
                        + " JOIN article_texts t ON t.article_id = p.article_id WHERE l.line = ?",
                row -> out.addAll(page(first, row.getBytes(1), row.getString(2), row.getString(3))),
                (first >> PAGE) & (PLACES - 1),
                first);
        return out;
    }

    private List<String> page(long first, byte[] packed, String article, String text) {
        Pack known = packs.get(first);
        if (known == null
                || !Arrays.equals(known.packed(), packed)
                || !known.text().equals(text)) {
            known = new Pack(packed, text, split(packed, article, text));
            packs.put(first, known);
            if (packs.size() > PACKS) {
                packs.remove(packs.keySet().iterator().next());
            }
        }
        return known.lines();
    }
}
