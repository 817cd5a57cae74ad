package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.web.Links;
import org.rapporteur.web.Params;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Select;
import org.rapporteur.web.Sql;

/** Draws the timeline of a record. */
final class TimelineReader {
    static final List<String> KINDS = List.of("meeting", "event", "statement");

    private static final int PARTIES = 8;
    private static final int BUCKETS = 110;
    private static final double SMALLEST = 7;
    private static final double LARGEST = 22;

    private final Params params;
    private final Sql sql;
    private final Period period;
    private int outside;

    private TimelineReader(Params params, Sql sql, Period period) {
        this.params = params;
        this.sql = sql;
        this.period = period;
    }

    /**
     * Draws what the filters of a request let through.
     *
     * @throws Problem when a filter cannot be meant so
     */
    static Timeline read(Params params, Sql sql) throws SQLException {
        return new TimelineReader(params, sql, period(params, sql)).draw();
    }

    private static Period period(Params params, Sql sql) throws SQLException {
        LocalDate from = params.firstDay("from");
        LocalDate to = params.lastDay("to");
        if (from == null) {
            from = day(sql.text("SELECT min(d) FROM (SELECT min(published_first) AS d FROM articles"
                    + " UNION ALL SELECT min(date_first) FROM meetings)"));
        }
        if (to == null) {
            to = day(sql.text("SELECT max(d) FROM (SELECT max(published_last) AS d FROM articles"
                    + " UNION ALL SELECT max(date_last) FROM meetings)"));
        }
        // Whole months: of many facts only the month is known.
        from = from == null || params.text("from") != null ? from : from.withDayOfMonth(1);
        to = to == null || params.text("to") != null ? to : YearMonth.from(to).atEndOfMonth();
        LocalDate first = from != null ? from : to != null ? to : LocalDate.EPOCH;
        LocalDate last = to != null ? to : first;
        if (first.isAfter(last)) {
            throw Problem.badRequest(
                    "the period from " + first + " to " + last + " ends before it begins", "Swap the two dates.");
        }
        return new Period(first, last);
    }

    private Timeline draw() throws SQLException {
        String kind = params.oneOf("kind", KINDS);
        List<Timeline.Lane> lanes = new ArrayList<>();
        if (kind == null || kind.equals("meeting")) {
            add("Meetings", link("/meetings", period, true), meetings(), lanes);
        }
        if (kind == null || kind.equals("event")) {
            add("Events", link("/events", period, true), buckets(events(), "event", "/events", null), lanes);
        }
        if ((kind == null || kind.equals("statement")) && params.text("place") == null) {
            statements(lanes);
        }
        return new Timeline(period.from() + " to " + period.to(), lanes, ticks(), zooms(), outside);
    }

    private static void add(String name, String href, List<Timeline.Shape> shapes, List<Timeline.Lane> lanes) {
        int y = Timeline.TOP + Timeline.LANE * lanes.size() + Timeline.LANE / 2;
        lanes.add(new Timeline.Lane(name, href, y, shapes));
    }

    private List<Timeline.Shape> meetings() throws SQLException {
        Select select = Select.from("meetings", "m")
                .where("m.date_first IS NOT NULL")
                .contains(params.text("place"), "m.place")
                .columns("m.id, m.name, m.date, m.status, m.date_first, m.date_last")
                .order("m.date_first, m.id");
        Filters.actor(
                select, params.text("actor"), "m.id IN (SELECT meeting_id FROM meeting_attendance WHERE actor_id IN");
        String outlet = params.text("outlet");
        if (outlet != null) {
            select.where(
                    "m.id IN (SELECT meeting_id FROM meeting_cites c JOIN articles a ON a.id = c.article_id"
                            + " WHERE a.publisher = ?)",
                    outlet);
        }
        List<Timeline.Shape> out = new ArrayList<>();
        sql.each(
                select.all(),
                row -> {
                    LocalDate first = LocalDate.parse(row.string("date_first"));
                    LocalDate last = LocalDate.parse(row.string("date_last"));
                    if (last.isBefore(period.from()) || first.isAfter(period.to())) {
                        outside++;
                        return;
                    }
                    double x = x(first.isBefore(period.from()) ? period.from() : first);
                    double end = x((last.isAfter(period.to()) ? period.to() : last).plusDays(1));
                    out.add(new Timeline.Shape(
                            "t-meeting s-" + row.string("status"),
                            x,
                            Math.max(SMALLEST + 2, end - x),
                            SMALLEST + 2,
                            row.string("date") + ", " + row.string("name") + " (" + row.string("status") + ")",
                            Links.path("meetings", row.string("id"))));
                },
                select.arguments());
        return out;
    }

    private Map<LocalDate, Integer> events() throws SQLException {
        Select select = Select.from("events", "e")
                .contains(params.text("place"), "e.place")
                .columns("e.day, count(*) AS n")
                .group("e.day");
        Filters.outlet(select, params.text("outlet"), "e.article_id");
        Filters.actor(select, params.text("actor"), "e.actor_id IN", "e.recipient_id IN", "e.by_id IN");
        Map<LocalDate, Integer> out = new TreeMap<>();
        sql.each(select.all(), row -> count(row.text("day"), row.number("n"), out), select.arguments());
        return out;
    }

    private void statements(List<Timeline.Lane> lanes) throws SQLException {
        Parties parties = Parties.read(sql);
        Map<String, Map<LocalDate, Integer>> byParty = new LinkedHashMap<>();
        Select select = Select.from("statements", "s")
                .columns("s.speaker_id AS speaker, s.day, count(*) AS n")
                .group("s.speaker_id, s.day");
        Filters.outlet(select, params.text("outlet"), "s.article_id");
        Filters.actor(select, params.text("actor"), "s.speaker_id IN");
        sql.each(
                select.all(),
                row -> {
                    String speaker = row.text("speaker");
                    String party = speaker == null ? "" : parties.of(speaker);
                    count(row.text("day"), row.number("n"), byParty.computeIfAbsent(party, p -> new TreeMap<>()));
                },
                select.arguments());
        List<String> most = byParty.keySet().stream()
                .filter(p -> !p.isEmpty() && sum(byParty.get(p)) > 0)
                .sorted(Comparator.comparingInt((String p) -> -sum(byParty.get(p)))
                        .thenComparing(p -> p))
                .limit(PARTIES)
                .toList();
        Map<LocalDate, Integer> others = new TreeMap<>();
        byParty.forEach((party, days) -> {
            if (!most.contains(party)) {
                days.forEach((day, n) -> others.merge(day, n, Integer::sum));
            }
        });
        for (String party : most) {
            Map<String, String> all = filters(period);
            all.put("party", party);
            add(
                    parties.name(party),
                    Links.query("/statements", all),
                    buckets(byParty.get(party), "statement", "/statements", party),
                    lanes);
        }
        add(
                "others, unnamed",
                link("/statements", period, true),
                buckets(others, "statement", "/statements", null),
                lanes);
    }

    private static int sum(@Nullable Map<LocalDate, Integer> days) {
        return days == null
                ? 0
                : days.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void count(@Nullable String day, int n, Map<LocalDate, Integer> days) {
        LocalDate date = day(day);
        if (date == null) {
            return;
        }
        if (period.holds(date)) {
            days.merge(date, n, Integer::sum);
        } else {
            outside += n;
        }
    }

    /** One shape for all facts of a few days. */
    private List<Timeline.Shape> buckets(
            @Nullable Map<LocalDate, Integer> days, String kind, String list, @Nullable String party) {
        int length = (int) Math.max(1, period.days() / BUCKETS);
        Map<Long, Integer> counts = new TreeMap<>();
        if (days != null) {
            days.forEach((day, n) ->
                    counts.merge((day.toEpochDay() - period.from().toEpochDay()) / length, n, Integer::sum));
        }
        List<Timeline.Shape> out = new ArrayList<>();
        counts.forEach((bucket, n) -> {
            LocalDate first = period.from().plusDays(bucket * length);
            LocalDate end = first.plusDays(length - 1L);
            Period few = new Period(first, end.isAfter(period.to()) ? period.to() : end);
            double size = Math.min(LARGEST, SMALLEST + 2.2 * (Math.sqrt(n) - 1));
            double middle = (x(few.from()) + x(few.to().plusDays(1))) / 2;
            String when = few.days() == 1 ? few.from().toString() : few.from() + " to " + few.to();
            Map<String, String> filters = filters(few);
            if (party != null) {
                filters.put("party", party);
            }
            out.add(new Timeline.Shape(
                    "t-" + kind,
                    middle - size / 2,
                    size,
                    size,
                    n + " " + kind + (n == 1 ? "" : "s") + ", " + when,
                    Links.query(list, filters)));
        });
        return out;
    }

    private double x(LocalDate day) {
        return Timeline.LEFT + period.place(day) * (Timeline.WIDTH - Timeline.LEFT - LARGEST / 2);
    }

    private List<Timeline.Tick> ticks() {
        List<Timeline.Tick> out = new ArrayList<>();
        for (Period.Part part : period.parts()) {
            Map<String, String> there = params.all();
            there.put("from", part.first());
            there.put("to", part.last());
            out.add(new Timeline.Tick(part.first(), x(part.begin()), Links.query("/", there)));
        }
        return out;
    }

    private List<Timeline.Zoom> zooms() {
        List<Timeline.Zoom> out = new ArrayList<>();
        out.add(new Timeline.Zoom("earlier", link("/", period.shifted(-1), false)));
        if (params.text("from") != null || params.text("to") != null) {
            Period wide =
                    new Period(period.shifted(-1).from(), period.shifted(1).to());
            out.add(new Timeline.Zoom("wider", link("/", wide, false)));
            Map<String, String> whole = params.all();
            whole.remove("from");
            whole.remove("to");
            out.add(new Timeline.Zoom("all", Links.query("/", whole)));
        }
        out.add(new Timeline.Zoom("later", link("/", period.shifted(1), false)));
        return out;
    }

    private String link(String path, Period to, boolean list) {
        Map<String, String> all = filters(to);
        if (!list && params.text("kind") != null) {
            all.put("kind", String.valueOf(params.text("kind")));
        }
        return Links.query(path, all);
    }

    /** The filters of the request that lists know too, for another period. */
    private Map<String, String> filters(Period of) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("from", of.from().toString());
        out.put("to", of.to().toString());
        for (String name : List.of("actor", "place", "outlet")) {
            String value = params.text(name);
            if (value != null) {
                out.put(name, value);
            }
        }
        return out;
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
