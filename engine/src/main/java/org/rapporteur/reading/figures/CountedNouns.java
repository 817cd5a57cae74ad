package org.rapporteur.reading.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.language.Token;

/** The units in which nouns are counted, from {@code counted.tsv}. */
final class CountedNouns {
    private final Map<String, String> units;

    private CountedNouns(Map<String, String> units) {
        this.units = units;
    }

    static CountedNouns load() {
        Map<String, String> units = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(CountedNouns.class.getResourceAsStream("counted.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    for (String noun : line.substring(tab + 1).split(" ")) {
                        units.put(noun, line.substring(0, tab));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CountedNouns(Map.copyOf(units));
    }

    /** The unit of a noun: {@code persons} for "soldiers"; a plural of its own for what is not listed. */
    String unit(Token noun) {
        String unit = listed(noun.lemma());
        if (!unit.equals("none") || units.containsKey(noun.lemma())) {
            return unit;
        }
        if (noun.tag().equals("NNPS")) {
            return "persons";
        }
        return noun.text().toLowerCase(Locale.ROOT);
    }

    /** The unit of a noun; {@code none} for what is not listed. */
    String listed(String noun) {
        String lemma = noun.toLowerCase(Locale.ROOT);
        String unit = units.get(lemma);
        if (unit == null && lemma.endsWith("s")) {
            unit = units.get(lemma.substring(0, lemma.length() - 1));
        }
        return unit == null ? "none" : unit;
    }

    /** The unit of the second half of "five-man"; {@code none} for what is no count, as in "two-track". */
    String hyphened(String word) {
        return units.getOrDefault("-" + word, "none");
    }

    /** Whether a unit is no figure's. */
    static boolean counts(String unit) {
        return !unit.equals("none") && !unit.equals("time");
    }
}
