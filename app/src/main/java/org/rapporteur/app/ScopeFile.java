package org.rapporteur.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.scope.Scope;
import org.rapporteur.record.Edtf;

/** Reads what a process is about, from {@code process.toml} beside the record. */
final class ScopeFile {
    static final String NAME = "process.toml";

    private final Path file;
    private final List<String> lines;

    private ScopeFile(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * The scope of a record's folder.
     *
     * @return empty when it has none
     * @throws Failure naming file and line of what is wrong
     */
    static Optional<Scope> of(Path folder) throws Failure {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        int length = 1;
        try {
            List<String> lines = Files.readAllLines(file);
            length = Math.max(1, lines.size());
            return Optional.of(
                    new ScopeFile(file, lines).scope(new TomlMapper().readTree(String.join("\n", lines) + "\n")));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.min(e.getLocation().getLineNr(), length);
            throw new Failure(
                    file + ":" + line + ": this is not TOML (" + e.getOriginalMessage() + ") — mend the line", e);
        } catch (IOException e) {
            throw new Failure(file + ": cannot be read as UTF-8 text — check the file and your rights", e);
        }
    }

    private Scope scope(JsonNode root) throws Failure {
        String name = null;
        String period = null;
        List<String> parties = List.of();
        List<String> places = List.of();
        List<String> words = List.of();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            switch (key) {
                case "name" -> name = text(key, value);
                case "period" -> period = period(key, value);
                case "parties" -> parties = texts(key, value);
                case "places" -> places = texts(key, value);
                case "words" -> words = texts(key, value);
                default -> throw wrong(key, "there is no " + key + " — known are name, parties, places, words, period");
            }
        }
        Scope scope = new Scope(name, parties, places, words, period);
        if (scope.isEmpty()) {
            throw new Failure(
                    file + ":1: it names no parties, places, words or period — give some, or remove the file");
        }
        return scope;
    }

    private String text(String key, JsonNode value) throws Failure {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(key, key + " must be a text — such as " + key + " = \"…\"");
        }
        return value.textValue().strip();
    }

    private List<String> texts(String key, JsonNode value) throws Failure {
        List<String> out = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isTextual() || item.textValue().chars().noneMatch(Character::isLetterOrDigit)) {
                throw wrong(key, key + " must hold texts — such as " + key + " = [\"…\", \"…\"]");
            }
            out.add(item.textValue().strip());
        }
        if (!value.isArray()) {
            throw wrong(key, key + " must be a list — such as " + key + " = [\"…\", \"…\"]");
        }
        return out;
    }

    private @Nullable String period(String key, JsonNode value) throws Failure {
        String text = value.isTextual() ? text(key, value) : value.asText();
        if (!Edtf.isValid(text)) {
            throw wrong(key, "period " + text + " is no date or interval — such as period = \"2018-01/2019-03\"");
        }
        if (Edtf.first(text) == null || Edtf.last(text) == null) {
            throw wrong(key, "period " + text + " has no year — such as period = \"2018-01/2019-03\"");
        }
        if (Objects.requireNonNull(Edtf.last(text)).isBefore(Edtf.first(text))) {
            throw wrong(key, "period " + text + " ends before it begins — put the earlier date first");
        }
        return text;
    }

    private Failure wrong(String key, String what) {
        return new Failure(file + ":" + line(key) + ": " + what);
    }

    /** The line on which a key is given; the first when it cannot be told. */
    private int line(String key) {
        Pattern given = Pattern.compile("\\s*(\\[+\\s*)?[\"']?" + Pattern.quote(key) + "[\"']?\\s*([=.\\]].*)");
        for (int i = 0; i < lines.size(); i++) {
            if (given.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return 1;
    }
}
