package org.rapporteur.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON of what the program itself keeps: what cannot be written or read is a fault of the program or of the file. */
final class Json {
    private Json() {}

    static String write(ObjectMapper mapper, Object kept) {
        try {
            return mapper.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what cannot be written: " + kept, e);
        }
    }

    static <T> T read(ObjectMapper mapper, String json, Class<T> kind) {
        try {
            return mapper.readValue(json, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a " + kind.getSimpleName() + " that cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
