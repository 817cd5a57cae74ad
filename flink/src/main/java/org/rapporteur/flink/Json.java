package org.rapporteur.flink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Values as JSON, between tasks and in files. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what cannot be written: " + value, e);
        }
    }

    static <T> T read(String json, Class<T> kind) {
        try {
            return MAPPER.readValue(json, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no " + kind.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    static <T> T read(String json, TypeReference<T> kind) {
        try {
            return MAPPER.readValue(json, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no " + kind.getType() + ": " + e.getOriginalMessage(), e);
        }
    }

    static JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }
}
