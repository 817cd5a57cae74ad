package org.rapporteur.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the program is. */
public final class Program {
    /** Its version, as Maven was told it. */
    public static final String VERSION = version();

    private Program() {}

    private static String version() {
        try (InputStream in = Program.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its version.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
