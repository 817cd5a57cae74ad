package org.rapporteur;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the test data that lies beside the project, not in it. */
public final class Shared {
    private Shared() {}

    /** A file or folder of it, given by its path there; the test that asks is skipped where it is absent. */
    public static Path path(String inside) {
        // Surefire runs a module's tests in the module's folder.
        Path path = Path.of("../../shared").resolve(inside);
        assumeTrue(Files.exists(path), "skipped: no ../shared/" + inside + " beside the project");
        return path;
    }
}
