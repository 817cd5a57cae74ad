package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Objects;
import java.util.Set;

/** The codec of the export: one {@link Fact} a line, fields in the order of the record, nulls written. */
public final class JsonLines {
    /** The fields of lines, and of what is in them, that hold ids of actors. A claim's sources do; an article's is a path. */
    public static final Set<String> ACTOR_FIELDS = Set.of(
            "speaker",
            "affiliation",
            "coSpeakers",
            "hosts",
            "participants",
            "declined",
            "observers",
            "actor",
            "recipient",
            "by",
            "party",
            "voicedBy",
            "of",
            "to",
            "side",
            "source");

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(Fact.class);
    private static final ObjectReader READER = MAPPER.readerFor(Fact.class);

    private static final JsonSubTypes TYPES = Objects.requireNonNull(Fact.class.getAnnotation(JsonSubTypes.class));

    private JsonLines() {}

    /** The fact as one line of JSON, without the line end. */
    public static String write(Fact fact) {
        try {
            return WRITER.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact that cannot be written: " + fact, e);
        }
    }

    /** A part of a fact as it stands in the fact's line: a cite, a role. */
    public static String part(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a part of a fact that cannot be written: " + value, e);
        }
    }

    /** The {@code type} of a kind of fact: {@code statement}. */
    public static String type(Class<? extends Fact> kind) {
        for (JsonSubTypes.Type type : TYPES.value()) {
            if (type.value() == kind) {
                return type.name();
            }
        }
        throw new IllegalArgumentException("no kind of fact: " + kind);
    }

    /** The export's word for a value of an enum: {@code armed-group} for {@link ActorKind#ARMED_GROUP}. */
    public static String name(Enum<?> value) {
        return MAPPER.convertValue(value, String.class);
    }

    /**
     * @param line one JSON object
     * @throws IllegalArgumentException when it is not a fact
     */
    public static Fact read(String line) {
        try {
            return READER.readValue(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a line of a record: " + e.getOriginalMessage(), e);
        }
    }
}
