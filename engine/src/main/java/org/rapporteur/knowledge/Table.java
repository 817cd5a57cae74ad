package org.rapporteur.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table beside a class: tab-separated, lines that begin with {@code #} are comments, the first other line names
 * the columns. Cells that are empty at the end of a line may be left off. Lists within a cell are parted by {@code ;}.
 */
public final class Table {
    private Table() {}

    static List<Row> read(String file, String... columns) {
        return read(Table.class, file, columns);
    }

    /**
     * The lines of a table.
     *
     * @param beside a class of the package that the table is a resource of
     * @param file name of the resource
     * @param columns the columns it must have, in order
     * @throws IllegalStateException naming file and line where the table is not well formed
     */
    public static List<Row> read(Class<?> beside, String file, String... columns) {
        List<String> names = List.of(columns);
        List<Row> rows = new ArrayList<>();
        boolean headed = false;
        int number = 0;
        for (String line : lines(beside, file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Row row = new Row(file, number, names, List.of(line.split("\t", -1)));
            if (row.cells.size() > columns.length) {
                throw row.wrong("has " + row.cells.size() + " cells, not " + columns.length);
            }
            if (headed) {
                rows.add(row);
            } else if (!row.cells.equals(names)) {
                throw row.wrong("should name the columns " + names);
            }
            headed = true;
        }
        return rows;
    }

    /** Every line of a resource of this package, comments too. */
    static List<String> lines(String file) {
        return lines(Table.class, file);
    }

    private static List<String> lines(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no table " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** A line of a table; cells are asked for by the names of their columns. */
    public record Row(String file, int line, List<String> columns, List<String> cells) {

        /** The text of a cell, empty where it says nothing. */
        public String text(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException(file + " has no column " + column);
            }
            return at < cells.size() ? cells.get(at).strip() : "";
        }

        /** The text of a cell that must say something. */
        public String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw wrong("says nothing in column " + column);
            }
            return text;
        }

        public @Nullable String optional(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }

        public List<String> list(String column) {
            List<String> items = new ArrayList<>();
            for (String item : text(column).split(";", -1)) {
                if (!item.isBlank()) {
                    items.add(item.strip());
                }
            }
            return List.copyOf(items);
        }

        public Set<String> set(String column) {
            List<String> list = list(column);
            Set<String> items = new LinkedHashSet<>(list);
            if (items.size() < list.size()) {
                throw wrong("says something twice in column " + column);
            }
            return items;
        }

        public @Nullable Integer number(String column) {
            String text = text(column);
            try {
                return text.isEmpty() ? null : Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw wrong("has no number in column " + column);
            }
        }

        public boolean yes(String column) {
            return switch (text(column)) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw wrong("says neither yes nor no in column " + column);
            };
        }

        /** A cell that names a constant in lower case with hyphens: {@code armed-group}. */
        public <E extends Enum<E>> E constant(String column, Class<E> type) {
            return constant(column, required(column), type);
        }

        public <E extends Enum<E>> @Nullable E optionalConstant(String column, Class<E> type) {
            String text = optional(column);
            return text == null ? null : constant(column, text, type);
        }

        public <E extends Enum<E>> Set<E> constants(String column, Class<E> type) {
            Set<E> constants = EnumSet.noneOf(type);
            list(column).forEach(item -> constants.add(constant(column, item, type)));
            return constants;
        }

        private <E extends Enum<E>> E constant(String column, String text, Class<E> type) {
            try {
                return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException e) {
                throw wrong("has the unknown " + column + " " + text);
            }
        }

        public IllegalStateException wrong(String what) {
            return new IllegalStateException(file + ", line " + line + " " + what);
        }
    }
}
