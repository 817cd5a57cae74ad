package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Attendance;
import org.rapporteur.view.Attendance.Part;
import org.rapporteur.view.Dates;
import org.rapporteur.view.MeetingName;
import org.rapporteur.view.Names;
import org.rapporteur.view.RecordFacts;

/**
 * The meetings of a certain day, or of certain days, as an iCalendar (RFC 5545) of all-day events. Those who declined are
 * attendees with {@code PARTSTAT=DECLINED}. A meeting known to a month only, or approximately, is left out; the
 * calendar's description and {@code X-RAPPORTEUR-LEFT-OUT} say how many are.
 */
final class CalendarFormat implements Format {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    /** Sentences in a description. */
    private static final int SENTENCES = 5;

    @Override
    public String name() {
        return "ics";
    }

    @Override
    public String mediaType() {
        return "text/calendar; charset=utf-8";
    }

    @Override
    public String extension() {
        return "ics";
    }

    @Override
    public String about() {
        return "dated meetings as iCalendar, with who came and who declined";
    }

    @Override
    public boolean filtered() {
        return true;
    }

    @Override
    public void write(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        Map<String, Actor> actors = new HashMap<>();
        facts.all(Actor.class).forEach(a -> actors.put(a.id(), a));
        List<Meeting> dated = facts.all(Meeting.class).stream()
                .filter(m -> Days.of(m.date()).certain())
                .sorted(Comparator.comparing(Meeting::date, Dates.BY_FIRST_DAY).thenComparing(Meeting::id))
                .toList();
        int left = facts.all(Meeting.class).size() - dated.size();
        IcsLines ics = new IcsLines();
        ics.line("BEGIN", "VCALENDAR");
        ics.line("VERSION", "2.0");
        ics.line("PRODID", "-//Rapporteur//Record of meetings//EN");
        ics.line("CALSCALE", "GREGORIAN");
        ics.text("X-WR-CALNAME", "Meetings of the record");
        ics.text(
                "X-WR-CALDESC",
                dated.size() + " meetings of a certain day; " + left + " more have no certain day and are left out.");
        ics.line("X-RAPPORTEUR-LEFT-OUT", String.valueOf(left));
        for (Meeting m : dated) {
            event(m, facts, actors, ics);
        }
        ics.line("END", "VCALENDAR");
        out.write(ics.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void event(Meeting m, RecordFacts facts, Map<String, Actor> actors, IcsLines ics)
            throws RecordException {
        Days days = Days.of(m.date());
        ics.line("BEGIN", "VEVENT");
        ics.text("UID", m.id() + "@rapporteur.invalid");
        ics.line("DTSTAMP", stamp(m, facts));
        ics.line("DTSTART;VALUE=DATE", DAY.format(Objects.requireNonNull(days.first())));
        ics.line(
                "DTEND;VALUE=DATE",
                DAY.format(Objects.requireNonNull(days.last()).plusDays(1)));
        ics.text("SUMMARY", summary(m, facts.names()));
        if (m.place() != null) {
            ics.text("LOCATION", m.place());
        }
        ics.line("STATUS", status(m.status()));
        ics.line("TRANSP", "TRANSPARENT");
        ics.text("CATEGORIES", JsonLines.name(m.status()));
        ics.text("DESCRIPTION", description(m, facts));
        List<Attendance> parties = Attendance.of(m);
        if (m.hosts().size() == 1) {
            String host = m.hosts().get(0);
            ics.line("ORGANIZER;CN=" + IcsLines.quoted(name(host, actors)), address(host));
        }
        for (Attendance a : parties) {
            Actor actor = actors.get(a.actor());
            boolean person = actor != null && actor.kind() == ActorKind.PERSON;
            ics.line(
                    "ATTENDEE;CN=" + IcsLines.quoted(name(a.actor(), actors))
                            + ";CUTYPE=" + (person ? "INDIVIDUAL" : "GROUP")
                            + ";ROLE=" + role(a.part())
                            + ";PARTSTAT=" + answer(a.part(), m.status()),
                    address(a.actor()));
        }
        ics.line("END", "VEVENT");
    }

    /** The last day of publication of those who tell of it, at midnight: the clock has no say in what is written. */
    private static String stamp(Meeting m, RecordFacts facts) {
        LocalDate last = LocalDate.EPOCH;
        for (Cite cite : m.cites()) {
            Article article = facts.names().article(cite.article());
            String published = article == null ? null : article.published();
            LocalDate day = published == null ? null : Edtf.last(published);
            last = day != null && day.isAfter(last) ? day : last;
        }
        return DAY.format(last) + "T000000Z";
    }

    private static String summary(Meeting m, Names names) {
        String name = MeetingName.heading(m, names);
        return m.status() == MeetingStatus.HELD ? name : name + " (" + JsonLines.name(m.status()) + ")";
    }

    private static String description(Meeting m, RecordFacts facts) throws RecordException {
        List<String> lines = new ArrayList<>();
        for (Part part : Part.values()) {
            String who = Attendance.of(m).stream()
                    .filter(a -> a.part() == part)
                    .map(a -> String.valueOf(facts.names().actor(a.actor())))
                    .collect(Collectors.joining(", "));
            if (!who.isEmpty()) {
                lines.add(heading(part) + ": " + who);
            }
        }
        if (m.outcome() != null) {
            lines.add("Outcome: " + m.outcome());
        }
        for (Cite cite : new TreeSet<>(m.cites()).stream().limit(SENTENCES).toList()) {
            lines.add("“" + facts.sentence(cite) + "” (" + facts.names().outlet(cite.article()) + ")");
        }
        int more = m.cites().size() - SENTENCES;
        if (more > 0) {
            lines.add("And " + more + " more.");
        }
        return String.join("\n", lines);
    }

    private static String heading(Part part) {
        return switch (part) {
            case HOST -> "Host";
            case PARTICIPANT -> "Took part";
            case OBSERVER -> "Observed";
            case DECLINED -> "Declined";
        };
    }

    /** RFC 5545 has three words; what was postponed is not certain to be on this day. */
    private static String status(MeetingStatus status) {
        return switch (status) {
            case HELD -> "CONFIRMED";
            case PLANNED, PROPOSED, POSTPONED -> "TENTATIVE";
            case CANCELLED -> "CANCELLED";
        };
    }

    private static String role(Part part) {
        return switch (part) {
            case HOST -> "CHAIR";
            case PARTICIPANT, DECLINED -> "REQ-PARTICIPANT";
            case OBSERVER -> "NON-PARTICIPANT";
        };
    }

    private static String answer(Part part, MeetingStatus status) {
        return part == Part.DECLINED ? "DECLINED" : status == MeetingStatus.HELD ? "ACCEPTED" : "NEEDS-ACTION";
    }

    private static String name(String actor, Map<String, @Nullable Actor> actors) {
        Actor known = actors.get(actor);
        return known == null ? actor : known.name();
    }

    /** Attendees are told apart by a URI; nobody here has a mailbox. */
    private static String address(String actor) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(Urns.of("actor", actor).getBytes(StandardCharsets.UTF_8));
    }
}
