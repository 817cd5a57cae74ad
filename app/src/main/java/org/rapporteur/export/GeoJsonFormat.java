package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Gazetteer;
import org.rapporteur.record.Event;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.MeetingName;
import org.rapporteur.view.RecordFacts;

/**
 * The meetings and events that have a place, as GeoJSON (RFC 7946). The geometry is a point, the city's or for a country its
 * capital's, and null where the place is not in the gazetteer.
 */
final class GeoJsonFormat implements Format {
    @Override
    public String name() {
        return "geojson";
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public String extension() {
        return "geojson";
    }

    @Override
    public String about() {
        return "meetings and events that have a place, as GeoJSON (QGIS)";
    }

    @Override
    public boolean filtered() {
        return true;
    }

    @Override
    public void write(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        Gazetteer gazetteer = Gazetteer.load();
        List<Object> features = new ArrayList<>();
        for (Meeting m : facts.all(Meeting.class)) {
            if (m.place() != null) {
                features.add(feature(
                        "meeting/" + m.id(),
                        m.place(),
                        gazetteer,
                        Json.object(
                                "type", "meeting",
                                "name", MeetingName.of(m, facts.names()),
                                "status", JsonLines.name(m.status()),
                                "place", m.place(),
                                "precision", precision(gazetteer, m.place()),
                                "date", m.date(),
                                "first", day(Days.of(m.date()).first()),
                                "last", day(Days.of(m.date()).last()),
                                "hosts", facts.names().actors(m.hosts()),
                                "participants", facts.names().actors(m.participants()),
                                "observers", facts.names().actors(m.observers()),
                                "declined", facts.names().actors(m.declined()),
                                "sentence",
                                        m.cites().isEmpty()
                                                ? null
                                                : facts.sentence(m.cites().get(0)))));
            }
        }
        for (Event e : facts.all(Event.class)) {
            if (e.place() != null) {
                features.add(feature(
                        "event/" + e.id(),
                        e.place(),
                        gazetteer,
                        Json.object(
                                "type", "event",
                                "name", e.eventType().name().toLowerCase(Locale.ROOT),
                                "status", JsonLines.name(e.status()),
                                "place", e.place(),
                                "precision", precision(gazetteer, e.place()),
                                "date", e.date(),
                                "first", day(Days.of(e.date()).first()),
                                "last", day(Days.of(e.date()).last()),
                                "actor", facts.names().actor(e.actor()),
                                "recipient", facts.names().actor(e.recipient()),
                                "sentence", facts.sentence(e.cite()))));
            }
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        Json.write(collection, out);
    }

    private static Map<String, Object> feature(
            String id, String place, Gazetteer gazetteer, Map<String, Object> properties) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("type", "Feature");
        out.put("id", id);
        out.put(
                "geometry",
                gazetteer
                        .find(place)
                        .map(p -> Json.object("type", "Point", "coordinates", List.of(p.longitude(), p.latitude())))
                        .orElse(null));
        out.put("properties", properties);
        return out;
    }

    private static @Nullable String precision(Gazetteer gazetteer, String place) {
        return gazetteer.find(place).isEmpty() ? null : gazetteer.isCountry(place) ? "country" : "city";
    }

    private static @Nullable String day(@Nullable Object day) {
        return day == null ? null : day.toString();
    }
}
