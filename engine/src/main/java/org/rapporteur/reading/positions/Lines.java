package org.rapporteur.reading.positions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.knowledge.Entry;

/** Reads the files beside this package; lines that are empty or begin with # are comments. */
final class Lines {
    private Lines() {}

    static List<Entry> of(String file) {
        List<Entry> out = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Lines.class.getResourceAsStream(file));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    out.add(new Entry(file, number, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(out);
    }

    static Set<String> words(String file) {
        return of(file).stream().map(Entry::text).collect(Collectors.toUnmodifiableSet());
    }
}
