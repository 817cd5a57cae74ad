package org.rapporteur.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.rapporteur.language.EncoderModel;
import org.rapporteur.language.LanguageModel;

/** The laptop's program, run in this process. */
public final class Laptop {
    private static final LanguageModel MODEL = EncoderModel.load();

    private Laptop() {}

    /** What a command writes to standard output. */
    public static String run(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
        Main.run(() -> MODEL, out, new PrintWriter(err), words);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The export of these pages, all read into a new record. */
    public static String export(Path record, Path... pages) {
        run(Stream.concat(Stream.of("read", "-r", record), Stream.of(pages)).toArray());
        return run("export", "-r", record);
    }
}
