package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.Linking;
import org.rapporteur.linking.PageFacts;
import org.rapporteur.linking.rulings.Anchor;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.packed.PageLines;
import org.rapporteur.store.packed.Texts;
import org.rapporteur.store.search.SearchIndex;
import org.rapporteur.store.sql.Database;
import org.rapporteur.store.sql.Repeated;

/** Writes the facts of linked pages into the tables: those that are not there, or were otherwise, and nothing else. */
final class RecordWriter implements AutoCloseable {
    private final Connection connection;
    private final Database database;
    private final Map<String, KeptPage> former;
    private final Lines lines;
    /** The lines with the words that the texts had before. */
    private final Lines linesBefore;
    /** What pages tell of actors whose place is otherwise now. */
    private final Map<String, List<String>> moved = new HashMap<>();

    private final Rows rows;
    private final FactTables tables;
    private final SearchIndex index;
    private final Evidence evidence;
    private final State state;
    private final Set<Long> changed = new TreeSet<>();
    private final Map<String, SearchIndex.Parts> parts = new TreeMap<>();
    private final Set<Long> stale = new HashSet<>();

    /** @param former what was kept of pages before they were read again */
    RecordWriter(Connection connection, Database database, Map<String, KeptPage> former) throws SQLException {
        this.connection = connection;
        this.database = database;
        this.former = former;
        this.lines = new Lines(database, new Texts(this::textOf));
        this.linesBefore = new Lines(
                database,
                new Texts(article ->
                        former.containsKey(article) ? former.get(article).text() : textOf(article)));
        this.rows = new Rows(connection, database);
        this.tables = new FactTables(database, rows);
        this.index = new SearchIndex(database, this::textBefore);
        this.evidence = new Evidence(connection);
        this.state = State.read(connection);
    }

    /**
     * Writes what is otherwise than before.
     *
     * @param added the pages that were added or read again
     * @throws PageFailures when pages cannot be written, or the words of their facts are not on them
     */
    void write(StoredPages pages, LinkedPages linked, Linking linking, Set<String> added, Rulings rulings)
            throws SQLException, PageFailures {
        Set<String> otherwise = linked.link(linking, pages.gists(), pages.originals(), added);
        for (Map.Entry<String, Long> e : linked.moved().entrySet()) {
            String article = e.getKey();
            PageLines old = lines.ofPage(e.getValue(), article, before(article));
            moved.put(article, old.of(Lines.PARTS));
            for (String type : PageTypes.ALL) {
                long line = Lines.low(type, e.getValue());
                for (String json : old.of(type)) {
                    forget(line++, json);
                }
                tables.removeOf(article, type);
            }
            lines.removeOfPage(e.getValue());
        }
        Map<String, Throwable> failures = new TreeMap<>();
        for (String article : otherwise) {
            Savepoint point = connection.setSavepoint();
            try {
                Reading reading = pages.reading(article);
                if (reading != null) {
                    write(linking.facts(reading), linked.place(article));
                    rows.flush();
                }
            } catch (SQLException | RuntimeException | StackOverflowError e) {
                Isolation.check(e);
                rows.clear();
                connection.rollback(point);
                failures.put(article, e);
            }
            connection.releaseSavepoint(point);
        }
        if (!failures.isEmpty()) {
            throw new PageFailures(failures);
        }
        try {
            together("actor", linking.actors());
            together("meeting", linking.meetings());
            together("claim", linking.claims());
            together("difference", linking.differences());
        } catch (EvidenceException e) {
            throw new PageFailures(Map.of(e.article(), e));
        }
        rows.flush();
        linked.write();
        fillIndex();
        state.write(database, rulings);
    }

    /** Writes what one page tells. */
    private void write(PageFacts page, long place) throws SQLException {
        String article = page.article().id();
        KeptPage before = before(article);
        KeptPage now = KeptPage.of(database, article);
        PageLines old = lines.ofPage(place, article, before);
        tables.begin(page.article());
        List<Fact> otherwise = new ArrayList<>();
        Map<String, List<String>> told = new TreeMap<>();
        boolean all = !now.text().equals(before.text());
        boolean same = !former.containsKey(article);
        for (String type : PageTypes.ALL) {
            List<? extends Fact> facts = PageTypes.of(type, page);
            List<String> json = facts.stream().map(JsonLines::write).toList();
            told.put(type, json);
            if (!all && json.equals(old.of(type))) {
                continue;
            }
            same = false;
            if (type.equals("article")) {
                all = true;
                staleOutlet(page.article());
            }
            tables.removeOf(article, type);
            otherwise.addAll(write(facts, Lines.low(type, place), json, old.of(type), all));
        }
        List<String> parts = moved.getOrDefault(article, old.of(Lines.PARTS));
        otherwise.addAll(writeParts(page, parts, told));
        if (!same || !parts.equals(told.get(Lines.PARTS)) || moved.containsKey(article)) {
            lines.setOfPage(place, article, now, new PageLines(told));
        }
        evidence.check(otherwise);
    }

    /**
     * Writes the facts of a type that a page tells.
     *
     * @param first the number of the first
     * @param json their lines
     * @param old the lines so far
     * @param all whether those are to be put in anew that are as they were too
     * @return those that were
     */
    private List<Fact> write(List<? extends Fact> facts, long first, List<String> json, List<String> old, boolean all)
            throws SQLException {
        List<Fact> otherwise = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            Fact fact = facts.get(i);
            String before = i < old.size() ? old.get(i) : null;
            tables.add(fact);
            if (all || !json.get(i).equals(before)) {
                if (before != null) {
                    forget(first + i, before);
                }
                remember(first + i, json.get(i));
                otherwise.add(fact);
            }
        }
        for (int i = json.size(); i < old.size(); i++) {
            forget(first + i, old.get(i));
        }
        return otherwise;
    }

    private KeptPage before(String article) throws SQLException {
        KeptPage before = former.get(article);
        return before == null ? KeptPage.of(database, article) : before;
    }

    private String textBefore(String article) throws SQLException {
        KeptPage before = former.get(article);
        return before == null ? text(article) : before.text();
    }

    private String textOf(String article) {
        try {
            return text(article);
        } catch (SQLException e) {
            throw new StoredPages.Failed(e);
        }
    }

    private String text(String article) throws SQLException {
        List<String> found = database.texts("SELECT text FROM article_texts WHERE article_id = ?", article);
        return found.isEmpty() ? "" : found.get(0);
    }

    /** What an article is called by in the index of facts that others tell too. */
    private void staleOutlet(Article a) throws SQLException {
        List<String> same =
                database.texts("SELECT id FROM articles WHERE id = ? AND outlet_name = ?", a.id(), Outlets.of(a));
        if (same.isEmpty()) {
            stale.addAll(index.toldBy(a.id()));
        }
    }

    /**
     * Writes what a page tells of actors.
     *
     * @param old the lines of it so far
     * @param lines of the page, to which those of it are added
     * @return those of whom it tells otherwise than before, with what it tells
     */
    private List<Actor> writeParts(PageFacts page, List<String> old, Map<String, List<String>> lines)
            throws SQLException {
        String article = page.article().id();
        Map<String, ActorParts.Part> before = ActorParts.read(old);
        List<Actor> out = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (PageFacts.ActorPart p : page.parts()) {
            ActorParts.Part now = ActorParts.of(p);
            ActorParts.Part was = before.remove(p.actor());
            told.add(ActorParts.line(p.actor(), now));
            if (!now.equals(was)) {
                if (was == null) {
                    partsOf(p.actor()).added().add(article);
                } else {
                    removePart(p.actor(), article, was);
                }
                tables.addPart(p);
                state.add(p.actor(), article, now.roles(), now.mentions());
                out.add(new Actor(p.actor(), "", ActorKind.OTHER, null, List.of(), p.roles(), p.mentions()));
            }
        }
        for (Map.Entry<String, ActorParts.Part> gone : before.entrySet()) {
            removePart(gone.getKey(), article, gone.getValue());
            partsOf(gone.getKey()).removed().add(article);
        }
        lines.put(Lines.PARTS, told);
        return out;
    }

    private void removePart(String actor, String article, ActorParts.Part part) throws SQLException {
        tables.removePart(actor, article);
        state.remove(actor, article, part.roles(), part.mentions());
    }

    private SearchIndex.Parts partsOf(String actor) {
        return parts.computeIfAbsent(actor, a -> new SearchIndex.Parts(new TreeSet<>(), new TreeSet<>()));
    }

    /** Writes the facts of a type that pages may tell together. */
    private void together(String type, List<? extends Fact> facts) throws SQLException {
        Map<String, Lines.Mark> old = new HashMap<>();
        for (Lines.Mark line : lines.together(type)) {
            old.put(line.id(), line);
        }
        List<@Nullable Long> numbers = new ArrayList<>();
        Map<String, String> json = new LinkedHashMap<>();
        for (Fact fact : facts) {
            String id = Objects.requireNonNull(Anchor.id(fact));
            Lines.Mark before = old.get(id);
            numbers.add(before == null ? null : (Long) before.number());
            json.put(id, JsonLines.write(fact));
        }
        long[] now = Numbers.of(numbers, Lines.low(type), Lines.high(type));
        Set<String> same = new HashSet<>();
        for (int i = 0; i < now.length; i++) {
            String id = Objects.requireNonNull(Anchor.id(facts.get(i)));
            Lines.Line line = new Lines.Line(now[i], id, Objects.requireNonNull(json.get(id)));
            if (line.mark().equals(old.get(id))) {
                same.add(id);
            }
        }
        Map<String, String> names = new HashMap<>();
        for (Lines.Mark before : old.values()) {
            String id = before.id();
            if (!same.contains(id)) {
                String was = Objects.requireNonNull(linesBefore.json(before.number()));
                names.put(id, Anchor.name(JsonLines.read(was)));
                tables.remove(type, id);
                forget(before.number(), was);
                lines.remove(before.number());
            }
        }
        List<Fact> otherwise = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            Fact fact = facts.get(i);
            String id = Objects.requireNonNull(Anchor.id(fact));
            if (!same.contains(id)) {
                tables.add(fact);
                Lines.Line line = new Lines.Line(now[i], id, Objects.requireNonNull(json.get(id)));
                lines.add(line);
                remember(line.number(), line.json());
                otherwise.add(fact);
                String name = names.get(id);
                if (name != null && !name.equals(Anchor.name(fact))) {
                    stale.addAll(index.naming(id));
                }
            }
        }
        evidence.check(otherwise);
    }

    private void remember(long number, String json) {
        state.add(json);
        changed.add(number);
    }

    private void forget(long number, String json) throws SQLException {
        state.remove(json);
        index.remove(number, json);
        changed.remove(number);
    }

    private void fillIndex() throws SQLException {
        for (long line : stale) {
            String json = lines.json(line);
            if (json != null && !changed.contains(line)) {
                index.remove(line, json);
                changed.add(line);
            }
        }
        Map<Long, SearchIndex.Parts> told = new TreeMap<>();
        for (Map.Entry<String, SearchIndex.Parts> e : parts.entrySet()) {
            for (long line : database.numbers(
                    "SELECT line FROM shared_lines WHERE " + FactSql.isOf("line", "actor") + " AND fact = "
                            + Repeated.NUMBER,
                    e.getKey())) {
                told.put(line, e.getValue());
            }
        }
        index.fill(changed, told, lines::json);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
