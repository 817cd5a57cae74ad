package org.rapporteur.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Role;

/**
 * Keeps parses in a folder, one file a block of text, so that an evaluation of the readers does not parse the same pages
 * again. Clear the folder when the model or the {@link Token} changes.
 */
final class ParseCache implements LanguageModel {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<List<Token>>> TOKENS = new TypeReference<>() {};

    private final Path folder;
    private final Supplier<LanguageModel> load;
    private volatile LanguageModel model;

    @SuppressWarnings("NullAway.Init")
    ParseCache(Path folder, Supplier<LanguageModel> load) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.load = load;
    }

    @Override
    public List<Sentence> parse(String text, int start, int end, int block, Role role, int firstIndex) {
        String words = text.substring(start, end);
        boolean headline = role == Role.TITLE || role == Role.SUBHEADING;
        String key = headline
                ? "headline " + Ids.hash("text", text.substring(end).getBytes(StandardCharsets.UTF_8))
                : "block 3";
        Path file = folder.resolve(Ids.hash(key, words.getBytes(StandardCharsets.UTF_8)) + ".json");
        try {
            if (!Files.exists(file)) {
                String whole = headline ? text.substring(start) : words;
                List<List<Token>> parsed = model().parse(whole, 0, words.length(), 0, role, 0).stream()
                        .map(Sentence::tokens)
                        .toList();
                Path part = Files.createTempFile(folder, "part", null);
                JSON.writeValue(part.toFile(), parsed);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            List<Sentence> out = new ArrayList<>();
            for (List<Token> tokens : JSON.readValue(file.toFile(), TOKENS)) {
                List<Token> moved = tokens.stream()
                        .map(t -> new Token(
                                t.index(),
                                t.start() + start,
                                t.end() + start,
                                t.text(),
                                t.lemma(),
                                t.tag(),
                                t.head(),
                                t.relation(),
                                t.entity()))
                        .toList();
                int from = moved.get(0).start();
                int to = moved.get(moved.size() - 1).end();
                out.add(new Sentence(firstIndex + out.size(), block, role, from, to, moved));
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized LanguageModel model() {
        if (model == null) {
            model = load.get();
        }
        return model;
    }
}
