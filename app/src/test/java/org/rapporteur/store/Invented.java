package org.rapporteur.store;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.AttendancePart;
import org.rapporteur.record.Cite;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Genre;
import org.rapporteur.record.Ids;
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

/** A page about nobody, and a reading of it with a fact of every kind. */
public record Invented(Document document, Reading reading) {
    private static final String TEXT = "The delegation of Examplia met 14 envoys in Port Example on 3 May 2018.\n"
            + "\"The door is open,\" the delegation's speaker said \uD83D\uDD4A.\n";

    /** The page with this number; two with different numbers differ in their text. */
    public static Invented page(int number) {
        return page(number, "");
    }

    /** The same with more text behind it. */
    public static Invented page(int number, String more) {
        return page(number, more, null);
    }

    /** A page with a time whose words are not where it says. */
    public static Invented pageWithWrongCite() {
        return page(0, "", "xyz");
    }

    private static Invented page(int number, String more, @Nullable String dateWords) {
        String text = TEXT + "Page " + number + "." + more;
        String name = "page-" + number + ".txt";
        String id = new Page(name, name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).id();
        Citer citer = new Citer(id, text);
        Cite delegation = at(citer, text, "The delegation of Examplia");
        Cite words = at(citer, text, "The door is open");
        Cite date = at(citer, text, "3 May 2018");
        Article article = new Article(
                id,
                name,
                "A title",
                "An outlet",
                "2018-05-04",
                "stated",
                date,
                List.of("A Desk"),
                null,
                Genre.REPORT,
                "en",
                null,
                null,
                List.of(new Segment(Role.BODY, 0, text.codePointCount(0, text.length()))));
        Actor actor = new Actor(
                "p1",
                "delegation of Examplia",
                ActorKind.OTHER,
                null,
                List.of("the delegation"),
                List.of(new RoleHeld("guests", null, delegation, "2018-05-03")),
                List.of(delegation));
        Cite envoys = at(citer, text, "14 envoys");
        Cite port = at(citer, text, "Port Example");
        Actor other = new Actor("p2", "Port Example", ActorKind.GOVERNMENT, null, List.of(), List.of(), List.of(port));
        Statement statement = new Statement(
                Ids.hash(id, "statement"),
                id,
                StatementKind.DIRECT,
                "The door is open",
                "said",
                "p1",
                "the delegation's speaker",
                false,
                null,
                List.of("p2"),
                null,
                "2018-05",
                Stance.OFFERS,
                null,
                null,
                0.9,
                words,
                at(citer, text, "the delegation's speaker"));
        Meeting meeting = new Meeting(
                "m" + number,
                "meeting in Port Example",
                MeetingStatus.HELD,
                "2018-05-03",
                "Port Example",
                null,
                List.of("p1"),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(delegation),
                List.of(new Meeting.FieldDifference("date", List.of(new CitedValue("2018-05-03", date)))),
                List.of(
                        new Meeting.Attendance("p1", AttendancePart.PARTICIPANT, 14, "chief guest", envoys),
                        new Meeting.Attendance("p2", AttendancePart.NOT_INVITED, null, null, port)));
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
                at(citer, text, "14"));
        Event event = new Event(
                Ids.hash(id, "event"),
                id,
                EventType.CONSULT,
                null,
                "p1",
                null,
                null,
                "2018-05-03",
                "Port Example",
                EventStatus.ACTUAL,
                null,
                at(citer, text, "met 14 envoys"),
                "meet",
                List.of(
                        new Event.Count(Event.Fate.WOUNDED, null, new BigDecimal("10"), new BigDecimal("14")),
                        new Event.Count(Event.Fate.CAPTURED, new BigDecimal("3"), null, null)));
        Position position = new Position(
                Ids.hash(id, "position"),
                "p1",
                "talks",
                "talks",
                PositionStance.OFFERS,
                null,
                null,
                "2018-05",
                null,
                words);
        Time time = new Time(
                id, TimexType.DATE, "2018-05-03", dateWords == null ? date : new Cite(id, 0, 3, dateWords, "", ""));
        return new Invented(
                new Document(article, text),
                new Reading(
                        article,
                        Fingerprint.NONE,
                        List.of(actor, other),
                        List.of(statement),
                        List.of(meeting),
                        List.of(event),
                        List.of(position),
                        List.of(figure),
                        List.of(time),
                        List.of(),
                        List.of()));
    }

    private static Cite at(Citer citer, String text, String words) {
        int start = text.indexOf(words);
        return citer.cite(start, start + words.length());
    }
}
