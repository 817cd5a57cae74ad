package org.rapporteur.reading.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.knowledge.Entry;

/** Reads the tab-separated files beside this package. */
final class Tables {
    private Tables() {}

    /** A line of a file, with its number, from 1. */
    record Row(Entry entry, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        String get(int column) {
            return cells.get(column);
        }
    }

    /**
     * The rows of a file; lines that are empty or begin with # are comments.
     *
     * @param columns how many each row must have
     */
    static List<Row> read(String name, int columns) {
        InputStream in = Tables.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("no " + name + " beside " + Tables.class.getName());
        }
        List<Row> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] row = line.split("\t", -1);
                if (row.length != columns) {
                    throw new IllegalStateException(name + " has a line of " + row.length + " columns: " + line);
                }
                rows.add(new Row(new Entry(name, number, line), List.of(row)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
