package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Claim;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.MeetingName;
import org.rapporteur.view.RecordFacts;
import org.rapporteur.view.WebAddress;

/**
 * JSON-LD in the vocabulary of schema.org: articles, actors, meetings as {@code Event}, statements as {@code Quotation},
 * who declined as {@code RejectAction}, claims as {@code Claim}, and each denial or doubt as a {@code Review} of its claim. It is no {@code ClaimReview}: that is
 * a fact-checker's verdict, which the record does not give.
 */
final class SchemaOrgFormat implements Format {
    @Override
    public String name() {
        return "jsonld";
    }

    @Override
    public String mediaType() {
        return "application/ld+json; charset=utf-8";
    }

    @Override
    public String extension() {
        return "jsonld";
    }

    @Override
    public String about() {
        return "JSON-LD of schema.org: actors, meetings, quotations, claims";
    }

    @Override
    public void write(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        List<Object> graph = new ArrayList<>();
        facts.all(Article.class).forEach(a -> graph.add(article(a)));
        facts.all(Actor.class).forEach(a -> graph.add(actor(a)));
        for (Meeting m : facts.all(Meeting.class)) {
            graph.add(meeting(m, facts));
            for (String actor : m.declined()) {
                graph.add(Json.object(
                        "@type", "RejectAction",
                        "@id", Urns.of("declined", m.id() + "." + actor),
                        "agent", ref("actor", actor),
                        "object", ref("meeting", m.id())));
            }
        }
        facts.all(Statement.class).forEach(s -> graph.add(statement(s, facts)));
        for (Claim c : facts.all(Claim.class)) {
            claim(c, facts, graph);
        }
        Json.write(Json.object("@context", "https://schema.org", "@graph", graph), out);
    }

    private static Map<String, Object> article(Article a) {
        return Json.object(
                "@type", "NewsArticle",
                "@id", Urns.of("article", a.id()),
                "url", WebAddress.of(a),
                "headline", a.title(),
                "datePublished", date(a.published()),
                "inLanguage", a.language(),
                "author",
                        a.authors().stream()
                                .map(n -> Json.object("@type", "Person", "name", n))
                                .toList(),
                "publisher",
                        a.publisher() == null
                                ? null
                                : Json.object("@type", "NewsMediaOrganization", "name", a.publisher()),
                "dateline", a.dateline(),
                "isBasedOn", ref("article", a.duplicateOf()));
    }

    private static Map<String, Object> actor(Actor a) {
        boolean person = a.kind() == ActorKind.PERSON;
        return Json.object(
                "@type",
                type(a.kind()),
                "@id",
                Urns.of("actor", a.id()),
                "name",
                a.name(),
                "alternateName",
                a.aliases(),
                "jobTitle",
                person ? a.roles().stream().map(RoleHeld::title).distinct().toList() : null,
                "worksFor",
                person
                        ? a.roles().stream()
                                .map(RoleHeld::of)
                                .distinct()
                                .map(of -> ref("actor", of))
                                .filter(r -> r != null)
                                .toList()
                        : null,
                "nationality",
                person && a.country() != null ? Json.object("@type", "Country", "identifier", a.country()) : null,
                "areaServed",
                !person && a.country() != null ? Json.object("@type", "Country", "identifier", a.country()) : null);
    }

    private static Map<String, Object> meeting(Meeting m, RecordFacts facts) throws RecordException {
        Days days = Days.of(m.date());
        Cite first = m.cites().isEmpty() ? null : new TreeSet<>(m.cites()).first();
        return Json.object(
                "@type", "Event",
                "@id", Urns.of("meeting", m.id()),
                "name", MeetingName.of(m, facts.names()),
                "startDate", days.certain() ? String.valueOf(days.first()) : date(m.date()),
                "endDate", days.certain() ? String.valueOf(days.last()) : null,
                "eventStatus", status(m.status()),
                "keywords", JsonLines.name(m.status()),
                "location", m.place() == null ? null : Json.object("@type", "Place", "name", m.place()),
                "description", first == null ? null : facts.sentence(first),
                "organizer", refs(m.hosts()),
                "attendee", refs(m.participants()),
                "contributor", refs(m.observers()),
                "subjectOf",
                        m.cites().stream()
                                .map(Cite::article)
                                .distinct()
                                .sorted()
                                .map(a -> ref("article", a))
                                .toList());
    }

    private static Map<String, Object> statement(Statement s, RecordFacts facts) {
        return Json.object(
                "@type", s.kind() == StatementKind.DIRECT ? "Quotation" : "CreativeWork",
                "@id", Urns.of("statement", s.id()),
                "text", s.content(),
                "spokenByCharacter", s.kind() == StatementKind.DIRECT ? ref("actor", s.speaker()) : null,
                "author", s.kind() == StatementKind.DIRECT ? null : ref("actor", s.speaker()),
                "creditText", s.speakerText(),
                "dateCreated", date(s.said()),
                "keywords", s.stance() == null ? null : JsonLines.name(s.stance()),
                "isPartOf", ref("article", s.article()),
                "inLanguage", language(facts, s.article()));
    }

    private static void claim(Claim c, RecordFacts facts, List<Object> graph) throws RecordException {
        graph.add(Json.object(
                "@type", "Claim",
                "@id", Urns.of("claim", c.id()),
                "text", c.proposition(),
                "author",
                        c.assertedBy().stream()
                                .map(s -> source(s, facts))
                                .distinct()
                                .toList(),
                "appearance",
                        c.assertedBy().stream()
                                .map(s -> s.cite().article())
                                .distinct()
                                .map(a -> ref("article", a))
                                .toList()));
        answers(c, "denied", c.deniedBy(), facts, graph);
        answers(c, "doubted", c.doubtedBy(), facts, graph);
    }

    private static void answers(Claim c, String how, List<Claim.Side> sides, RecordFacts facts, List<Object> graph)
            throws RecordException {
        for (int i = 0; i < sides.size(); i++) {
            Claim.Side side = sides.get(i);
            graph.add(Json.object(
                    "@type", "Review",
                    "@id", Urns.of("claim", c.id() + "." + how + "." + (i + 1)),
                    "itemReviewed", ref("claim", c.id()),
                    "reviewAspect", how,
                    "author", source(side, facts),
                    "reviewBody", facts.sentence(side.cite()),
                    "isBasedOn", ref("statement", side.statement()),
                    "isPartOf", ref("article", side.cite().article())));
        }
    }

    private static Object source(Claim.Side side, RecordFacts facts) {
        return side.source() != null
                ? Json.object("@id", Urns.of("actor", side.source()))
                : Json.object("@type", "Organization", "name", facts.names().source(side));
    }

    private static List<Map<String, Object>> refs(List<String> actors) {
        return actors.stream().map(a -> Json.object("@id", Urns.of("actor", a))).toList();
    }

    private static @Nullable Map<String, Object> ref(String kind, @Nullable String id) {
        return id == null ? null : Json.object("@id", Urns.of(kind, id));
    }

    private static @Nullable String language(RecordFacts facts, String article) {
        Article a = facts.names().article(article);
        return a == null ? null : a.language();
    }

    /** A date or month or year of ISO 8601; what is approximate or of no known year is none. */
    private static @Nullable String date(@Nullable String edtf) {
        return edtf != null && edtf.matches("\\d{4}(-\\d\\d){0,2}") ? edtf : null;
    }

    private static @Nullable String status(MeetingStatus status) {
        return switch (status) {
            case HELD, PLANNED, PROPOSED -> "https://schema.org/EventScheduled";
            case CANCELLED -> "https://schema.org/EventCancelled";
            case POSTPONED -> "https://schema.org/EventPostponed";
        };
    }

    private static String type(ActorKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case STATE, GOVERNMENT, MINISTRY, OFFICE -> "GovernmentOrganization";
            case MEDIA -> "NewsMediaOrganization";
            case PARTY -> "PoliticalParty";
            case COMPANY -> "Corporation";
            case IGO, ARMED_GROUP, OTHER -> "Organization";
        };
    }
}
