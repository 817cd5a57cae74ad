package org.rapporteur.web.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Whether the words of a position turn its issue round, by {@code opposites.tsv}. */
final class Opposites {
    private static final Map<String, Pattern> WORDS = read();

    private Opposites() {}

    /** Whether an issue is called by words of its opposite: troops that "stay", under "troop withdrawal". */
    static boolean turn(String topic, String issue) {
        Pattern words = WORDS.get(topic);
        return words != null && words.matcher(issue).find();
    }

    private static Map<String, Pattern> read() {
        Map<String, Pattern> out = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Opposites.class.getResourceAsStream("opposites.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(l -> {
                String[] row = l.split("\t");
                out.put(row[0], Pattern.compile("(?i)\\b(?:" + row[1] + ")(?:s|ed|d|ing)?\\b"));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(out);
    }
}
