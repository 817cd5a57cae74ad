package org.rapporteur.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.EncoderModel;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.language.Parse;
import org.rapporteur.language.Passage;
import org.rapporteur.reading.events.Coder;

/**
 * Measures how many sentences a second {@code rapporteur code} codes on one thread, and how much of the time the parse
 * takes: {@code CodeSpeed FILE ROUNDS}, sentences as JSON Lines with {@code text}. Each round codes other sentences of the
 * file, so that none is helped by having been parsed before; the first round warms up.
 */
public final class CodeSpeed {
    private CodeSpeed() {}

    private static final class Timed implements LanguageModel {
        private final LanguageModel model;
        private long nanos;

        Timed(LanguageModel model) {
            this.model = model;
        }

        @Override
        public Parse parse(String text, List<Passage> passages) {
            long from = System.nanoTime();
            try {
                return model.parse(text, passages);
            } finally {
                nanos += System.nanoTime() - from;
            }
        }
    }

    public static void main(String[] args) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            texts.add(new ObjectMapper().readTree(line).path("text").asText());
        }
        Timed model = new Timed(EncoderModel.load());
        Coder coder = new Coder(model, Knowledge.standard());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int rounds = Integer.parseInt(args[1]);
        for (int round = 0; round < rounds; round++) {
            List<String> part = texts.subList(texts.size() * round / rounds, texts.size() * (round + 1) / rounds);
            model.nanos = 0;
            long cpu = cpu();
            long start = System.nanoTime();
            int events = 0;
            for (String text : part) {
                events += coder.code(text, null).size();
            }
            double wall = (System.nanoTime() - start) / 1e9;
            double seconds = (cpu() - cpu) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "%d sentences, %d events: %.1f s (%.1f a second); %.1f s of one core (%.1f a second); parsing %.0f%%%n",
                    part.size(),
                    events,
                    wall,
                    part.size() / wall,
                    seconds,
                    part.size() / seconds,
                    100 * model.nanos / 1e9 / wall);
        }
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
