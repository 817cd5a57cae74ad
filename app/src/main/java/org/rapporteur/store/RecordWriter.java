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
import org.rapporteur.store.search.SearchIndex;
import org.rapporteur.store.sql.Database;

/** Writes the facts of linked pages into the tables: those that are not there, or were otherwise, and nothing else. */
final class RecordWriter implements AutoCloseable {
    private final Connection connection;
    private final Database database;
    private final Lines lines;
    private final Rows rows;
    private final FactTables tables;
    private final SearchIndex index;
    private final Evidence evidence;
    private final State state;
    private final Set<Long> changed = new TreeSet<>();
    private final Map<String, SearchIndex.Parts> parts = new TreeMap<>();
    private final Set<Long> stale = new HashSet<>();

    RecordWriter(Connection connection, Database database) throws SQLException {
        this.connection = connection;
        this.database = database;
        this.lines = new Lines(connection);
        this.rows = new Rows(connection);
        this.tables = new FactTables(database, rows);
        this.index = new SearchIndex(database);
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
            for (String type : PageTypes.ALL) {
                long place = e.getValue();
                for (Lines.Line line : lines.between(Lines.low(type, place), Lines.high(type, place))
                        .values()) {
                    remove(line);
                }
                tables.removeOf(e.getKey(), type);
            }
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
        tables.begin(page.article());
        List<Fact> otherwise = new ArrayList<>();
        boolean all = false;
        for (String type : PageTypes.ALL) {
            List<? extends Fact> facts = PageTypes.of(type, page);
            long first = Lines.low(type, place);
            Map<Long, Lines.Line> old = lines.between(first, Lines.high(type, place));
            List<String> json = facts.stream().map(JsonLines::write).toList();
            boolean same = !all
                    && json.equals(old.values().stream().map(Lines.Line::json).toList());
            if (same) {
                continue;
            }
            if (type.equals("article")) {
                all = true;
                staleOutlet(page.article());
            }
            tables.removeOf(article, type);
            for (int i = 0; i < json.size(); i++) {
                Fact fact = facts.get(i);
                Lines.Line before = old.remove(first + i);
                String id = tables.add(fact);
                if (all || before == null || !before.json().equals(json.get(i))) {
                    if (before != null) {
                        remove(before);
                    }
                    add(type, new Lines.Line(first + i, id, json.get(i)));
                    otherwise.add(fact);
                }
            }
            for (Lines.Line left : old.values()) {
                remove(left);
            }
        }
        otherwise.addAll(writeParts(page));
        evidence.check(otherwise);
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
     * @return those of whom it tells otherwise than before, with what it tells
     */
    private List<Actor> writeParts(PageFacts page) throws SQLException {
        String article = page.article().id();
        Map<String, ActorParts.Part> before = new TreeMap<>();
        database.each(
                "SELECT actor_id, roles, mentions FROM actor_parts WHERE article_id = ?",
                row -> before.put(row.getString(1), new ActorParts.Part(row.getString(2), row.getString(3))),
                article);
        List<Actor> out = new ArrayList<>();
        for (PageFacts.ActorPart p : page.parts()) {
            ActorParts.Part now = ActorParts.of(p);
            ActorParts.Part old = before.remove(p.actor());
            if (!now.equals(old)) {
                if (old == null) {
                    partsOf(p.actor()).added().add(article);
                } else {
                    removePart(p.actor(), article, old);
                }
                tables.addPart(article, p, now);
                state.add(p.actor(), article, now.roles(), now.mentions());
                out.add(new Actor(p.actor(), "", ActorKind.OTHER, null, List.of(), p.roles(), p.mentions()));
            }
        }
        for (Map.Entry<String, ActorParts.Part> gone : before.entrySet()) {
            removePart(gone.getKey(), article, gone.getValue());
            partsOf(gone.getKey()).removed().add(article);
        }
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
        Map<String, Lines.Line> old = new HashMap<>();
        for (Lines.Line line : lines.between(Lines.low(type), Lines.high(type)).values()) {
            old.put(Objects.requireNonNull(line.id()), line);
        }
        List<@Nullable Long> numbers = new ArrayList<>();
        Map<String, String> json = new LinkedHashMap<>();
        for (Fact fact : facts) {
            String id = Objects.requireNonNull(Anchor.id(fact));
            Lines.Line before = old.get(id);
            numbers.add(before == null ? null : (Long) before.number());
            json.put(id, JsonLines.write(fact));
        }
        long[] now = Numbers.of(numbers, Lines.low(type), Lines.high(type));
        Set<String> same = new HashSet<>();
        for (int i = 0; i < now.length; i++) {
            String id = Objects.requireNonNull(Anchor.id(facts.get(i)));
            Lines.Line line = new Lines.Line(now[i], id, Objects.requireNonNull(json.get(id)));
            if (line.equals(old.get(id))) {
                same.add(id);
            }
        }
        for (Lines.Line before : old.values()) {
            String id = Objects.requireNonNull(before.id());
            if (!same.contains(id)) {
                tables.remove(type, id);
                remove(before);
            }
        }
        List<Fact> otherwise = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            Fact fact = facts.get(i);
            String id = Objects.requireNonNull(Anchor.id(fact));
            if (!same.contains(id)) {
                tables.add(fact);
                add(type, new Lines.Line(now[i], id, Objects.requireNonNull(json.get(id))));
                otherwise.add(fact);
                Lines.Line before = old.get(id);
                if (before != null
                        && !Anchor.name(JsonLines.read(before.json())).equals(Anchor.name(fact))) {
                    stale.addAll(index.naming(id));
                }
            }
        }
        evidence.check(otherwise);
    }

    private void add(String type, Lines.Line line) throws SQLException {
        lines.add(type, line);
        state.add(line.json());
        changed.add(line.number());
    }

    private void remove(Lines.Line line) throws SQLException {
        lines.remove(line.number());
        state.remove(line.json());
        index.remove(line.number(), line.json());
        changed.remove(line.number());
    }

    private void fillIndex() throws SQLException {
        for (long line : stale) {
            List<String> json = database.texts("SELECT json FROM lines WHERE line = ?", line);
            if (!json.isEmpty() && !changed.contains(line)) {
                index.remove(line, json.get(0));
                changed.add(line);
            }
        }
        Map<Long, SearchIndex.Parts> told = new TreeMap<>();
        for (Map.Entry<String, SearchIndex.Parts> e : parts.entrySet()) {
            for (long line : database.numbers("SELECT line FROM lines WHERE type = 'actor' AND id = ?", e.getKey())) {
                told.put(line, e.getValue());
            }
        }
        index.fill(changed, told);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        lines.close();
    }
}
