package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Dates;
import org.rapporteur.view.MeetingName;
import org.rapporteur.view.RecordFacts;

/**
 * The meetings and the events that happened or are alleged, as JSON for Knight Lab's TimelineJS. What has no known year is
 * left out. TimelineJS takes its texts for HTML, so that text of pages is escaped here.
 */
final class TimelineFormat implements Format {
    @Override
    public String name() {
        return "timelinejs";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String about() {
        return "dated meetings and events as JSON for TimelineJS";
    }

    @Override
    public boolean filtered() {
        return true;
    }

    @Override
    public void write(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        List<Object> slides = new ArrayList<>();
        for (Meeting m : facts.all(Meeting.class).stream()
                .sorted(Comparator.comparing(Meeting::date, Dates.BY_FIRST_DAY).thenComparing(Meeting::id))
                .toList()) {
            if (m.date() != null && Days.of(m.date()).first() != null) {
                slides.add(slide(
                        "meeting-" + m.id(),
                        m.date(),
                        "Meetings (" + JsonLines.name(m.status()) + ")",
                        MeetingName.heading(m, facts.names()),
                        attendance(m, facts) + quote(m.cites(), facts)));
            }
        }
        for (Event e : facts.all(Event.class)) {
            boolean told = e.status() == EventStatus.ACTUAL || e.status() == EventStatus.ALLEGED;
            if (told && e.date() != null && Days.of(e.date()).first() != null) {
                String who = Objects.requireNonNullElse(facts.names().actor(e.actor()), "?");
                String whom = facts.names().actor(e.recipient());
                String what = e.eventType().name().toLowerCase(Locale.ROOT)
                        + (e.status() == EventStatus.ALLEGED ? " (alleged)" : "");
                slides.add(slide(
                        "event-" + e.id(),
                        e.date(),
                        "Events",
                        who + ": " + what + (whom == null ? "" : ", " + whom),
                        quote(List.of(e.cite()), facts)));
            }
        }
        Json.write(
                Json.object(
                        "title",
                        Json.object(
                                "text",
                                Json.object(
                                        "headline", "The record", "text", "Meetings and events in the order of time")),
                        "events",
                        slides),
                out);
    }

    private static Map<String, Object> slide(String id, String edtf, String group, String headline, String html) {
        Days days = Days.of(edtf);
        LocalDate first = Objects.requireNonNull(days.first());
        LocalDate last = Objects.requireNonNull(days.last());
        boolean interval = edtf.indexOf('/') >= 0;
        return Json.object(
                "unique_id",
                id,
                "start_date",
                date(edtf.substring(0, interval ? edtf.indexOf('/') : edtf.length()), first),
                "end_date",
                interval ? date(edtf.substring(edtf.indexOf('/') + 1), last) : null,
                "group",
                group,
                "text",
                Json.object("headline", escape(headline), "text", html));
    }

    /** Year, month and day as far as the date gives them. */
    private static Map<String, Object> date(String simple, LocalDate day) {
        int parts = simple.replaceAll("[~?%]", "").split("-").length;
        return Json.object(
                "year", day.getYear(),
                "month", parts > 1 ? day.getMonthValue() : null,
                "day", parts > 2 ? day.getDayOfMonth() : null);
    }

    private static String attendance(Meeting m, RecordFacts facts) {
        StringBuilder out = new StringBuilder();
        who(out, "Host", m.hosts(), facts);
        who(out, "Took part", m.participants(), facts);
        who(out, "Observed", m.observers(), facts);
        who(out, "Declined", m.declined(), facts);
        return out.toString();
    }

    private static void who(StringBuilder out, String part, List<String> actors, RecordFacts facts) {
        if (!actors.isEmpty()) {
            out.append("<p>")
                    .append(part)
                    .append(": ")
                    .append(escape(facts.names().actors(actors)))
                    .append("</p>");
        }
    }

    private static String quote(List<Cite> cites, RecordFacts facts) throws RecordException {
        if (cites.isEmpty()) {
            return "";
        }
        Cite cite = cites.get(0);
        return "<blockquote>" + escape(facts.sentence(cite)) + "</blockquote><p>"
                + escape(facts.names().outlet(cite.article())) + "</p>";
    }

    private static String escape(@Nullable String text) {
        return String.valueOf(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
