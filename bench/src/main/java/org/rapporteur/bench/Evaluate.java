package org.rapporteur.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.Engine;
import org.rapporteur.language.EncoderModel;
import org.rapporteur.linking.Linker;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;

/**
 * Reads a folder of pages and writes the export, without a record on disk and with kept parses: {@code Evaluate PARSES
 * EXPORT.jsonl TEXTS PAGES...}. Scorers read EXPORT.jsonl and TEXTS.
 */
public final class Evaluate {
    private Evaluate() {}

    public static void main(String[] args) throws IOException {
        Engine engine = new Engine(new ParseCache(Path.of(args[0]), EncoderModel::load));
        Path texts = Files.createDirectories(Path.of(args[2]));
        List<Reading> readings = new ArrayList<>();
        for (int i = 3; i < args.length; i++) {
            for (Path file : files(Path.of(args[i]))) {
                try {
                    Document document = engine.extract(
                            new Page(file.toString(), file.getFileName().toString(), Files.readAllBytes(file)));
                    Files.writeString(texts.resolve(document.article().id() + ".txt"), document.text());
                    readings.add(engine.read(document));
                } catch (UnreadablePageException e) {
                    System.err.println(file + ": " + e.getMessage());
                }
            }
        }
        try (PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
            for (Fact fact : new Linker().link(readings).facts()) {
                out.println(JsonLines.write(fact));
            }
        }
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
