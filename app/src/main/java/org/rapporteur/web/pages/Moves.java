package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.web.Params;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;
import org.rapporteur.web.Sql;

/**
 * The steps of bargaining: the positions on shared issues, each held against what the same party held before. Copies of an
 * article tell nothing new and are left out.
 */
final class Moves {
    /** Who gives nothing first; a demand is on no scale with a refusal, for what is demanded and what is refused differ. */
    private static final Map<String, Integer> FIRM = Map.of("rejects", 2, "conditions", 1, "accepts", 0, "offers", 0);

    /** Shorter words say little of what a position is about. */
    private static final int SHORT = 3;

    private Moves() {}

    /**
     * Those that the filters {@code at}, {@code actor}, {@code topic} and {@code outlet} let through, by issue and party in the
     * order of time; those of no known day last.
     *
     * @throws org.rapporteur.web.Problem when a filter cannot be meant so
     */
    static List<Move> of(Params params, Sides sides, Sql sql) throws SQLException {
        boolean bySide = Sides.bySide(params);
        Select select = Select.from("positions", "o")
                .where("o.topic IS NOT NULL AND a.duplicate_of IS NULL")
                .is("o.topic", params.text("topic"))
                // most are asked for: in the order of an index each would be looked up by itself
                .join("NOT INDEXED JOIN articles a ON a.id = o.article_id")
                .columns("o.id, o.topic, o.party_id, o.stance, o.day, coalesce(o.date, a.published) AS told, o.issue,"
                        + " o.condition, o.change, o.article_id, a.outlet_name AS outlet")
                .order("o.day IS NULL, o.day, o.article_id, o.cite_start, o.id");
        LocalDate at = params.lastDay("at");
        if (at != null) {
            select.where("o.day <= ?", at.toString());
        }
        Filters.outlet(select, params.text("outlet"), "o.article_id");
        if (!bySide || params.text("actor") == null) {
            Filters.actor(select, params.text("actor"), "o.party_id IN");
        } else {
            Filters.actor(
                    select,
                    params.text("actor"),
                    "o.party_id IN",
                    "o.party_id IN (SELECT id FROM actors WHERE side_id IN");
        }
        List<Move> told = sql.all(select.all(), row -> move(row, bySide, sides), select.arguments());
        Map<String, List<Move>> held = new LinkedHashMap<>();
        told.forEach(m -> held.computeIfAbsent(m.topic() + "\n" + m.party(), k -> new ArrayList<>())
                .add(m));
        return held.values().stream().flatMap(h -> compared(h).stream()).toList();
    }

    private static Move move(Row row, boolean bySide, Sides sides) throws SQLException {
        String party = row.string("party_id");
        String change = row.text("change");
        String topic = row.string("topic");
        String issue = row.string("issue");
        return new Move(
                row.string("id"),
                topic,
                bySide ? sides.of(party) : party,
                sides.name(party),
                row.string("stance"),
                row.text("day"),
                Objects.requireNonNullElse(row.text("told"), ""),
                issue,
                row.text("condition"),
                change,
                change != null,
                null,
                Opposites.turn(topic, issue),
                row.string("article_id"),
                row.string("outlet"));
    }

    /** What one party held on one issue, each held against what came before it. */
    private static List<Move> compared(List<Move> held) {
        List<Move> out = new ArrayList<>();
        Map<String, Set<String>> words = new HashMap<>();
        for (int i = 0; i < held.size(); i++) {
            Move move = held.get(i);
            Move before = before(move, held.subList(0, i), words);
            out.add(
                    before == null || move.isTold()
                            ? move
                            : move.after(before.stance(), change(before.stance(), move.stance())));
        }
        return out;
    }

    /** The last of an earlier day that can be compared: the same stance, or another to what is called by the same words. */
    private static @Nullable Move before(Move move, List<Move> earlier, Map<String, Set<String>> words) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Move other = earlier.get(i);
            if (move.day() != null
                    && other.day() != null
                    && other.day().compareTo(move.day()) < 0
                    && other.isTurned() == move.isTurned()
                    && (other.stance().equals(move.stance())
                            || alike(
                                    words.computeIfAbsent(other.issue(), Moves::words),
                                    words.computeIfAbsent(move.issue(), Moves::words)))) {
                return other;
            }
        }
        return null;
    }

    private static @Nullable String change(String before, String now) {
        if (before.equals(now)) {
            return "restated";
        }
        Integer was = FIRM.get(before);
        Integer is = FIRM.get(now);
        return was == null || is == null || was.equals(is) ? null : is < was ? "softened" : "hardened";
    }

    private static boolean alike(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return !both.isEmpty() && 2 * both.size() >= Math.min(some.size(), others.size());
    }

    private static Set<String> words(String issue) {
        return Arrays.stream(issue.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(w -> w.length() > SHORT)
                .collect(Collectors.toSet());
    }
}
