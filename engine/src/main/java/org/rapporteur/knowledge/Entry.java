package org.rapporteur.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A line of a knowledge file: where to look when one asks why something was read.
 *
 * @param file its name, as it stands beside the package that reads it
 * @param line number of the line, from 1
 * @param text the line, its columns parted by tabs
 */
public record Entry(String file, int line, String text) {

    /**
     * The line of one of this package's tables that begins with this word.
     *
     * @param file {@code speech.tsv} and the like
     */
    public static Optional<Entry> of(String file, String word) {
        List<String> lines = Table.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("#") && line.split("\t", 2)[0].strip().equals(word)) {
                return Optional.of(new Entry(file, i + 1, line));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
