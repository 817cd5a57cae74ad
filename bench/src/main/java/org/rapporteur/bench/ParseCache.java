package org.rapporteur.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.language.Parse;
import org.rapporteur.language.Passage;
import org.rapporteur.language.Token;
import org.rapporteur.record.Ids;

/**
 * Keeps parses in a folder, one file a text, so that an evaluation of the readers does not parse the same pages
 * again. Clear the folder when the model or the {@link Token} changes.
 */
final class ParseCache implements LanguageModel {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Supplier<LanguageModel> load;
    private volatile LanguageModel model;

    @SuppressWarnings("NullAway.Init")
    ParseCache(Path folder, Supplier<LanguageModel> load) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.load = load;
    }

    @Override
    public Parse parse(String text, List<Passage> passages) {
        String key = "parse 4 " + passages;
        Path file = folder.resolve(Ids.hash(key, text.getBytes(StandardCharsets.UTF_8)) + ".json");
        try {
            if (!Files.exists(file)) {
                Path part = Files.createTempFile(folder, "part", null);
                JSON.writeValue(part.toFile(), model().parse(text, passages));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return JSON.readValue(file.toFile(), Parse.class);
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
