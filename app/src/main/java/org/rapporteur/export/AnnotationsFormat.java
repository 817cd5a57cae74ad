package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Event;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Figure;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.MeetingName;
import org.rapporteur.view.Names;
import org.rapporteur.view.RecordFacts;

/**
 * A collection of W3C Web Annotations: one for each place at which a fact stands, with the text-position and the
 * text-quote selector. The body says the fact in words; its second body is the fact's URI.
 */
final class AnnotationsFormat implements Format {
    /** What there are annotations of, in their order. */
    private static final List<Class<? extends Fact>> KINDS = List.of(
            Actor.class,
            Statement.class,
            Meeting.class,
            Event.class,
            Position.class,
            Claim.class,
            Figure.class,
            Time.class,
            Difference.class,
            Label.class);

    @Override
    public String name() {
        return "annotations";
    }

    @Override
    public String mediaType() {
        return "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"; charset=utf-8";
    }

    @Override
    public String extension() {
        return "anno.jsonld";
    }

    @Override
    public String about() {
        return "W3C Web Annotations, one for each place of a fact";
    }

    @Override
    public void write(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        List<Object> items = new ArrayList<>();
        for (Class<? extends Fact> kind : KINDS) {
            int number = 0;
            for (Fact fact : facts.all(kind)) {
                number++;
                annotate(fact, number, facts.names(), items);
            }
        }
        String id = Urns.of("annotations", "all");
        Json.write(
                Json.object(
                        "@context",
                        "http://www.w3.org/ns/anno.jsonld",
                        "id",
                        id,
                        "type",
                        "AnnotationCollection",
                        "label",
                        "Every fact of the record, at its words",
                        "total",
                        items.size(),
                        "first",
                        items.isEmpty()
                                ? null
                                : Json.object(
                                        "id",
                                        Urns.of("annotations", "page-1"),
                                        "type",
                                        "AnnotationPage",
                                        "partOf",
                                        id,
                                        "startIndex",
                                        0,
                                        "items",
                                        items)),
                out);
    }

    private static void annotate(Fact fact, int number, Names names, List<Object> items) {
        String type = JsonLines.type(fact.getClass());
        String id = id(fact, number);
        List<Cite> cites = Cites.of(fact);
        for (int i = 0; i < cites.size(); i++) {
            Cite cite = cites.get(i);
            Article article = names.article(cite.article());
            items.add(Json.object(
                    "id", Urns.of("annotation", type + "." + id + "." + (i + 1)),
                    "type", "Annotation",
                    "motivation", motivation(fact),
                    "body",
                            List.of(
                                    Json.object(
                                            "type",
                                            "TextualBody",
                                            "value",
                                            type + ": " + words(fact, names),
                                            "format",
                                            "text/plain",
                                            "purpose",
                                            motivation(fact)),
                                    Urns.of(type, id)),
                    "target", target(cite, article)));
        }
    }

    private static Map<String, Object> target(Cite cite, @Nullable Article article) {
        return Json.object(
                "source",
                article == null ? Urns.of("article", cite.article()) : Urns.source(article),
                "selector",
                List.of(
                        Json.object("type", "TextPositionSelector", "start", cite.start(), "end", cite.end()),
                        Json.object(
                                "type", "TextQuoteSelector",
                                "exact", cite.exact(),
                                "prefix", cite.prefix(),
                                "suffix", cite.suffix())));
    }

    private static String motivation(Fact fact) {
        if (fact instanceof Actor) {
            return "identifying";
        }
        return fact instanceof Label || fact instanceof Time ? "classifying" : "describing";
    }

    /** The fact's id; times and labels have none and are counted. */
    private static String id(Fact fact, int number) {
        if (fact instanceof Actor a) {
            return a.id();
        } else if (fact instanceof Statement s) {
            return s.id();
        } else if (fact instanceof Meeting m) {
            return m.id();
        } else if (fact instanceof Event e) {
            return e.id();
        } else if (fact instanceof Position p) {
            return p.id();
        } else if (fact instanceof Claim c) {
            return c.id();
        } else if (fact instanceof Figure f) {
            return f.id();
        } else if (fact instanceof Difference d) {
            return d.id();
        }
        return String.valueOf(number);
    }

    private static String words(Fact fact, Names names) {
        if (fact instanceof Actor a) {
            return a.name();
        } else if (fact instanceof Statement s) {
            String who = s.speaker() != null ? names.actor(s.speaker()) : s.speakerText();
            return (who == null ? "somebody" : who) + (s.stance() == null ? "" : " " + JsonLines.name(s.stance()))
                    + ": " + s.content();
        } else if (fact instanceof Meeting m) {
            return MeetingName.of(m, names) + (m.date() == null ? "" : ", " + m.date()) + " ("
                    + JsonLines.name(m.status()) + ")";
        } else if (fact instanceof Event e) {
            return e.eventType() + " (" + JsonLines.name(e.status()) + "): " + side(e.actor(), names) + " → "
                    + side(e.recipient(), names);
        } else if (fact instanceof Position p) {
            return side(p.party(), names) + " " + JsonLines.name(p.stance()) + ": " + p.issue();
        } else if (fact instanceof Claim c) {
            return c.proposition();
        } else if (fact instanceof Figure f) {
            return (f.value() == null ? "" : f.value().toPlainString() + " ") + f.unit() + ", " + f.what();
        } else if (fact instanceof Time t) {
            return t.timexType() + " " + t.value();
        } else if (fact instanceof Difference d) {
            return d.topic();
        } else if (fact instanceof Label l) {
            return side(l.actor(), names) + " is called " + l.text();
        }
        return "";
    }

    private static String side(@Nullable String actor, Names names) {
        return actor == null ? "?" : String.valueOf(names.actor(actor));
    }
}
