package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Sheet.Field;
import org.rapporteur.knowledge.Gazetteer;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.reading.events.EventReader;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventType;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.RecordFacts;

/**
 * The events as one CSV with the column names of the POLECAT data set, as far as the record knows what they ask for, and
 * some more behind them. Unlike there, the actor and the recipient keep the record's ids, and every row has its sentence.
 */
final class PloverFormat implements Format {
    @Override
    public String name() {
        return "plover";
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=utf-8";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String about() {
        return "events as CSV with PLOVER and CAMEO codes, like POLECAT";
    }

    @Override
    public boolean filtered() {
        return true;
    }

    @Override
    public void write(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        Map<String, Actor> actors = new HashMap<>();
        facts.all(Actor.class).forEach(a -> actors.put(a.id(), a));
        Gazetteer gazetteer = Gazetteer.load();
        EventReader codes = new EventReader(Knowledge.standard());
        new Sheet<>(
                        "events",
                        "An event.",
                        fields(codes),
                        record -> {
                            List<Row> rows = new ArrayList<>();
                            for (Event e : record.all(Event.class)) {
                                rows.add(new Row(
                                        e,
                                        actor(actors, e.actor()),
                                        actor(actors, e.recipient()),
                                        actor(actors, e.by()),
                                        record.names().article(e.article()),
                                        e.place() == null
                                                ? null
                                                : gazetteer.find(e.place()).orElse(null),
                                        record.sentence(e.cite())));
                            }
                            return rows;
                        },
                        List.of())
                .write(facts, out);
    }

    private record Row(
            Event event,
            @Nullable Actor actor,
            @Nullable Actor recipient,
            @Nullable Actor by,
            @Nullable Article article,
            Gazetteer.@Nullable Place place,
            String sentence) {}

    private static @Nullable Actor actor(Map<String, Actor> actors, @Nullable String id) {
        return id == null ? null : actors.get(id);
    }

    private static List<Field<Row>> fields(EventReader codes) {
        List<Field<Row>> out = new ArrayList<>(List.of(
                Field.text("Event ID", "", r -> r.event.id()),
                Field.text("Event Date", "", r -> r.event.date()),
                Field.text("Event Type", "", r -> r.event.eventType()),
                Field.text("Event Mode", "", r -> r.event.mode()),
                Field.text("Quad Code", "", r -> quad(r.event.eventType())),
                Field.text("CAMEO Code", "", r -> codes.cameo(r.event))));
        party(out, "Actor", Row::actor);
        party(out, "Recipient", Row::recipient);
        out.addAll(List.of(
                Field.text("Raw Placename", "", r -> r.event.place()),
                Field.text("Country", "", r -> r.place == null ? null : r.place.country()),
                Field.of("Latitude", "number", "", r -> r.place == null ? null : r.place.latitude()),
                Field.of("Longitude", "number", "", r -> r.place == null ? null : r.place.longitude()),
                Field.text("Status", "", r -> r.event.status()),
                Field.text("Alleged By", "", r -> r.by == null ? null : r.by.name()),
                Field.text("Sentence", "", Row::sentence),
                Field.text("Words", "", r -> r.event.cite().exact()),
                Field.text("Source", "", r -> r.article == null ? null : r.article.publisher()),
                Field.text("Publication Date", "", r -> r.article == null ? null : r.article.published()),
                Field.text("Headline", "", r -> r.article == null ? null : r.article.title()),
                Field.text("Language", "", r -> r.article == null ? null : r.article.language()),
                Field.text("Article ID", "", r -> r.event.article()),
                Field.of("Start", "integer", "", r -> r.event.cite().start()),
                Field.of("End", "integer", "", r -> r.event.cite().end()),
                Field.text("Copy Of", "", r -> r.article == null ? null : r.article.duplicateOf()),
                Field.text("Rule", "", r -> r.event.rule())));
        return out;
    }

    private static void party(List<Field<Row>> out, String side, java.util.function.Function<Row, @Nullable Actor> of) {
        out.add(Field.text(side + " Name", "", r -> value(of.apply(r), Actor::name)));
        out.add(Field.text(side + " Country", "", r -> value(of.apply(r), Actor::country)));
        out.add(Field.text(side + " Kind", "", r -> value(of.apply(r), Actor::kind)));
        out.add(Field.text(side + " ID", "", r -> value(of.apply(r), Actor::id)));
    }

    private static @Nullable Object value(
            @Nullable Actor actor, java.util.function.Function<Actor, @Nullable Object> value) {
        return actor == null ? null : value.apply(actor);
    }

    /** The quarter of PLOVER that a root event is in. */
    private static String quad(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, CONCEDE -> "Q1 (Verbal Cooperation)";
            case COOPERATE, AID, RETREAT -> "Q2 (Material Cooperation)";
            case REQUEST, ACCUSE, REJECT, THREATEN -> "Q3 (Verbal Conflict)";
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> "Q4 (Material Conflict)";
        };
    }
}
