package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.view.The;
import org.rapporteur.view.Words;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Sql;

/** What a process is about, in at most five sentences. */
final class InShort {
    /** A meeting of more sides than this says little of any two. */
    private static final int CROWD = 12;
    /** A proposition that is longer is cut, in chars. */
    private static final int LONGEST = 160;

    /** So many mentions of an actor are looked at. */
    private static final int MENTIONS = 100;

    private final Sql sql;
    private final Sides sides;

    private InShort(Sql sql, Sides sides) {
        this.sql = sql;
        this.sides = sides;
    }

    static List<Sentence> of(Sql sql, Sides sides) throws SQLException {
        InShort in = new InShort(sql, sides);
        List<Sentence> out = new ArrayList<>();
        in.pages(out);
        in.whoMet(out);
        in.issue(out);
        in.stayedAway(out);
        in.dispute(out);
        return List.copyOf(out);
    }

    private void pages(List<Sentence> out) throws SQLException {
        int articles = sql.count("SELECT count(*) FROM articles");
        if (articles == 0) {
            return;
        }
        int outlets = sql.count("SELECT count(DISTINCT publisher) FROM articles");
        String first = sql.text("SELECT min(published_first) FROM articles");
        String last = sql.text("SELECT max(published_last) FROM articles");
        String period = first == null || last == null ? "" : ", published " + period(first, last);
        String of = outlets == 0 ? "" : " of " + count(outlets, "outlet");
        out.add(new Sentence(
                "The record draws on " + count(articles, "article") + of + period + ".",
                List.of(new Item("articles", "/articles"))));
    }

    private record Met(String id, String date) {}

    private void whoMet(List<Sentence> out) throws SQLException {
        Map<String, Set<String>> present = new LinkedHashMap<>();
        Map<String, Met> meetings = new HashMap<>();
        sql.each(
                "SELECT m.id, m.date, t.actor_id FROM meetings m JOIN meeting_attendance t ON t.meeting_id = m.id"
                        + " WHERE m.status = 'held' AND t.part IN ('host', 'participant')"
                        + " ORDER BY m.date_first IS NULL, m.date_first, m.id",
                row -> {
                    String id = row.string("id");
                    present.computeIfAbsent(id, m -> new TreeSet<>()).add(sides.of(row.string("actor_id")));
                    meetings.put(id, new Met(id, String.valueOf(row.text("date"))));
                });
        Map<List<String>, List<String>> pairs = new TreeMap<>(Comparator.comparing(List::toString));
        present.forEach((meeting, who) -> {
            List<String> all = List.copyOf(who);
            for (int i = 0; i < all.size() && all.size() <= CROWD; i++) {
                for (int k = i + 1; k < all.size(); k++) {
                    pairs.computeIfAbsent(List.of(all.get(i), all.get(k)), p -> new ArrayList<>())
                            .add(meeting);
                }
            }
        });
        List<String> most = pairs.keySet().stream()
                .max(Comparator.comparingInt(
                        p -> pairs.getOrDefault(p, List.of()).size()))
                .orElse(List.of());
        List<String> together = pairs.getOrDefault(most, List.of());
        if (together.size() < 2) {
            return;
        }
        List<String> order =
                most.stream().sorted(Comparator.comparingInt(sides::rank)).toList();
        List<Met> dated =
                together.stream().map(meetings::get).filter(InShort::hasDay).toList();
        String when = "";
        List<Item> sources = new ArrayList<>();
        if (!dated.isEmpty()) {
            Met first = dated.get(0);
            Met last = dated.get(dated.size() - 1);
            when = ", first on " + EnglishDate.of(first.date());
            sources.add(meeting("first", first.id()));
            if (!first.id().equals(last.id())) {
                when += " and last on " + EnglishDate.of(last.date());
                sources.add(meeting("last", last.id()));
            }
        }
        sources.add(new Item("all", Links.query("/meetings", Map.of("actor", order.get(0)))));
        out.add(new Sentence(
                capital(name(order.get(0)) + " and " + name(order.get(1))) + " sat at one table most often: in "
                        + Words.number(together.size()) + " meetings that the pages tell of" + when + ".",
                sources));
    }

    private static boolean hasDay(@Nullable Met met) {
        return met != null && met.date().matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private void issue(List<Sentence> out) throws SQLException {
        String topic =
                sql.text("SELECT topic FROM positions WHERE topic IS NOT NULL AND topic <> 'talks' GROUP BY topic"
                        + " HAVING count(*) > 1 ORDER BY count(*) DESC, topic LIMIT 1");
        if (topic == null) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Held> latest = new LinkedHashMap<>();
        sql.each(
                "SELECT o.id, o.party_id, o.stance, o.day FROM positions o WHERE o.topic = ?"
                        + " ORDER BY o.day IS NULL, o.day DESC, o.id",
                row -> {
                    String side = sides.of(row.string("party_id"));
                    counts.merge(side, 1, Integer::sum);
                    latest.putIfAbsent(side, new Held(row.string("id"), row.string("stance"), row.text("day")));
                },
                topic);
        List<String> most = latest.keySet().stream()
                .sorted(Comparator.comparingInt((String s) -> -counts.getOrDefault(s, 0))
                        .thenComparing(s -> s))
                .limit(2)
                .toList();
        List<String> each = new ArrayList<>();
        List<Item> sources = new ArrayList<>();
        for (String side : most) {
            Held held = latest.get(side);
            if (held != null) {
                each.add("of " + name(side) + " is " + noun(held.stance())
                        + (held.day() == null ? "" : " of " + EnglishDate.of(held.day())));
                sources.add(new Item(sides.name(side), Links.path("fact", held.id())));
            }
        }
        sources.add(new Item("all", Links.query("/positions/history", Map.of("topic", topic))));
        out.add(new Sentence(
                "What the parties speak of most, besides the talks themselves, is " + topic + ": the latest position "
                        + String.join(", that ", each) + ".",
                sources));
    }

    private record Held(String id, String stance, @Nullable String day) {}

    private void stayedAway(List<Sentence> out) throws SQLException {
        Map<String, List<String>> refused = new LinkedHashMap<>();
        sql.each(
                "SELECT DISTINCT t.actor_id, m.id FROM meeting_attendance t JOIN meetings m ON m.id = t.meeting_id"
                        + " WHERE t.part = 'declined' ORDER BY m.date_first IS NULL, m.date_first DESC, m.id",
                row -> {
                    List<String> meetings =
                            refused.computeIfAbsent(sides.of(row.string("actor_id")), s -> new ArrayList<>());
                    if (!meetings.contains(row.string("id"))) {
                        meetings.add(row.string("id"));
                    }
                });
        String side = refused.keySet().stream()
                .max(Comparator.comparingInt(
                                (String s) -> refused.getOrDefault(s, List.of()).size())
                        .thenComparingInt(s -> -sides.rank(s)))
                .orElse(null);
        if (side == null) {
            return;
        }
        List<String> meetings = refused.getOrDefault(side, List.of());
        String last = meetings.get(0);
        out.add(new Sentence(
                capital(name(side)) + " declined to take part in " + count(meetings.size(), "meeting")
                        + (meetings.size() > 1 ? ", last in “" : ": “") + MeetingTitle.of(last, sql) + "”.",
                List.of(meeting("meeting", last))));
    }

    private void dispute(List<Sentence> out) throws SQLException {
        Map<String, String> claim = sql.first(
                "SELECT c.id, c.proposition FROM (SELECT claim_id, sum(side = 'asserted') AS yes,"
                        + " sum(side <> 'asserted') AS no FROM claim_sides GROUP BY claim_id HAVING yes > 0 AND no > 0"
                        + " ORDER BY min(yes, no) DESC, yes + no DESC, claim_id LIMIT 1) d"
                        + " JOIN claims c ON c.id = d.claim_id",
                r -> Map.of("id", r.string("id"), "words", r.string("proposition")));
        if (claim == null) {
            return;
        }
        String id = claim.getOrDefault("id", "");
        out.add(new Sentence(
                "Most disputed is “" + cut(claim.getOrDefault("words", "")) + "”"
                        + who(id, true, ", which ", " asserts", " assert")
                        + who(id, false, " and ", " denies or doubts", " deny or doubt") + ".",
                List.of(new Item("both sides", Links.path("claims", id)))));
    }

    /** Who stands on a side of a claim, by name; those without one are left out. */
    private String who(String claim, boolean asserts, String before, String one, String several) throws SQLException {
        List<String> who = sql.all(
                "SELECT DISTINCT source_id FROM claim_sides WHERE claim_id = ? AND source_id IS NOT NULL AND side "
                        + (asserts ? "=" : "<>") + " 'asserted' ORDER BY source_id LIMIT 3",
                r -> name(r.string("source_id")),
                claim);
        return who.isEmpty() ? "" : before + Words.list(who) + (who.size() == 1 ? one : several);
    }

    private String name(String actor) throws SQLException {
        String name = The.place(sides.name(actor));
        return !name.startsWith("the ") && pagesSayThe(actor) ? "the " + name : name;
    }

    /** Whether most of the places where a body stands by its name have "the" before it: the Taliban, but Hamas. */
    private boolean pagesSayThe(String actor) throws SQLException {
        return sql.count(
                        "SELECT 2 * sum(lower(substr(t.text, m.cite_start - 3, 4)) = 'the ') > count(*)"
                                + " FROM (SELECT article_id, cite_start, cite_end, actor_id FROM actor_mentions"
                                + " WHERE actor_id = ? LIMIT " + MENTIONS + ") m"
                                + " JOIN actors a ON a.id = m.actor_id AND a.kind NOT IN ('person', 'state', 'media')"
                                + " JOIN article_texts t ON t.article_id = m.article_id"
                                + " AND substr(t.text, m.cite_start + 1, m.cite_end - m.cite_start) = a.name",
                        actor)
                > 0;
    }

    private static Item meeting(String text, String id) {
        return new Item(text, Links.path("meetings", id));
    }

    private static String period(String first, String last) {
        return first.equals(last)
                ? "on " + EnglishDate.of(first)
                : "from " + EnglishDate.of(first) + " to " + EnglishDate.of(last);
    }

    private static String noun(String stance) {
        return switch (stance) {
            case "demands" -> "a demand";
            case "rejects" -> "a refusal";
            case "accepts" -> "an acceptance";
            case "offers" -> "an offer";
            default -> "a condition";
        };
    }

    private static String count(int n, String noun) {
        return Words.number(n) + " " + noun + (n == 1 ? "" : "s");
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, end > 0 ? end : LONGEST) + " …";
    }

    private static String capital(String text) {
        return text.startsWith("the ") ? "The " + text.substring(4) : text;
    }
}
