package org.rapporteur.language.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The numbers of a trained encoder, as {@code train/} writes them: eight bytes {@code RPTRENC1}, the header's length, a header
 * in JSON, padding to 64 bytes, the numbers, and the CRC-32 of all before it. Tables are in bytes with a scale for each row.
 */
final class Weights {
    private static final byte[] MAGIC = "RPTRENC1".getBytes(StandardCharsets.US_ASCII);
    private static final int ALIGNMENT = 64;

    private final ByteBuffer bytes;
    private final int payload;
    private final JsonNode header;
    private final Map<String, JsonNode> tensors = new HashMap<>();

    private Weights(byte[] file, String name) throws IOException {
        bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - Integer.BYTES;
        int start = MAGIC.length + Integer.BYTES;
        if (end < start || !ByteBuffer.wrap(MAGIC).equals(bytes.slice(0, MAGIC.length))) {
            throw new IOException(name + " is not a file of weights");
        }
        CRC32 crc = new CRC32();
        crc.update(file, 0, end);
        if ((int) crc.getValue() != bytes.getInt(end)) {
            throw new IOException(name + " is damaged: its checksum is another");
        }
        int length = bytes.getInt(MAGIC.length);
        header = new ObjectMapper().readTree(file, start, length);
        payload = Kernel.roundUp(start + length, ALIGNMENT);
        for (JsonNode t : header.path("tensors")) {
            tensors.put(t.path("name").asText(), t);
        }
    }

    /**
     * Reads all weights.
     *
     * @param name of the file, for the error
     * @throws IOException when they are damaged or something else
     */
    static Weights read(InputStream in, String name) throws IOException {
        return new Weights(in.readAllBytes(), name);
    }

    int number(String key) {
        return header.path(key).asInt();
    }

    double fraction(String key) {
        return header.path(key).asDouble();
    }

    /** What a head's scores are divided by before they are made probabilities. */
    float temperature(String head) {
        return (float) header.path("temperatures").path(head).asDouble(1);
    }

    /** The labels that a head tells apart, in the order of its scores. */
    List<String> labels(String kind) {
        List<String> out = new ArrayList<>();
        header.path("labels").path(kind).forEach(l -> out.add(l.asText()));
        return List.copyOf(out);
    }

    /** A list of numbers. */
    float[] vector(String name) {
        JsonNode t = tensor(name);
        float[] out = new float[t.path("shape").path(0).asInt()];
        bytes.duplicate()
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(payload + t.path("offset").asInt())
                .asFloatBuffer()
                .get(out);
        return out;
    }

    boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** A table of numbers. */
    Table table(String name) {
        JsonNode t = tensor(name);
        int rows = t.path("shape").path(0).asInt();
        int columns = t.path("shape").path(1).asInt();
        int offset = payload + t.path("offset").asInt();
        float[] scales = new float[rows];
        boolean small = t.path("type").asText().equals("i8");
        if (small) {
            bytes.duplicate()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .position(payload + t.path("scales").asInt())
                    .asFloatBuffer()
                    .get(scales);
        }
        return new Table(bytes, offset, rows, columns, small ? scales : null);
    }

    private JsonNode tensor(String name) {
        JsonNode t = tensors.get(name);
        if (t == null) {
            throw new IllegalStateException("the weights have no " + name);
        }
        return t;
    }
}
