package org.rapporteur.web.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;

/**
 * The bargaining table: an issue a row, a side a column, and how far the sides lie apart on each issue.
 *
 * @param sides its columns, in the order that sides have everywhere
 * @param left how many sides more take a stance and have no column
 * @param issues its rows, those that most sides speak of first
 */
public record Bargaining(List<Head> sides, int left, List<Issue> issues) {
    private static final int COLUMNS = 6;
    /** More steps than these have a page of their own. */
    private static final int STEPS = 4;

    private static final int PAIRS = 12;

    /**
     * A side.
     *
     * @param side leads to its page
     * @param colour the number of its colour, 0 for none
     */
    public record Head(Item side, int colour) {}

    /**
     * An issue.
     *
     * @param name leads to all positions on it
     * @param cells what each side of the table holds, in the order of the columns
     * @param apart the pairs of sides that do not stand together, those farthest apart first
     * @param together how many pairs stand together
     */
    public record Issue(Item name, List<Cell> cells, List<Pair> apart, int together) {}

    /**
     * What a side holds on an issue.
     *
     * @param steps its stances in the order of time, the last of them
     * @param more how many were before
     * @param all the page with all of them
     */
    public record Cell(List<Step> steps, int more, String all) {}

    /**
     * A stance that a side held, once or several times on end.
     *
     * @param last the last time, whose sentence it leads to
     * @param first when it took the stance; empty where that is not known or the day of the last
     * @param times how often it is told
     */
    public record Step(Move last, String first, int times) {
        /** What is held, by whom and as which page tells it, for those who cannot see the place in the table. */
        public String words() {
            return last.holder() + " " + last.stance() + " “" + last.issue() + "”, " + last.outlet();
        }
    }

    /**
     * Two sides on an issue, by what each held last.
     *
     * @param distance 1 where one waits for something, 2 where one refuses what the other wants
     */
    public record Pair(Head one, Move ones, Head other, Move others, int distance) {}

    /**
     * Lays moves out.
     *
     * @param whole whether a cell shows all steps
     */
    static Bargaining of(List<Move> moves, boolean whole, boolean bySide, Sides sides) {
        Map<String, Integer> counts = new HashMap<>();
        moves.forEach(m -> counts.merge(m.party(), 1, Integer::sum));
        List<String> shown = counts.keySet().stream()
                .sorted(Comparator.comparingInt((String p) -> -counts.getOrDefault(p, 0))
                        .thenComparing(p -> p))
                .limit(COLUMNS)
                .sorted(Comparator.comparingInt((String p) -> sides.rank(sides.of(p)))
                        .thenComparing(p -> p))
                .toList();
        Map<String, Map<String, List<Move>>> topics = new TreeMap<>();
        moves.forEach(m -> topics.computeIfAbsent(m.topic(), t -> new LinkedHashMap<>())
                .computeIfAbsent(m.party(), p -> new ArrayList<>())
                .add(m));
        List<Issue> issues = topics.entrySet().stream()
                .map(t -> issue(t.getKey(), t.getValue(), shown, whole, bySide, sides))
                .sorted(Comparator.comparingLong((Issue i) ->
                        -i.cells().stream().filter(c -> !c.steps().isEmpty()).count()))
                .toList();
        return new Bargaining(shown.stream().map(p -> head(p, sides)).toList(), counts.size() - shown.size(), issues);
    }

    /** The pairs of sides of an issue; none for those who are alone with it. */
    static List<Pair> pairs(Map<String, List<Move>> held, List<String> parties, Sides sides) {
        List<Pair> out = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                Pair pair = closest(
                        last(held.getOrDefault(parties.get(i), List.of())),
                        last(held.getOrDefault(parties.get(j), List.of())),
                        sides);
                if (pair != null) {
                    out.add(pair);
                }
            }
        }
        out.sort(Comparator.comparingInt((Pair p) -> -p.distance()));
        return out;
    }

    static Head head(String party, Sides sides) {
        return new Head(Item.actor(party, sides.name(party)), sides.colour(party));
    }

    private static Issue issue(
            String topic,
            Map<String, List<Move>> held,
            List<String> shown,
            boolean whole,
            boolean bySide,
            Sides sides) {
        List<Cell> cells = new ArrayList<>();
        for (String party : shown) {
            Map<String, String> only = new LinkedHashMap<>(Map.of("topic", topic));
            only.put("actor", party);
            only.put(Sides.BY, bySide ? "" : "persons");
            cells.add(cell(
                    steps(held.getOrDefault(party, List.of())),
                    whole ? Integer.MAX_VALUE : STEPS,
                    Links.query("/bargaining", only)));
        }
        List<Pair> pairs = pairs(held, shown, sides);
        return new Issue(
                new Item(topic, Links.query("/positions/history", Map.of("topic", topic))),
                cells,
                pairs.stream().filter(p -> p.distance() > 0).limit(PAIRS).toList(),
                (int) pairs.stream().filter(p -> p.distance() == 0).count());
    }

    private static Cell cell(List<Step> steps, int most, String all) {
        int more = Math.max(0, steps.size() - most);
        return new Cell(steps.subList(more, steps.size()), more, all);
    }

    /** Those of no known day first, each stance once; then the others in the order of time. */
    private static List<Step> steps(List<Move> held) {
        Map<String, Step> undated = new LinkedHashMap<>();
        held.stream()
                .filter(m -> m.day() == null)
                .forEach(m -> undated.merge(
                        m.stance() + m.date(), new Step(m, "", 1), (a, b) -> new Step(b.last(), "", a.times() + 1)));
        List<Step> out = new ArrayList<>(undated.values());
        for (Move move : held.stream().filter(m -> m.day() != null).toList()) {
            Step last = out.isEmpty() ? null : out.get(out.size() - 1);
            boolean goesOn = last != null
                    && last.last().stance().equals(move.stance())
                    && last.last().isTurned() == move.isTurned()
                    && last.last().day() != null
                    && move.day() != null
                    && (move.change() == null || move.change().equals("restated"));
            if (last != null && goesOn) {
                String first = last.first().isEmpty() ? last.last().date() : last.first();
                out.set(out.size() - 1, new Step(move, first.equals(move.date()) ? "" : first, last.times() + 1));
            } else {
                out.add(new Step(move, "", 1));
            }
        }
        return out;
    }

    /** What is held last: what is told of the last day, or where no day is known, all; of each place on the scale the first. */
    private static Collection<Move> last(List<Move> held) {
        String day = held.stream()
                .map(Move::day)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Map<Integer, Move> out = new LinkedHashMap<>();
        held.stream().filter(m -> Objects.equals(day, m.day())).forEach(m -> out.putIfAbsent(m.place(), m));
        return out.values();
    }

    private static @Nullable Pair closest(Collection<Move> some, Collection<Move> others, Sides sides) {
        Pair out = null;
        for (Move one : some) {
            for (Move other : others) {
                int steps = one.steps(other);
                if (out == null || steps < out.distance()) {
                    out = new Pair(head(one.party(), sides), one, head(other.party(), sides), other, steps);
                }
            }
        }
        return out;
    }
}
