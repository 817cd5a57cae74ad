package org.rapporteur.second;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers of second readers, in the file {@value #NAME} beside a record, a line each, and lines that say which reader is
 * asked from there on. Lines are only ever added. A line that is cut off counts for nothing. Safe for use by several threads.
 */
public final class KeptAnswers implements AutoCloseable {
    /** Name of the file. */
    static final String NAME = "second-reader.jsonl";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final RandomAccessFile file;
    /** Where the answers begin, by their keys. */
    private final Map<String, Long> places = new HashMap<>();

    private @Nullable String reader;
    private boolean whole = true;

    private KeptAnswers(RandomAccessFile file) {
        this.file = file;
    }

    /** Those of a record; null where none were ever kept. */
    public static @Nullable KeptAnswers find(Path folder) throws IOException {
        return Files.exists(folder.resolve(NAME)) ? open(folder) : null;
    }

    /** Those of a record; the file is made where there is none. */
    public static KeptAnswers open(Path folder) throws IOException {
        Files.createDirectories(folder);
        KeptAnswers out =
                new KeptAnswers(new RandomAccessFile(folder.resolve(NAME).toFile(), "rw"));
        out.load(Files.newInputStream(folder.resolve(NAME)));
        return out;
    }

    private void load(InputStream in) throws IOException {
        try (BufferedInputStream bytes = new BufferedInputStream(in)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long start = 0;
            long at = 0;
            for (int b = bytes.read(); b >= 0; b = bytes.read()) {
                at++;
                if (b == '\n') {
                    note(line.toString(StandardCharsets.UTF_8), start);
                    line.reset();
                    start = at;
                } else {
                    line.write(b);
                }
            }
            whole = line.size() == 0;
        }
    }

    private void note(String line, long start) {
        JsonNode node = parsed(line);
        if (node == null) {
            return;
        }
        if (node.has("key")) {
            places.putIfAbsent(node.path("key").asText(), start);
        } else if (node.has("reader")) {
            reader = node.path("reader").textValue();
        }
    }

    private static @Nullable JsonNode parsed(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            return node != null && node.isObject() ? node : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** The reader that is asked; null for nobody. */
    public synchronized @Nullable String reader() {
        return reader;
    }

    /** Says who is asked from now on; null for nobody. */
    public synchronized void use(@Nullable String name) throws IOException {
        if (!Objects.equals(reader, name)) {
            add(MAPPER.createObjectNode().put("reader", name));
            reader = name;
        }
    }

    /** The answer that is kept under a key, as JSON. */
    synchronized Optional<String> answer(String key) throws IOException {
        Long place = places.get(key);
        if (place == null) {
            return Optional.empty();
        }
        file.seek(place);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 13];
        for (int n = file.read(buffer); n > 0; n = file.read(buffer)) {
            int end = 0;
            while (end < n && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, 0, end);
            if (end < n) {
                break;
            }
        }
        JsonNode node = parsed(line.toString(StandardCharsets.UTF_8));
        return node == null || !node.has("answer")
                ? Optional.empty()
                : Optional.of(node.get("answer").toString());
    }

    /**
     * Keeps an answer.
     *
     * @param source of the page
     * @param answer a JSON object
     */
    synchronized void keep(String key, String name, String source, String answer) throws IOException {
        JsonNode parsed = parsed(answer);
        if (parsed != null && !places.containsKey(key)) {
            ObjectNode line = MAPPER.createObjectNode().put("key", key);
            line.put("by", name).put("source", source).set("answer", parsed);
            places.put(key, add(line));
        }
    }

    private long add(ObjectNode line) throws IOException {
        long start = file.length();
        file.seek(start);
        if (!whole) {
            file.write('\n');
            start++;
            whole = true;
        }
        file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        return start;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
