package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.web.Links;
import org.rapporteur.web.Params;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;
import org.rapporteur.web.Sql;

/** Draws the timeline of a record. */
final class TimelineReader {
    static final List<String> KINDS = List.of("meeting", "event", "statement");

    private static final int PARTIES = 8;
    private static final int MANY_MEETINGS = 150;
    private static final double MEETING = 9;
    private static final double BAR = 11;

    private final Params params;
    private final Sql sql;
    private final Sides sides;
    private final Period period;
    private final Buckets buckets;
    private int outside;

    private TimelineReader(Params params, Sides sides, Sql sql, Period period) {
        this.params = params;
        this.sides = sides;
        this.sql = sql;
        this.period = period;
        this.buckets = new Buckets(period);
    }

    /**
     * Draws what the filters of a request let through.
     *
     * @throws Problem when a filter cannot be meant so
     */
    static Timeline read(Params params, Sides sides, Sql sql) throws SQLException {
        return new TimelineReader(params, sides, sql, Period.of(params, sql)).draw();
    }

    private Timeline draw() throws SQLException {
        String kind = params.oneOf("kind", KINDS);
        List<Timeline.Lane> lanes = new ArrayList<>();
        if (kind == null || kind.equals("meeting")) {
            phases(lanes);
            add("Meetings", list("/meetings", period), 0, meetings(), lanes);
        }
        if (kind == null || kind.equals("event")) {
            Map<Integer, Integer> counts =
                    buckets.count(events(), null, "e.day", sql).getOrDefault("", Map.of());
            add("Events", list("/events", period), 0, buckets.shapes(counts, "event", p -> list("/events", p)), lanes);
        }
        if ((kind == null || kind.equals("statement")) && params.text("place") == null) {
            statements(lanes);
        }
        return new Timeline(period.from() + " to " + period.to(), lanes, ticks(), zooms(), outside + buckets.outside());
    }

    private static void add(
            String name, String href, int colour, List<Timeline.Shape> shapes, List<Timeline.Lane> lanes) {
        int y = Timeline.TOP + Timeline.LANE * lanes.size() + Timeline.LANE / 2;
        lanes.add(new Timeline.Lane(name, href, colour, y, shapes));
    }

    /** The phases of the process, and of the places where most meetings were, as bars above the meetings. */
    private void phases(List<Timeline.Lane> lanes) throws SQLException {
        Select select = dated().columns("m.date_first, m.date_last, m.status, m.place");
        Phases phases = new Phases(sql.all(
                select.all(),
                r -> new Phases.Told(
                        LocalDate.parse(r.string("date_first")),
                        LocalDate.parse(r.string("date_last")),
                        r.string("status"),
                        r.text("place")),
                select.arguments()));
        bars("Phases", list("/meetings", period), phases.all(), "t-phase", lanes);
        if (params.text("place") == null) {
            for (Map.Entry<String, List<Phases.Phase>> at : phases.places().entrySet()) {
                bars(
                        "in " + at.getKey(),
                        list("/meetings", period, "place", at.getKey()),
                        at.getValue(),
                        "t-phase t-at",
                        lanes);
            }
        }
    }

    private void bars(String name, String href, List<Phases.Phase> phases, String style, List<Timeline.Lane> lanes) {
        List<Timeline.Shape> shapes = new ArrayList<>();
        for (Phases.Phase p : phases) {
            if (!p.last().isBefore(period.from()) && !p.first().isAfter(period.to())) {
                double x = buckets.x(within(p.first().toString()));
                double end = buckets.x(within(p.last().toString()).plusDays(1));
                shapes.add(new Timeline.Shape(
                        style,
                        x,
                        Math.max(BAR, end - x),
                        BAR,
                        p.first() + " to " + p.last() + ", " + p.words(),
                        list("/meetings", new Period(p.first(), p.last()))));
            }
        }
        if (!shapes.isEmpty()) {
            add(name, href, 0, shapes, lanes);
        }
    }

    /** The meetings with a day that the filters let through. */
    private Select dated() {
        Select select = Select.from("meetings", "m")
                .where("m.date_first IS NOT NULL")
                .contains(params.text("place"), "m.place")
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
        return select;
    }

    /** Each meeting, or where there are too many to tell them apart, one shape for those of a few days. */
    private List<Timeline.Shape> meetings() throws SQLException {
        Select select = dated();
        int total = sql.count(select.count(), select.arguments());
        select.between("m.date_first", "m.date_last", period.from(), period.to());
        int inside = sql.count(select.count(), select.arguments());
        outside += total - inside;
        if (inside > MANY_MEETINGS) {
            String day = "max(m.date_first, '" + period.from() + "')";
            Map<Integer, Integer> counts = buckets.count(select, null, day, sql).getOrDefault("", Map.of());
            return buckets.shapes(counts, "meeting", p -> list("/meetings", p));
        }
        select.columns("m.id, " + MeetingTitle.DATE + " AS date, m.status, m.date_first, m.date_last, "
                + MeetingTitle.COLUMNS);
        return sql.all(select.all(), this::meeting, select.arguments());
    }

    private Timeline.Shape meeting(Row row) throws SQLException {
        double x = buckets.x(within(row.string("date_first")));
        double end = buckets.x(within(row.string("date_last")).plusDays(1));
        return new Timeline.Shape(
                "t-meeting s-" + row.string("status"),
                x,
                Math.max(MEETING, end - x),
                MEETING,
                row.string("date") + ", " + MeetingTitle.of(row) + " (" + row.string("status") + ")",
                Links.path("meetings", row.string("id")));
    }

    /** A day, or that of the period which is nearest to it. */
    private LocalDate within(String day) {
        LocalDate date = LocalDate.parse(day);
        return date.isBefore(period.from()) ? period.from() : date.isAfter(period.to()) ? period.to() : date;
    }

    private Select events() {
        Select out = Select.from("events", "e").contains(params.text("place"), "e.place");
        Filters.outlet(out, params.text("outlet"), "e.article_id");
        Filters.actor(out, params.text("actor"), "e.actor_id IN", "e.recipient_id IN", "e.by_id IN");
        return out;
    }

    private void statements(List<Timeline.Lane> lanes) throws SQLException {
        Select select = Select.from("statements", "s");
        Filters.outlet(select, params.text("outlet"), "s.article_id");
        Filters.actor(select, params.text("actor"), "s.speaker_id IN");
        boolean bySide = Sides.bySide(params);
        Map<String, Map<Integer, Integer>> byParty = new TreeMap<>();
        buckets.count(select, "s.speaker_id", "s.day", sql).forEach((speaker, counts) -> {
            String party = speaker.isEmpty() || !bySide ? speaker : sides.of(speaker);
            sum(counts, byParty.computeIfAbsent(party, p -> new TreeMap<>()));
        });
        Map<Integer, Integer> others = new TreeMap<>();
        List<String> most = byParty.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty())
                .sorted(Comparator.comparingInt(
                        e -> -e.getValue().values().stream().mapToInt(n -> n).sum()))
                .map(Map.Entry::getKey)
                .limit(PARTIES)
                .sorted(Comparator.comparingInt((String p) -> sides.rank(sides.of(p))))
                .toList();
        byParty.forEach((party, counts) -> {
            if (most.contains(party)) {
                return;
            }
            sum(counts, others);
        });
        for (String party : most) {
            Map<Integer, Integer> counts = byParty.getOrDefault(party, Map.of());
            String filter = bySide ? "party" : "actor";
            add(
                    sides.name(party),
                    list("/statements", period, filter, party),
                    sides.colour(party),
                    buckets.shapes(counts, "statement", p -> list("/statements", p, filter, party)),
                    lanes);
        }
        add(
                "others, unnamed",
                list("/statements", period),
                0,
                buckets.shapes(others, "statement", p -> list("/statements", p)),
                lanes);
    }

    private static void sum(Map<Integer, Integer> counts, Map<Integer, Integer> into) {
        counts.forEach((bucket, n) -> into.merge(bucket, n, Integer::sum));
    }

    private List<Timeline.Tick> ticks() {
        List<Timeline.Tick> out = new ArrayList<>();
        for (Period.Part part : period.parts()) {
            Map<String, String> there = params.all();
            there.put("from", part.first());
            there.put("to", part.last());
            out.add(new Timeline.Tick(part.first(), buckets.x(part.begin()), Links.query("/", there)));
        }
        return out;
    }

    private List<Timeline.Zoom> zooms() {
        List<Timeline.Zoom> out = new ArrayList<>();
        out.add(new Timeline.Zoom("earlier", drawing(period.shifted(-1))));
        if (params.text("from") != null || params.text("to") != null) {
            Period wide =
                    new Period(period.shifted(-1).from(), period.shifted(1).to());
            out.add(new Timeline.Zoom("wider", drawing(wide)));
            Map<String, String> whole = params.all();
            whole.remove("from");
            whole.remove("to");
            out.add(new Timeline.Zoom("all", Links.query("/", whole)));
        }
        out.add(new Timeline.Zoom("later", drawing(period.shifted(1))));
        return out;
    }

    /** The drawing of another period. */
    private String drawing(Period of) {
        Map<String, String> all = filters(of);
        all.put("kind", params.value("kind"));
        all.put(Sides.BY, params.value(Sides.BY));
        return Links.query("/", all);
    }

    /** A list of what fits the filters in a period. */
    private String list(String path, Period of) {
        return Links.query(path, filters(of));
    }

    /** The same of what one party says. */
    private String list(String path, Period of, String filter, String party) {
        Map<String, String> all = filters(of);
        all.put(filter, party);
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
}
