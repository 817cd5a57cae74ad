package org.rapporteur.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.rapporteur.page.Document;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Reading;
import org.rapporteur.store.packed.Packing;

/**
 * Readings as packed JSON. What the text of an article gives again, the words of cites and
 * the fingerprint, is not kept a second time. A reading that an older version wrote has no facts of later kinds, and may be
 * plain JSON.
 */
final class ReadingCodec {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private ReadingCodec() {}

    static String write(Object kept) {
        return Json.write(MAPPER, kept);
    }

    static <T> T read(String json, Class<T> kind) {
        return Json.read(MAPPER, json, kind);
    }

    /** @param text of the article */
    static byte[] pack(Reading reading, String text) {
        boolean known = reading.fingerprint().equals(fingerprint(reading, text));
        Fingerprint kept = known ? new Fingerprint(reading.fingerprint().size(), List.of()) : reading.fingerprint();
        return Packing.pack(write(with(reading, kept)), reading.article().id(), text);
    }

    /** @param text of the article */
    static Reading unpack(String article, byte[] packed, String text) {
        Reading reading = read(Packing.unpack(packed, article, text), Reading.class);
        boolean left = reading.fingerprint().size() > 0
                && reading.fingerprint().hashes().isEmpty();
        return left ? with(reading, fingerprint(reading, text)) : reading;
    }

    private static Fingerprint fingerprint(Reading reading, String text) {
        return Fingerprint.of(new Document(reading.article(), text));
    }

    private static Reading with(Reading r, Fingerprint fingerprint) {
        return new Reading(
                r.article(),
                fingerprint,
                r.actors(),
                r.statements(),
                r.meetings(),
                r.events(),
                r.positions(),
                r.figures(),
                r.times(),
                r.labels(),
                r.propositions(),
                r.openDates());
    }
}
