package org.rapporteur.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The package's knowledge files: one entry a line, empty lines and lines that begin with # left out. */
final class Lines {
    private Lines() {}

    /** The entries of a file. */
    static List<String> of(String file) {
        try (InputStream in = Objects.requireNonNull(Lines.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a file, each split at its tabs. */
    static List<String[]> columns(String file) {
        return of(file).stream().map(l -> l.split("\t", -1)).toList();
    }
}
