package org.rapporteur.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rapporteur.language.EncoderModel;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.language.Parse;
import org.rapporteur.language.Passage;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;

/**
 * The command line, run in this process.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 * @param bytes what it wrote to standard output, as it is
 */
record Cli(int exit, String out, String err, byte[] bytes) {
    static final Path SAMPLES = Path.of("../samples/moscow-talks");

    private static final Remembering MODEL = new Remembering();

    /** Runs a command; the language model is loaded once for all tests, and parses each text once. */
    static Cli run(Object... args) {
        return run(() -> MODEL, args);
    }

    static Cli run(Supplier<LanguageModel> model, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
        int exit = Main.run(model, out, new PrintWriter(err), words);
        return new Cli(exit, out.toString(StandardCharsets.UTF_8), err.toString(), out.toByteArray());
    }

    /** The model that is shared, as it is. */
    static LanguageModel parser() {
        return MODEL.model();
    }

    /** The lines of an export as facts. */
    List<Fact> facts() {
        return out.lines().map(JsonLines::read).toList();
    }

    private static final class Remembering implements LanguageModel {
        private final Map<Asked, Parse> known = new ConcurrentHashMap<>();
        private volatile LanguageModel loaded;

        @Override
        public Parse parse(String text, List<Passage> passages) {
            return known.computeIfAbsent(new Asked(text, passages), a -> model().parse(text, passages));
        }

        synchronized LanguageModel model() {
            if (loaded == null) {
                loaded = EncoderModel.load();
            }
            return loaded;
        }

        private record Asked(String text, List<Passage> passages) {}
    }
}
