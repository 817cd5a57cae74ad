package org.rapporteur.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.rapporteur.reading.Reading;

/** Readings, and what linking keeps of them, as JSON. A reading that an older version wrote has no facts of later kinds. */
final class ReadingCodec {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private ReadingCodec() {}

    static String write(Object kept) {
        try {
            return MAPPER.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what cannot be written: " + kept, e);
        }
    }

    static Reading read(String json) {
        return read(json, Reading.class);
    }

    static <T> T read(String json, Class<T> kind) {
        try {
            return MAPPER.readValue(json, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a " + kind.getSimpleName() + " that cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
