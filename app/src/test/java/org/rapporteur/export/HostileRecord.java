package org.rapporteur.export;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.AttendancePart;
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
import org.rapporteur.record.Stance;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;
import org.rapporteur.record.Time;
import org.rapporteur.record.TimexType;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;

/** A record of pages that carry what could break each of the formats: markup, control characters, formulas, line ends. */
public final class HostileRecord {
    static final String TITLE = "=HYPERLINK(\"x\") <script>alert(1)</script> ]]> \u202e";
    static final String HOST = "Examplia \"the first\"; a,b\\c ^n";
    static final String GUEST = "Guest\u0001 & <b>co</b>\r\nATTENDEE:injected";
    static final String ABSENT = "@Absentia\u2028Überland \uD83D\uDD4A";
    static final String QUOTE =
            "-2+3 is\r\nER  - \r\nTY  - BOOK\u0000, and " + "so is what was said of it, at length; ".repeat(30);

    private static final String TEXT = String.join(
            "\n",
            TITLE,
            "14 envoys of " + HOST + " met " + GUEST + " in Doha.",
            ABSENT + " declined.",
            "It said: " + QUOTE);

    private HostileRecord() {}

    /** Makes the record in a folder, of one page from the web and one from a file. */
    public static void write(Path folder) throws RecordException {
        try (RecordStore store = RecordStore.openOrCreate(folder);
                Update update = store.update()) {
            add(update, "https://news.example/a?b=1&c=<d>", "2018-05-03", null);
            add(update, "https://news.example/a?b=1&c=2", "2018-05-03/2018-05-04", null);
            add(update, "=cmd|'/C calc'!A0.txt", "2018-02", "event");
            update.commit();
        }
    }

    private static void add(Update update, String source, String date, String name) throws RecordException {
        String id = new Page(source, source, TEXT.getBytes(StandardCharsets.UTF_8)).id();
        Citer citer = new Citer(id, TEXT);
        Cite host = at(citer, HOST);
        Cite guest = at(citer, GUEST);
        Cite absent = at(citer, ABSENT);
        Article article = new Article(
                id,
                source,
                TITLE,
                "An outlet\r\nDTEND:1",
                "2018-05-04",
                "inferred",
                null,
                List.of("+Desk\tOne"),
                "DOHA\r\nX:1",
                Genre.REPORT,
                "en",
                "an <agency>",
                null,
                null,
                source.startsWith("http") ? null : "https://news.example/stated",
                source.startsWith("http") ? null : "2018-06-01",
                List.of(new Segment(Role.BODY, 0, TEXT.codePointCount(0, TEXT.length()))));
        List<Actor> actors = List.of(
                actor("p1", HOST, ActorKind.STATE, "QAT", host),
                actor("p2", GUEST, ActorKind.PERSON, "XKX", guest),
                actor("p3", ABSENT, ActorKind.ARMED_GROUP, null, absent));
        Statement statement = new Statement(
                "s-" + Ids.hash(id, "s"),
                id,
                StatementKind.DIRECT,
                QUOTE,
                "said",
                "p3",
                "It",
                false,
                null,
                List.of(),
                null,
                "2018-05",
                Stance.DENIES,
                null,
                null,
                0.9,
                at(citer, QUOTE),
                at(citer, "It"));
        Meeting meeting = new Meeting(
                Ids.hash(id, "meeting"),
                name == null ? "talks \"of\" " + GUEST : name,
                name == null ? MeetingStatus.HELD : MeetingStatus.PLANNED,
                date,
                name == null ? "Doha" : "=Nowhere, \r\nX:1",
                null,
                List.of("p1"),
                List.of("p2"),
                List.of("p3"),
                List.of(),
                "-none",
                List.of(at(citer, "14 envoys of " + HOST)),
                List.of(),
                List.of(
                        new Meeting.Attendance("p1", AttendancePart.PARTICIPANT, 14, "=<b>co</b> of \u202e", host),
                        new Meeting.Attendance("p3", AttendancePart.WITHDREW, null, null, absent)));
        Event event = new Event(
                Ids.hash(id, "event"),
                id,
                EventType.ACCUSE,
                "allege",
                "p1",
                "p2",
                Event.INFERRED,
                "2018-05-03",
                "Doha, Qatar",
                EventStatus.ALLEGED,
                "p3",
                host,
                "=rule",
                List.of(new Event.Count(Event.Fate.KILLED, null, null, null)));
        Position position = new Position(
                Ids.hash(id, "position"),
                "p1",
                "+talks",
                "=talks",
                PositionStance.OFFERS,
                null,
                null,
                "2018-05",
                null,
                host);
        Figure figure = new Figure(
                Ids.hash(id, "figure"),
                id,
                new BigDecimal("14"),
                null,
                null,
                "persons",
                "envoys",
                "p1",
                "2018-05-03",
                at(citer, "14"));
        Time time = new Time(id, TimexType.DATE, "2018-05-03", at(citer, "Doha"));
        Label label = new Label(id, "p3", "=group", "outlet", absent);
        update.add(
                new Document(article, TEXT),
                new Reading(
                        article,
                        Fingerprint.NONE,
                        actors,
                        List.of(statement),
                        List.of(meeting),
                        List.of(event),
                        List.of(position),
                        List.of(figure),
                        List.of(time),
                        List.of(label),
                        List.of()));
    }

    private static Actor actor(String id, String name, ActorKind kind, String country, Cite cite) {
        String of = id.equals("p2") ? "p1" : null;
        return new Actor(
                id,
                name,
                kind,
                country,
                List.of("=" + id),
                List.of(new RoleHeld("=title", of, cite, "2018")),
                List.of(cite));
    }

    private static Cite at(Citer citer, String words) {
        int start = TEXT.indexOf(words);
        return citer.cite(start, start + words.length());
    }
}
