package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.CountryCodes;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Event;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Statement;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Attendance;
import org.rapporteur.view.Attendance.Part;
import org.rapporteur.view.MeetingName;
import org.rapporteur.view.RecordFacts;
import org.rapporteur.view.WebAddress;

/**
 * Entities of FollowTheMoney, one JSON object a line, as Aleph and OpenAleph load them. Articles are {@code Article},
 * actors {@code Person}, {@code PublicBody}, {@code Organization}, {@code Company} or {@code LegalEntity}, meetings {@code
 * Event}, titles held {@code Occupancy} of a {@code Position}, statements {@code Note}. Who declined or observed, and what
 * one party did to another, is an {@code UnknownLink} whose role says so.
 */
final class FollowTheMoneyFormat implements Format {
    /** FollowTheMoney keeps no value that is longer. */
    private static final int LONGEST = 60_000;
    /** It refuses names, places and titles that are longer. */
    private static final Map<String, Integer> LONGEST_OF =
            Map.of("name", 384, "weakAlias", 384, "location", 250, "title", 1024);

    @Override
    public String name() {
        return "ftm";
    }

    @Override
    public String mediaType() {
        return "application/jsonl; charset=utf-8";
    }

    @Override
    public String extension() {
        return "ftm.json";
    }

    @Override
    public String about() {
        return "FollowTheMoney entities, one JSON object a line (Aleph)";
    }

    @Override
    public void write(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        for (Article a : facts.all(Article.class)) {
            article(a, facts.text(a.id()), out);
        }
        Set<String> bodies = new HashSet<>();
        for (Actor a : facts.all(Actor.class)) {
            if (a.kind() != ActorKind.PERSON && a.kind() != ActorKind.OTHER) {
                bodies.add(a.id());
            }
        }
        for (Actor a : facts.all(Actor.class)) {
            actor(a, bodies, out);
        }
        for (Meeting m : facts.all(Meeting.class)) {
            meeting(m, facts, out);
        }
        for (Event e : facts.all(Event.class)) {
            event(e, facts, out);
        }
        for (Statement s : facts.all(Statement.class)) {
            statement(s, facts, out);
        }
    }

    private static void article(Article a, String text, OutputStream out) throws IOException {
        Entity entity = new Entity("article", a.id(), "Article");
        entity.add("title", a.title());
        entity.add("name", a.title());
        entity.add("fileName", a.source().substring(a.source().lastIndexOf('/') + 1));
        entity.add("sourceUrl", WebAddress.of(a));
        entity.add("publisher", a.publisher());
        a.authors().forEach(author -> entity.add("author", author));
        entity.dates("publishedAt", a.published());
        entity.add("language", language(a.language()));
        entity.dates("retrievedAt", a.accessed());
        entity.dates("modifiedAt", a.updated());
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + LONGEST);
            to -= to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
            entity.add("bodyText", text.substring(from, to));
            from = to;
        }
        entity.write(out);
    }

    private static void actor(Actor a, Set<String> bodies, OutputStream out) throws IOException {
        Entity entity = new Entity("actor", a.id(), schema(a.kind()));
        entity.add("name", a.name());
        a.aliases().forEach(alias -> entity.add("weakAlias", alias));
        entity.add("country", country(a.country()));
        entity.add("keywords", JsonLines.name(a.kind()));
        a.mentions().forEach(c -> entity.refer("proof", "article", c.article()));
        if (a.kind() == ActorKind.PERSON) {
            a.roles().forEach(r -> entity.add("position", r.title()));
        }
        entity.write(out);
        int n = 0;
        for (RoleHeld role : a.roles()) {
            n++;
            if (role.of() != null) {
                role(a, role, n, bodies.contains(role.of()), out);
            }
        }
    }

    /** A person holds a post of a body; any other title links its holder to whom it is of. */
    private static void role(Actor a, RoleHeld role, int number, boolean ofBody, OutputStream out) throws IOException {
        String of = String.valueOf(role.of());
        Entity link;
        if (a.kind() == ActorKind.PERSON && ofBody) {
            Entity post = new Entity("post", a.id() + "-" + number, "Position");
            post.add("name", role.title());
            post.refer("organization", "actor", of);
            post.write(out);
            link = new Entity("occupancy", a.id() + "-" + number, "Occupancy");
            link.refer("holder", "actor", a.id());
            link.refer("post", "post", a.id() + "-" + number);
        } else {
            link = new Entity("role", a.id() + "-" + number, "UnknownLink");
            link.refer("subject", "actor", a.id());
            link.refer("object", "actor", of);
            link.add("role", role.title());
        }
        link.dates("date", role.asOf());
        link.refer("proof", "article", role.cite().article());
        link.write(out);
    }

    private static void meeting(Meeting m, RecordFacts facts, OutputStream out) throws IOException, RecordException {
        Entity entity = new Entity("meeting", m.id(), "Event");
        entity.add("name", MeetingName.of(m, facts.names()));
        entity.interval(m.date());
        entity.add("location", m.place());
        entity.add("keywords", JsonLines.name(m.status()));
        entity.add("keywords", m.format());
        entity.add("description", m.outcome());
        for (Cite c : new TreeSet<>(m.cites())) {
            entity.add("summary", facts.sentence(c));
            entity.refer("proof", "article", c.article());
        }
        List<Attendance> others = new ArrayList<>();
        for (Attendance a : Attendance.of(m)) {
            switch (a.part()) {
                case HOST -> entity.refer("organizer", "actor", a.actor());
                case PARTICIPANT -> entity.refer("involved", "actor", a.actor());
                case OBSERVER, DECLINED -> others.add(a);
            }
        }
        entity.write(out);
        for (Attendance a : others) {
            Entity link = new Entity(a.part().word(), m.id() + "/" + a.actor(), "UnknownLink");
            link.refer("subject", "actor", a.actor());
            link.refer("object", "meeting", m.id());
            link.add("role", a.part() == Part.DECLINED ? "declined to take part" : "observed");
            link.interval(m.date());
            link.write(out);
        }
    }

    private static void event(Event e, RecordFacts facts, OutputStream out) throws IOException, RecordException {
        String what = e.eventType().name().toLowerCase(Locale.ROOT) + " (" + JsonLines.name(e.status()) + ")";
        Entity entity;
        if (e.actor() != null && e.recipient() != null) {
            entity = new Entity("event", e.id(), "UnknownLink");
            entity.refer("subject", "actor", e.actor());
            entity.refer("object", "actor", e.recipient());
            entity.add("role", what);
        } else {
            entity = new Entity("event", e.id(), "Event");
            entity.add("name", what);
            entity.refer("involved", "actor", e.actor() != null ? e.actor() : e.recipient());
            entity.add("location", e.place());
        }
        entity.interval(e.date());
        entity.add("summary", facts.sentence(e.cite()));
        entity.refer("proof", "article", e.article());
        entity.write(out);
    }

    private static void statement(Statement s, RecordFacts facts, OutputStream out)
            throws IOException, RecordException {
        Entity entity = new Entity("statement", s.id(), "Note");
        entity.add("name", facts.sentence(s.cite()));
        entity.add("description", s.content());
        entity.refer("entity", "actor", s.speaker());
        s.coSpeakers().forEach(a -> entity.refer("entity", "actor", a));
        entity.add("keywords", s.stance() == null ? null : JsonLines.name(s.stance()));
        entity.refer("proof", "article", s.article());
        entity.write(out);
    }

    private static String schema(ActorKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case STATE, GOVERNMENT, MINISTRY, OFFICE -> "PublicBody";
            case IGO, ARMED_GROUP, PARTY, MEDIA -> "Organization";
            case COMPANY -> "Company";
            case OTHER -> "LegalEntity";
        };
    }

    private static @Nullable String country(@Nullable String iso3) {
        return iso3 == null
                ? null
                : CountryCodes.iso2(iso3).map(c -> c.toLowerCase(Locale.ROOT)).orElse(null);
    }

    /** The ISO 639-3 code of a BCP 47 tag; null where it has none. */
    private static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        try {
            return Locale.forLanguageTag(tag).getISO3Language();
        } catch (MissingResourceException e) {
            return null;
        }
    }

    /** An entity under construction; values of a property are listed once, in the order in which they come. */
    private static final class Entity {
        private final String id;
        private final String schema;
        private final Map<String, List<String>> properties = new LinkedHashMap<>();

        Entity(String kind, String id, String schema) {
            this.id = kind + "-" + id;
            this.schema = schema;
        }

        /** What is too long is cut after a word. */
        private static String within(int longest, String value) {
            if (value.length() <= longest) {
                return value;
            }
            int blank = value.lastIndexOf(' ', longest - 2);
            int end = blank > longest / 2 ? blank : longest - 2;
            return value.substring(0, end - (Character.isLowSurrogate(value.charAt(end)) ? 1 : 0)) + " …";
        }

        void add(String property, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                List<String> values = properties.computeIfAbsent(property, p -> new ArrayList<>());
                String kept = within(LONGEST_OF.getOrDefault(property, Integer.MAX_VALUE), value);
                if (!values.contains(kept)) {
                    values.add(kept);
                }
            }
        }

        void refer(String property, String kind, @Nullable String other) {
            add(property, other == null ? null : kind + "-" + other);
        }

        /** A date as far as it is known; FollowTheMoney takes years and months too. */
        void dates(String property, @Nullable String edtf) {
            Days days = Days.of(edtf);
            if (edtf != null && days.first() != null) {
                add(property, edtf.indexOf('/') >= 0 ? days.first().toString() : edtf.replaceAll("[~?%]", ""));
            }
        }

        void interval(@Nullable String edtf) {
            Days days = Days.of(edtf);
            if (edtf != null && edtf.indexOf('/') >= 0 && days.first() != null) {
                add("startDate", days.first().toString());
                add("endDate", String.valueOf(days.last()));
            } else {
                dates("date", edtf);
            }
        }

        void write(OutputStream out) throws IOException {
            Json.writeLine(Json.object("id", id, "schema", schema, "properties", properties), out);
        }
    }
}
