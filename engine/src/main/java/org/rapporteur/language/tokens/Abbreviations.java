package org.rapporteur.language.tokens;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which words with a full stop are abbreviations, from {@code abbreviations.tsv}. */
final class Abbreviations {
    /** What may follow an abbreviation. */
    enum Kind {
        /** Goes with a name or a number after it and ends no sentence: Mr., Gen., St. */
        TITLE,
        /** Is one before a number: No., p. */
        NUMBER,
        /** May end a sentence: Inc., Jan., etc. */
        ANY
    }

    private final Map<String, Kind> known;

    private Abbreviations(Map<String, Kind> known) {
        this.known = known;
    }

    static Abbreviations standard() {
        Map<String, Kind> known = new HashMap<>();
        try (InputStream in = Abbreviations.class.getResourceAsStream("abbreviations.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the program has no abbreviations.tsv");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] columns = line.split("\t");
                    for (String word : columns[1].split(" ")) {
                        known.put(word, Kind.valueOf(columns[0].toUpperCase(Locale.ROOT)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Abbreviations(Map.copyOf(known));
    }

    /** The kind of an abbreviation, given without its full stop; null for other words. */
    @Nullable
    Kind kind(String word) {
        Kind exact = known.get(word);
        return exact != null ? exact : known.get(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word with a full stop in a text is an abbreviation, and what follows lets it be one. */
    boolean isOne(String text, int start, int end, int limit) {
        if (end < limit && (Character.isLetterOrDigit(text.charAt(end)))) {
            return false;
        }
        String word = text.substring(start, end - 1);
        int next = end;
        while (next < limit && (text.charAt(next) == ' ' || text.charAt(next) == '\u00A0')) {
            next++;
        }
        boolean last = next >= limit || text.charAt(next) == '\n';
        if (word.length() == 1) {
            return Character.isUpperCase(word.charAt(0))
                    && !last
                    && Character.isUpperCase(text.charAt(next))
                    && !word.equals("I");
        }
        Kind kind = kind(word);
        if (kind == null || last) {
            return kind == Kind.TITLE && !last;
        }
        return switch (kind) {
            case TITLE, ANY -> true;
            case NUMBER -> Character.isDigit(text.charAt(next));
        };
    }
}
