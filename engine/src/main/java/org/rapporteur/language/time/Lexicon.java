package org.rapporteur.language.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of time, out of the tables beside this class. */
final class Lexicon {
    /** The tables, read once. */
    static final Lexicon STANDARD = new Lexicon();

    private final Map<String, Unit> units = new HashMap<>();
    private final Set<String> manyUnits = new HashSet<>();
    private final Map<String, Map<String, String>> kinds = new HashMap<>();
    private final Map<String, String> sets = new HashMap<>();
    private final Set<String> lasting = new HashSet<>();
    private final Phrases<Vague> vague = new Phrases<>();
    private final Phrases<String> modifiers = new Phrases<>();
    private final Phrases<Holiday> holidays = new Phrases<>();

    private final Phrases<Feast> feasts = new Phrases<>();

    private record Famous(int year, Set<String> next) {}

    private final Map<String, Famous> famous = new HashMap<>();

    /** A vague time; {@code value} is null for a phrase that is none. */
    record Vague(int words, @Nullable String value, Set<String> notNext, Set<String> before) {}

    /** A day with a fixed date. */
    record Holiday(int words, int month, int day) {}

    /** Phrases by their first word, the longest first. */
    private static final class Phrases<T> {
        private final Map<String, TreeMap<String, T>> byFirst = new HashMap<>();

        void add(String phrase, T meaning) {
            Comparator<String> longestFirst =
                    Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
            byFirst.computeIfAbsent(phrase.split(" ")[0], k -> new TreeMap<>(longestFirst))
                    .put(phrase, meaning);
        }

        @Nullable
        T longest(Words w, int i) {
            for (Map.Entry<String, T> e :
                    byFirst.getOrDefault(w.text(i), new TreeMap<>()).entrySet()) {
                if (w.at(i, e.getKey())) {
                    return e.getValue();
                }
            }
            return null;
        }
    }

    private Lexicon() {
        for (String[] row : rows("units.tsv")) {
            units.put(row[0], Unit.valueOf(row[1]));
            if (row[2].equals("many")) {
                manyUnits.add(row[0]);
            }
        }
        for (String table : List.of("calendar.tsv", "numbers.tsv")) {
            for (String[] row : rows(table)) {
                kinds.computeIfAbsent(row[1], k -> new HashMap<>()).put(row[0], row.length > 2 ? row[2] : "");
            }
        }
        rows("sets.tsv").forEach(row -> sets.put(row[0], row[1]));
        rows("lasting.tsv").forEach(row -> lasting.add(row[0]));
        rows("modifiers.tsv").forEach(row -> modifiers.add(row[0], row[0]));
        for (String[] row : rows("vague.tsv")) {
            String value = row[1].equals("-") ? null : row[1];
            vague.add(row[0], new Vague(row[0].split(" ").length, value, words(row[2]), words(row[3])));
        }
        for (String[] row : rows("famous.tsv")) {
            famous.put(row[0], new Famous(Integer.parseInt(row[1]), words(row[2])));
        }
        for (String[] row : rows("feasts.tsv")) {
            Feast.Calendar calendar = Feast.Calendar.valueOf(row[1].toUpperCase(Locale.ROOT));
            String phrase = row[0].replace("-", " ");
            feasts.add(phrase, new Feast(phrase.split(" ").length, calendar, row[2]));
        }
        for (String[] row : rows("holidays.tsv")) {
            int month = Integer.parseInt(row[1].substring(0, 2));
            int day = Integer.parseInt(row[1].substring(3));
            String phrase = row[0].replace("'s", " 's");
            holidays.add(phrase, new Holiday(phrase.split(" ").length, month, day));
        }
    }

    private static Set<String> words(String cell) {
        return cell.equals("-") ? Set.of() : Set.of(cell.split(" "));
    }

    private static List<String[]> rows(String table) {
        try (InputStream in = Lexicon.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("table is missing: " + table);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unit that a word names, or null. */
    @Nullable
    Unit unit(String word) {
        return units.get(word);
    }

    /** Whether a unit's name is in the plural. */
    boolean many(String word) {
        return manyUnits.contains(word);
    }

    /** What a word of the calendar or a number word stands for as one of a kind, or null. */
    @Nullable
    String of(String kind, String word) {
        Map<String, String> words = kinds.getOrDefault(kind, Map.of());
        String found = words.get(word);
        return found == null && word.length() > 2 && word.endsWith(".")
                ? words.get(word.substring(0, word.length() - 1))
                : found;
    }

    /** The number that a word stands for as one of a kind; 0 for none. */
    int number(String kind, String word) {
        String found = of(kind, word);
        return found == null ? 0 : Integer.parseInt(found);
    }

    /** The value of a word for what recurs, or null. */
    @Nullable
    String set(String word) {
        return sets.get(word);
    }

    /** Whether a noun is of something that lasts. */
    boolean lasting(String noun) {
        return lasting.contains(noun);
    }

    /** The longest vague phrase at a place, or null. */
    @Nullable
    Vague vague(Words w, int i) {
        return vague.longest(w, i);
    }

    /** The year of a day that is known by its date alone, where such a word follows it; null for every other day. */
    @Nullable
    Integer famousYear(int month, int day, String next) {
        Famous f = famous.get(Reference.pad(month, 2) + "-" + Reference.pad(day, 2));
        return f != null && f.next().contains(next) ? f.year() : null;
    }

    /** The holiday at a place, or null. */
    @Nullable
    Holiday holiday(Words w, int i) {
        return holidays.longest(w, i);
    }

    /** The feast with a moving day at a place, or null. */
    @Nullable
    Feast feast(Words w, int i) {
        return feasts.longest(w, i);
    }

    /** How many words the modifier at a place has; 0 for none. */
    int modifier(Words w, int i) {
        String found = modifiers.longest(w, i);
        return found == null ? 0 : found.split(" ").length;
    }
}
