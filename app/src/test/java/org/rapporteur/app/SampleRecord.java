package org.rapporteur.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The record of the sample pages, made once for all tests that only look at it. */
final class SampleRecord {
    private static Path folder;
    private static Cli reading;

    private SampleRecord() {}

    static synchronized Path folder() {
        if (folder == null) {
            try {
                folder = Files.createTempDirectory("sample-record");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            reading = Cli.run("read", Cli.SAMPLES, "-r", folder);
            if (reading.exit() != 0) {
                throw new AssertionError("the sample pages cannot be read: " + reading.err());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(SampleRecord::remove));
        }
        return folder;
    }

    /** What `read` said when it made the record. */
    static Cli reading() {
        folder();
        return reading;
    }

    private static void remove() {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
