package org.rapporteur.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param items what it holds, in order; empty for what the pages do not say
 */
public record Cell(List<Item> items) {
    /** A place between digits, none of them behind a decimal point, with threes of digits to come. */
    private static final Pattern GROUP = Pattern.compile("(?<=\\d)(?<!\\.\\d{1,20})(?=(?:\\d{3})+(?!\\d))");

    /** Holds nothing. */
    public static final Cell EMPTY = new Cell(List.of());

    /** Holds a text, or nothing for null. */
    public static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Cell(List.of(Item.of(text)));
    }

    /** Holds a number. */
    public static Cell of(int number) {
        return of(Integer.toString(number));
    }

    /** Holds a text that leads to a page. */
    public static Cell link(@Nullable String text, @Nullable String href) {
        return text == null ? EMPTY : new Cell(List.of(new Item(text, href)));
    }

    /** Holds what is not null. */
    public static Cell of(@Nullable Item... items) {
        return new Cell(Arrays.stream(items).filter(Objects::nonNull).toList());
    }

    /** The same with the digits of its numbers in groups: {@code 20,452}. */
    public Cell grouped() {
        return new Cell(items.stream()
                .map(i -> new Item(GROUP.matcher(i.text()).replaceAll(","), i.href()))
                .toList());
    }

    /** What it says as one text. */
    public String text() {
        return items.stream().map(Item::text).collect(Collectors.joining("; "));
    }
}
