package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON out of plain maps and lists. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private Json() {}

    /**
     * An object of names and values in turn. A value that is null, an empty text or an empty list is left out with its
     * name.
     */
    static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            boolean empty = value == null
                    || "".equals(value)
                    || (value instanceof Collection<?> c && c.isEmpty())
                    || (value instanceof Map<?, ?> m && m.isEmpty());
            if (!empty) {
                out.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return out;
    }

    /** Writes a value on many lines, with a line end behind it. */
    static void write(Object value, OutputStream out) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(INDENT)
                .withArrayIndenter(INDENT)
                .withoutSpacesInObjectEntries();
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.setPrettyPrinter(printer);
            MAPPER.writeValue(json, value);
        }
        out.write('\n');
    }

    /** Writes a value on one line, with a line end behind it. */
    static void writeLine(Object value, OutputStream out) throws IOException {
        out.write(MAPPER.writeValueAsBytes(value));
        out.write('\n');
    }
}
