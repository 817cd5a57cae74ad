package org.rapporteur.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.rapporteur.reading.Reading;

/** A reading as JSON. One that an older version wrote has no facts of the kinds that came later. */
final class ReadingCodec {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private ReadingCodec() {}

    static String write(Reading reading) {
        try {
            return MAPPER.writeValueAsString(reading);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a reading that cannot be written: " + reading.article().id(), e);
        }
    }

    static Reading read(String json) {
        try {
            return MAPPER.readValue(json, Reading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reading that cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
