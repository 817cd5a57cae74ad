package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Gazetteer;
import org.rapporteur.store.FactSql;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Params;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;
import org.rapporteur.web.Sql;

/** Draws the meetings and events of a record on a map. */
final class MapReader {
    static final List<String> KINDS = List.of("meeting", "event");

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Coasts COASTS = Coasts.load();

    /** Of how many places the meetings are listed; of the others only how many there are. */
    private static final int TOLD_PLACES = 30;
    /** How many meetings, and how many events, are listed of a place. */
    private static final int TOLD = 4;

    private static final int UNKNOWN = 40;
    private static final int LANES = 8;
    private static final int CLOSER = 6;

    private final Params params;
    private final Sql sql;
    private final boolean withMeetings;
    private final boolean withEvents;
    private final Map<String, Located> places = new TreeMap<>();
    private final Map<String, Tally> unknown = new TreeMap<>();

    /** How many meetings and events a place has, by the way it is written. */
    private static final class Tally {
        private int meetings;
        private int held;
        private int events;

        int all() {
            return meetings + events;
        }
    }

    /** A place of the gazetteer with all the ways in which the pages write it. */
    private static final class Located {
        private final MapFrame.Spot spot;
        private final boolean country;
        private final String city;
        private final Map<String, Tally> forms = new TreeMap<>();

        Located(Gazetteer.Place place, boolean country) {
            this.spot = new MapFrame.Spot(place.longitude(), place.latitude());
            this.country = country;
            this.city = place.name();
        }

        /** The town; a country as the pages write it. */
        String name() {
            return country ? form() : city;
        }

        /** As the pages write it most often. */
        String form() {
            return forms.entrySet().stream()
                    .max(Comparator.comparingInt(
                                    (Map.Entry<String, Tally> e) -> e.getValue().all())
                            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .orElse(city);
        }

        int meetings() {
            return forms.values().stream().mapToInt(t -> t.meetings).sum();
        }

        int held() {
            return forms.values().stream().mapToInt(t -> t.held).sum();
        }

        int events() {
            return forms.values().stream().mapToInt(t -> t.events).sum();
        }
    }

    private MapReader(Params params, Sql sql) {
        this.params = params;
        this.sql = sql;
        String kind = params.oneOf("kind", KINDS);
        withMeetings = !"event".equals(kind);
        withEvents = !"meeting".equals(kind);
    }

    /**
     * Draws what the filters of a request let through.
     *
     * @throws Problem when a filter cannot be meant so
     */
    static MapView read(Params params, Sql sql) throws SQLException {
        return new MapReader(params, sql).draw();
    }

    private MapView draw() throws SQLException {
        count();
        List<Map.Entry<String, Located>> sorted = places.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, Located> e) -> -e.getValue().meetings())
                        .thenComparingInt(e -> -e.getValue().events())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        Map<String, List<Told>> told = told();
        MapFrame frame = frame();
        MapMarks marks = new MapMarks(frame);
        List<MapView.Place> list = new ArrayList<>();
        for (Map.Entry<String, Located> e : sorted) {
            MapView.Place place = place(e.getValue(), list.size(), told);
            list.add(place);
            mark(e.getValue(), place, marks);
        }
        List<Item> others = unknown();
        return new MapView(
                COASTS.land(frame),
                COASTS.borders(frame),
                marks.marks(),
                marks.labels(),
                list,
                others.subList(0, Math.min(UNKNOWN, others.size())),
                Math.max(0, others.size() - UNKNOWN),
                withMeetings ? nowhere() : 0,
                timeline(sorted),
                views(sorted));
    }

    private void count() throws SQLException {
        if (withMeetings) {
            Select meetings = meetings()
                    .where("m.place IS NOT NULL")
                    .columns("m.place AS place, count(*) AS n, sum(m.status = 'held') AS held")
                    .group("m.place");
            sql.each(
                    meetings.all(),
                    row -> {
                        Tally tally = tally(row.string("place"));
                        tally.meetings += row.number("n");
                        tally.held += row.number("held");
                    },
                    meetings.arguments());
        }
        if (withEvents) {
            Select events = events().columns("e.place AS place, count(*) AS n").group("e.place");
            sql.each(events.all(), row -> tally(row.string("place")).events += row.number("n"), events.arguments());
        }
    }

    private Tally tally(String written) {
        Optional<Gazetteer.Place> found = GAZETTEER.find(written);
        if (found.isEmpty()) {
            return unknown.computeIfAbsent(written, w -> new Tally());
        }
        return places.computeIfAbsent(
                        key(written, found.get()), k -> new Located(found.get(), GAZETTEER.isCountry(written)))
                .forms
                .computeIfAbsent(written, w -> new Tally());
    }

    private static @Nullable String key(String written) {
        return GAZETTEER.find(written).map(p -> key(written, p)).orElse(null);
    }

    private static String key(String written, Gazetteer.Place place) {
        return place.name() + ", " + place.country() + (GAZETTEER.isCountry(written) ? " at large" : "");
    }

    private Select meetings() {
        Select out = Select.from("meetings", "m")
                .between("m.date_first", "m.date_last", params.firstDay("from"), params.lastDay("to"))
                .contains(params.text("place"), "m.place");
        Filters.meetings(out, params);
        return out;
    }

    /** Those of which it is told that they took place, or that somebody says so; meetings tell the consultations. */
    private Select events() {
        Select out = Select.from("events", "e")
                .where("e.place IS NOT NULL AND e.event_type <> 'CONSULT' AND e.status IN ('actual', 'alleged')")
                .between("e.day", "coalesce(e.date_last, e.day)", params.firstDay("from"), params.lastDay("to"))
                .contains(params.text("place"), "e.place");
        Filters.outlet(out, params.text("outlet"), "e.article_id");
        Filters.actor(out, params.text("actor"), "e.actor_id IN", "e.recipient_id IN", "e.by_id IN");
        return out;
    }

    private int nowhere() throws SQLException {
        if (params.text("place") != null) {
            return 0;
        }
        Select select = meetings().where("m.place IS NULL");
        return sql.count(select.count(), select.arguments());
    }

    /** The latest of each place: its meetings, then its events. */
    private Map<String, List<Told>> told() throws SQLException {
        Map<String, List<Told>> out = new HashMap<>();
        if (withMeetings) {
            Select latest = meetings()
                    .where("m.place IS NOT NULL")
                    .columns("m.id, row_number() OVER (PARTITION BY m.place ORDER BY m.date_first IS NULL,"
                            + " m.date_first DESC, m.id) AS n");
            sql.each(
                    "SELECT m.id, " + MeetingTitle.DATE + " AS date, m.status, " + MeetingTitle.COLUMNS + " FROM ("
                            + latest.all()
                            + ") k JOIN meetings m ON m.id = k.id WHERE k.n <= " + TOLD
                            + " ORDER BY m.date_first IS NULL, m.date_first DESC, m.id",
                    row -> add(
                            row.string("meeting_place"),
                            new Told(
                                    row.text("date"),
                                    new Item(MeetingTitle.of(row), Links.path("meetings", row.string("id"))),
                                    row.string("status")),
                            out),
                    latest.arguments());
        }
        if (withEvents) {
            Select latest = events().columns(
                            "e.id, row_number() OVER (PARTITION BY e.place ORDER BY e.day IS NULL, e.day DESC, e.id)"
                                    + " AS n");
            Map<String, List<Told>> acts = new HashMap<>();
            sql.each(
                    "SELECT e.id, coalesce(e.date, e.day) AS day, e.place, e.event_type, e.status, "
                            + FactSql.words("e")
                            + " AS words, a.name AS actor, " + Recipient.NAME + " AS recipient FROM (" + latest.all()
                            + ") k JOIN events e ON e.id = k.id"
                            + " LEFT JOIN actors a ON a.id = e.actor_id LEFT JOIN actors r ON r.id = e.recipient_id"
                            + " WHERE k.n <= " + TOLD + " ORDER BY e.day IS NULL, e.day DESC, e.id",
                    row -> add(
                            row.string("place"),
                            new Told(
                                    row.text("day"),
                                    new Item(act(row), Links.path("fact", row.string("id"))),
                                    row.string("status").equals("actual") ? "event" : "event, alleged"),
                            acts),
                    latest.arguments());
            acts.forEach((key, list) ->
                    out.computeIfAbsent(key, k -> new ArrayList<>()).addAll(list));
        }
        return out;
    }

    private static void add(String written, Told told, Map<String, List<Told>> into) {
        String key = key(written);
        List<Told> list = into.computeIfAbsent(key == null ? written : key, k -> new ArrayList<>());
        if (list.size() < TOLD) {
            list.add(told);
        }
    }

    /** {@code Accuse: Russia → Ukraine}; where it is not told who acts, the words. */
    private static String act(Row row) throws SQLException {
        String type = row.string("event_type");
        String actor = row.text("actor");
        String recipient = row.text("recipient");
        return type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT) + ": "
                + (actor == null
                        ? "“" + row.string("words") + "”"
                        : actor + (recipient == null ? "" : " → " + recipient));
    }

    private MapFrame frame() {
        String near = params.text("near");
        if (near != null) {
            MapFrame.Spot spot = GAZETTEER
                    .find(near)
                    .map(p -> new MapFrame.Spot(p.longitude(), p.latitude()))
                    .orElseThrow(() -> Problem.badRequest(
                            "“" + near + "” is on no map that we have", "Name a city or a country in “near”."));
            return MapFrame.around(List.of(spot));
        }
        return params.oneOf("view", List.of("world")) != null
                ? MapFrame.world()
                : MapFrame.around(places.values().stream().map(p -> p.spot).toList());
    }

    private MapView.Place place(Located at, int number, Map<String, List<Told>> told) {
        List<String> also =
                at.forms.keySet().stream().filter(f -> !f.startsWith(at.name())).toList();
        String note = at.country ? "no town is told; drawn, as a ring, at the capital" : "";
        if (!also.isEmpty()) {
            note += (note.isEmpty() ? "" : "; ") + "also written " + String.join(", ", also);
        }
        List<Item> all = new ArrayList<>();
        at.forms.forEach((form, tally) -> {
            String as = at.forms.size() > 1 ? " in “" + form + "”" : "";
            if (tally.meetings > 0) {
                all.add(new Item(
                        tally.meetings + (tally.meetings == 1 ? " meeting" : " meetings") + as,
                        list("/meetings", form)));
            }
            if (tally.events > 0) {
                all.add(new Item(
                        tally.events + (tally.events == 1 ? " event" : " events") + as, list("/events", form)));
            }
        });
        String id = "place-" + (number + 1);
        String key = key(at.form());
        return new MapView.Place(
                id,
                at.name(),
                note,
                number < TOLD_PLACES && key != null ? told.getOrDefault(key, List.of()) : List.of(),
                all);
    }

    private void mark(Located at, MapView.Place place, MapMarks marks) {
        String in = " in " + place.name() + (at.country ? ", no town told" : "");
        String here = "#" + place.id();
        int meetings = at.meetings();
        int events = at.events();
        boolean both = meetings > 0 && events > 0;
        String kind = at.country ? " m-at-large" : "";
        String only = meetings == 1 && !place.told().isEmpty()
                ? String.valueOf(place.told().get(0).what().href())
                : here;
        String open = at.held() == 0 ? ", none of them told to have been held" : "";
        MapMarks.Part met = meetings == 0
                ? null
                : new MapMarks.Part(
                        "m-meeting" + kind + (at.held() == 0 ? " m-open" : ""),
                        meetings,
                        meetings
                                + (meetings == 1 ? " meeting" : " meetings")
                                + in
                                + (meetings == 1 && at.held() == 0 ? ", not told to have been held" : open),
                        only);
        MapMarks.Part acted = events == 0
                ? null
                : new MapMarks.Part(
                        "m-event" + kind,
                        events,
                        events + (events == 1 ? " event" : " events") + in,
                        events == 1 && !both && !place.told().isEmpty()
                                ? String.valueOf(place.told().get(0).what().href())
                                : here);
        marks.add(place.name(), at.spot, at.country, met, acted);
    }

    private List<Item> unknown() {
        return unknown.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, Tally> e) -> -e.getValue().all())
                        .thenComparing(Map.Entry::getKey))
                .map(e -> {
                    Tally t = e.getValue();
                    return new Item(
                            e.getKey() + " (" + t.all() + ")",
                            list(t.meetings > 0 ? "/meetings" : "/events", e.getKey()));
                })
                .toList();
    }

    private Timeline timeline(List<Map.Entry<String, Located>> sorted) throws SQLException {
        Period period = Period.of(params, sql);
        Buckets buckets = new Buckets(period);
        Map<String, Map<Integer, Integer>> met = new HashMap<>();
        Map<String, Map<Integer, Integer>> acted = new HashMap<>();
        if (withMeetings) {
            Select dated = meetings().where("m.place IS NOT NULL AND m.date_first IS NOT NULL");
            merge(buckets.count(dated, "m.place", "m.date_first", sql), met);
        }
        if (withEvents) {
            merge(buckets.count(events(), "e.place", "e.day", sql), acted);
        }
        List<Timeline.Lane> lanes = new ArrayList<>();
        for (Map.Entry<String, Located> e : sorted) {
            Map<Integer, Integer> meetings = met.getOrDefault(e.getKey(), Map.of());
            Map<Integer, Integer> events = acted.getOrDefault(e.getKey(), Map.of());
            if (lanes.size() < LANES && !(meetings.isEmpty() && events.isEmpty())) {
                String name = e.getValue().name();
                String form = e.getValue().form();
                List<Timeline.Shape> shapes =
                        new ArrayList<>(buckets.shapes(events, "event", p -> list("/events", form, p)));
                shapes.addAll(buckets.shapes(meetings, "meeting", p -> list("/meetings", form, p)));
                int y = Timeline.TOP + Timeline.LANE * lanes.size() + Timeline.LANE / 2;
                lanes.add(new Timeline.Lane(
                        name, list(e.getValue().meetings() > 0 ? "/meetings" : "/events", form), 0, y, shapes));
            }
        }
        List<Timeline.Tick> ticks = new ArrayList<>();
        for (Period.Part part : period.parts()) {
            ticks.add(new Timeline.Tick(
                    part.first(), buckets.x(part.begin()), with("from", part.first(), "to", part.last())));
        }
        List<Timeline.Zoom> zooms = params.text("from") == null && params.text("to") == null
                ? List.of()
                : List.of(new Timeline.Zoom("all", with("from", "", "to", "")));
        return new Timeline(period.from() + " to " + period.to(), lanes, ticks, zooms, buckets.outside());
    }

    private static void merge(Map<String, Map<Integer, Integer>> byForm, Map<String, Map<Integer, Integer>> into) {
        byForm.forEach((form, counts) -> {
            String key = key(form);
            if (key != null) {
                counts.forEach((bucket, n) ->
                        into.computeIfAbsent(key, k -> new TreeMap<>()).merge(bucket, n, Integer::sum));
            }
        });
    }

    private List<Item> views(List<Map.Entry<String, Located>> sorted) {
        List<Item> out = new ArrayList<>();
        out.add(new Item("all places", with("near", "", "view", "")));
        out.add(new Item("the whole world", with("near", "", "view", "world")));
        sorted.stream()
                .limit(CLOSER)
                .map(Map.Entry::getValue)
                .forEach(p -> out.add(new Item("around " + p.name(), with("near", p.form(), "view", ""))));
        return out;
    }

    /** The address of the request with two parameters set. */
    private String with(String a, String first, String b, String second) {
        Map<String, String> all = params.all();
        all.put(a, first);
        all.put(b, second);
        return Links.query("/map", all);
    }

    /** The list of what is at a place, by the filters of the request. */
    private String list(String path, String place) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : List.of("from", "to", "actor", "outlet")) {
            all.put(name, params.value(name));
        }
        all.put("place", place);
        return Links.query(path, all);
    }

    /** The same of a period. */
    private String list(String path, String place, Period of) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("from", of.from().toString());
        all.put("to", of.to().toString());
        for (String name : List.of("actor", "outlet")) {
            all.put(name, params.value(name));
        }
        all.put("place", place);
        return Links.query(path, all);
    }
}
