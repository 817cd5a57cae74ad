package org.rapporteur.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Proposition.Attitude;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Genre;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.Position;
import org.rapporteur.record.PositionStance;
import org.rapporteur.record.Role;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Segment;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;
import org.rapporteur.record.Time;
import org.rapporteur.record.TimexType;

/**
 * Pages that nobody wrote, with what would be read in them: as many facts of each kind as a news page has. Page {@code n}
 * is the same wherever it is made. A few hundred persons, two dozen states and some thousand meetings come back in them.
 */
final class Synthetic {
    private static final List<String> STATES = List.of(
            "Norway NOR",
            "Kenya KEN",
            "Peru PER",
            "Chile CHL",
            "Ghana GHA",
            "Togo TGO",
            "Iceland ISL",
            "Malta MLT",
            "Fiji FJI",
            "Samoa WSM",
            "Botswana BWA",
            "Namibia NAM",
            "Bhutan BTN",
            "Gabon GAB",
            "Paraguay PRY",
            "Uruguay URY",
            "Latvia LVA",
            "Estonia EST",
            "Slovenia SVN",
            "Andorra AND",
            "Belize BLZ",
            "Panama PAN",
            "Zambia ZMB",
            "Malawi MWI");
    private static final List<String> CITIES = List.of(
            "Oslo",
            "Lima",
            "Accra",
            "Lome",
            "Riga",
            "Tallinn",
            "Suva",
            "Apia",
            "Lusaka",
            "Windhoek",
            "Valletta",
            "Thimphu");
    private static final List<String> GIVEN = List.of(
            "Adam", "Berit", "Carla", "Daniel", "Eva", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Klara", "Lukas",
            "Maren", "Nils", "Olga", "Pavel", "Rosa", "Stefan", "Tilda", "Viktor");
    private static final List<String> SURNAMES = List.of(
            "Alder", "Birch", "Cedar", "Dorn", "Elm", "Fern", "Gorse", "Hazel", "Ivory", "Juniper", "Kestrel", "Larch",
            "Maple", "Nettle", "Osier", "Poplar", "Quince", "Rowan", "Spruce", "Teasel", "Umber", "Vetch", "Willow",
            "Yarrow");
    private static final int MEETINGS = 4000;
    private static final int OUTLETS = 60;

    private final long seed;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private int draws;

    private Synthetic(int number) {
        this.seed = Fingerprint.mix(number + 1L);
    }

    /** A page and what is read in it. */
    record Item(Document document, Reading reading) {}

    private record Span(int start, int end) {}

    private static final class Party {
        final String id;
        final String name;
        final ActorKind kind;
        final String country;
        final List<Span> mentions = new ArrayList<>();

        Party(String id, String name, ActorKind kind, String country) {
            this.id = id;
            this.name = name;
            this.kind = kind;
            this.country = country;
        }
    }

    /** Page {@code n}. */
    static Item page(int n) {
        return new Synthetic(n).make(n);
    }

    private int draw(int bound) {
        return (int) Math.floorMod(Fingerprint.mix(seed + ++draws * 0x9e3779b97f4a7c15L), (long) bound);
    }

    private Span put(String words) {
        int start = text.length();
        text.append(words);
        return new Span(start, text.length());
    }

    private Party state(int number) {
        String[] s = STATES.get(number % STATES.size()).split(" ");
        return mention(s[0], ActorKind.STATE, s[1]);
    }

    private Party person(int number) {
        String name = GIVEN.get(number % GIVEN.size()) + " " + SURNAMES.get(number / GIVEN.size() % SURNAMES.size());
        return mention(
                name, ActorKind.PERSON, STATES.get(number % STATES.size()).split(" ")[1]);
    }

    private Party mention(String name, ActorKind kind, String country) {
        Party p = parties.computeIfAbsent(name, k -> new Party("p" + (parties.size() + 1), name, kind, country));
        p.mentions.add(put(name));
        return p;
    }

    private record Told(
            Span span,
            String what,
            Party a,
            Party b,
            @Nullable Span date,
            String day,
            String place) {}

    private Item make(int n) {
        LocalDate published = LocalDate.of(2012, 1, 1).plusDays(draw(3000));
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            told.add(meeting(draw(MEETINGS)));
        }
        for (int i = 0; i < 10; i++) {
            told.add(saying("statement"));
        }
        for (int i = 0; i < 5; i++) {
            told.add(deed("event", i % 2 == 0 ? "condemned" : "expelled two diplomats of"));
        }
        for (int i = 0; i < 2; i++) {
            told.add(deed("position", "demanded talks with"));
        }
        for (int i = 0; i < 3; i++) {
            told.add(deed("claim", i == 0 ? "armed" : "denied the visit of"));
        }
        told.add(figure());
        told.add(figure());
        String body = text.toString();
        String source = "page-" + n + ".txt";
        String id = new Page(source, source, body.getBytes(StandardCharsets.UTF_8)).id();
        return new Item(document(id, source, published, body), reading(id, source, published, body, told));
    }

    private Told meeting(int number) {
        long m = Fingerprint.mix(number);
        LocalDate day = LocalDate.of(2012, 1, 1).plusDays(Math.floorMod(m, 3000L));
        String city = CITIES.get((int) Math.floorMod(m >> 8, (long) CITIES.size()));
        int start = text.length();
        put("On ");
        Span date = put(day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear());
        put(" ");
        Party a = person((int) Math.floorMod(m >> 16, 480L));
        put(" of ");
        state((int) Math.floorMod(m >> 16, 24L));
        put(" met ");
        Party b = person((int) Math.floorMod(m >> 28, 480L));
        put(" in " + city + " for talks about page " + draw(1 << 20) + ".");
        Span span = new Span(start, text.length());
        put(" ");
        return new Told(span, "meeting", a, b, date, day.toString(), city);
    }

    private Told saying(String what) {
        int start = text.length();
        Party a = person(draw(480));
        put(" said: ");
        Span words = put("\"We heard report " + draw(1 << 20) + " of ");
        Party b = state(draw(24));
        Span end = put(" and will answer it in week " + draw(52) + "\"");
        put(". ");
        return new Told(new Span(words.start() + 1, end.end() - 1), what, a, b, new Span(start, start + 4), "", "");
    }

    private Told deed(String what, String verb) {
        int start = text.length();
        Party a = state(draw(24));
        put(" " + verb + " ");
        Party b = state(draw(24));
        put(" over matter " + draw(1 << 20) + " in ");
        Span date = put(Integer.toString(2012 + draw(8)));
        Span span = new Span(start, text.length());
        put(". ");
        return new Told(span, what, a, b, date, text.substring(date.start(), date.end()), "");
    }

    private Told figure() {
        Party a = state(draw(24));
        put(" sent ");
        Span number = put(Integer.toString(2 + draw(400)));
        put(" observers");
        put(". ");
        return new Told(number, "figure", a, a, null, "2015", "");
    }

    private static Document document(String id, String source, LocalDate published, String body) {
        return new Document(article(id, source, published, body), body);
    }

    private static Article article(String id, String source, LocalDate published, String body) {
        String outlet = "Outlet " + Math.floorMod(source.hashCode(), OUTLETS);
        return new Article(
                id,
                source,
                "Title of " + source,
                outlet,
                published.toString(),
                "stated",
                null,
                List.of("A Desk"),
                null,
                Genre.REPORT,
                "en",
                null,
                null,
                List.of(new Segment(Role.BODY, 0, body.length())));
    }

    private Reading reading(String id, String source, LocalDate published, String body, List<Told> told) {
        Citer citer = new Citer(id, body);
        Document document = document(id, source, published, body);
        List<Statement> statements = new ArrayList<>();
        List<Meeting> meetings = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<Time> times = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        List<Proposition> propositions = new ArrayList<>();
        for (Told t : told) {
            Cite cite = citer.cite(t.span().start(), t.span().end());
            String key = Ids.hash(t.what(), id, Integer.toString(cite.start()));
            if (t.date() != null && !t.day().isEmpty()) {
                times.add(new Time(
                        id,
                        TimexType.DATE,
                        t.day(),
                        citer.cite(t.date().start(), t.date().end())));
            }
            switch (t.what()) {
                case "statement" -> statements.add(statement(key, id, t, cite));
                case "meeting" -> meetings.add(meeting("m" + (meetings.size() + 1), t, cite));
                case "event" ->
                    events.add(new Event(
                            key,
                            id,
                            EventType.ACCUSE,
                            "disapprove",
                            t.a().id,
                            t.b().id,
                            t.day(),
                            null,
                            EventStatus.ACTUAL,
                            null,
                            cite,
                            "accuse-v"));
                case "position" ->
                    positions.add(new Position(
                            key, t.a().id, "talks", "talks", PositionStance.DEMANDS, null, null, t.day(), null, cite));
                case "figure" ->
                    figures.add(new Figure(
                            key,
                            id,
                            new BigDecimal(cite.exact()),
                            null,
                            null,
                            "persons",
                            "observers",
                            t.a().id,
                            t.day(),
                            cite));
                default ->
                    propositions.add(new Proposition(
                            "aid",
                            true,
                            t.a().id,
                            t.b().id,
                            List.of("matter"),
                            propositions.isEmpty() ? Attitude.ASSERTS : Attitude.DENIES,
                            t.b().id,
                            t.b().name,
                            null,
                            cite.exact(),
                            cite));
            }
        }
        Party first = parties.values().iterator().next();
        Span label = first.mentions.get(0);
        labels.add(new Label(id, first.id, "movement", "outlet", citer.cite(label.start(), label.end())));
        List<Actor> actors = parties.values().stream().map(p -> actor(p, citer)).toList();
        return new Reading(
                document.article(),
                Fingerprint.of(document),
                actors,
                statements,
                meetings,
                events,
                positions,
                figures,
                times,
                labels,
                propositions);
    }

    private static Statement statement(String key, String id, Told t, Cite cite) {
        return new Statement(
                key,
                id,
                StatementKind.DIRECT,
                cite.exact(),
                "said",
                t.a().id,
                t.a().name,
                false,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                0.9,
                cite,
                null);
    }

    private static Meeting meeting(String local, Told t, Cite cite) {
        return new Meeting(
                local,
                "talks in " + t.place(),
                MeetingStatus.HELD,
                t.day(),
                t.place(),
                null,
                List.of(),
                List.of(t.a().id, t.b().id),
                List.of(),
                List.of(),
                null,
                List.of(cite),
                List.of());
    }

    private static Actor actor(Party p, Citer citer) {
        List<Cite> mentions =
                p.mentions.stream().map(m -> citer.cite(m.start(), m.end())).toList();
        List<RoleHeld> roles =
                p.kind == ActorKind.PERSON ? List.of(new RoleHeld("envoy", null, mentions.get(0), null)) : List.of();
        return new Actor(p.id, p.name, p.kind, p.country, List.of(), roles, mentions);
    }
}
