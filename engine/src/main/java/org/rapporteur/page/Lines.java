package org.rapporteur.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads knowledge files: one entry a line, empty lines and lines that begin with # left out. */
public final class Lines {
    private Lines() {}

    /** The entries of a file of this package. */
    static List<String> of(String file) {
        return of(Lines.class, file);
    }

    /** The entries of a file that stands beside a class. */
    public static List<String> of(Class<?> beside, String file) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a file of this package, each split at its tabs. */
    static List<String[]> columns(String file) {
        return of(file).stream().map(l -> l.split("\t", -1)).toList();
    }
}
