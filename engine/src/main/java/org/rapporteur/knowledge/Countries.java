package org.rapporteur.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.CountryWord.Use;

/** Countries and the words for them, their people, and their governments; {@code countries.tsv}. */
public final class Countries {
    private static final String FILE = "countries.tsv";
    private static final String[] COLUMNS = {
        "iso3", "name", "aliases", "adjectives", "person", "people", "capitals", "seats", "from", "to", "successor"
    };

    private final Map<String, Country> byCode;
    private final PhraseTable<List<CountryWord>> words;

    private Countries(Map<String, Country> byCode, PhraseTable<List<CountryWord>> words) {
        this.byCode = byCode;
        this.words = words;
    }

    static Countries load() {
        Map<String, Country> byCode = new LinkedHashMap<>();
        PhraseTable.Builder<List<CountryWord>> words = new PhraseTable.Builder<>(true);
        for (Table.Row row : Table.read(FILE, COLUMNS)) {
            Country country = new Country(
                    row.required("iso3"),
                    Form.of(row.required("name")).text(),
                    row.number("from"),
                    row.number("to"),
                    row.optional("successor"));
            if (byCode.put(country.iso3(), country) != null) {
                throw row.wrong("repeats " + country.iso3());
            }
            add(words, row, country, Use.NAME, "name", "aliases");
            add(words, row, country, Use.ADJECTIVE, "adjectives");
            add(words, row, country, Use.PERSON, "person");
            add(words, row, country, Use.PEOPLE, "people");
            add(words, row, country, Use.CAPITAL, "capitals");
            add(words, row, country, Use.SEAT, "seats");
        }
        return new Countries(byCode, words.build());
    }

    private static void add(
            PhraseTable.Builder<List<CountryWord>> words, Table.Row row, Country country, Use use, String... columns) {
        for (String column : columns) {
            for (String item : row.list(column)) {
                Form form = Form.of(item);
                words.merge(
                        form.text(),
                        List.of(new CountryWord(country, form.text(), use, form.sure())),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList());
            }
        }
    }

    /** Every country, sorted by code within each part of the table. */
    public List<Country> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Country> byCode(String iso3) {
        return Optional.ofNullable(byCode.get(iso3));
    }

    /** The words for countries; one form may have several readings ("Moscow" for Russia and for the Soviet Union). */
    public PhraseTable<List<CountryWord>> words() {
        return words;
    }

    /** The country that has this name, as of today. */
    public Optional<Country> byName(String text) {
        return find(text, null, Use.NAME);
    }

    /** The country that an adjective belongs to: "Afghan", "U.S.". */
    public Optional<Country> byAdjective(String text) {
        return find(text, null, Use.ADJECTIVE);
    }

    /** The country that a word for one or several of its people belongs to: "Swede", "Russians". */
    public Optional<Country> byPeople(String text) {
        return find(text, null, Use.PERSON, Use.PEOPLE);
    }

    /** The country whose government sits, or sat in a year, in this city; a null year means today. */
    public Optional<Country> byCapital(String text, @Nullable Integer year) {
        return find(text, year, Use.CAPITAL);
    }

    /** The country whose government is, or was in a year, meant by this building or street; a null year means today. */
    public Optional<Country> bySeat(String text, @Nullable Integer year) {
        return find(text, year, Use.SEAT);
    }

    /**
     * The country that a word means in one of these uses. A former state is meant in its own years where it shares the
     * word with another, and always where it has the word to itself; otherwise a sure word goes before an unsure one.
     *
     * @param year the year that is told of, or null for today
     */
    public Optional<Country> find(String text, @Nullable Integer year, Use... uses) {
        List<Use> wanted = List.of(uses);
        return words.get(text)
                .flatMap(readings -> choose(
                        readings.stream().filter(w -> wanted.contains(w.use())).toList(), year));
    }

    /** The country that several readings of one word mean in a year; see {@link #find}. */
    public static Optional<Country> choose(List<CountryWord> readings, @Nullable Integer year) {
        Optional<Country> then = year == null
                ? Optional.empty()
                : readings.stream()
                        .map(CountryWord::country)
                        .filter(c -> c.wasThere(year))
                        .findFirst();
        return then.or(() -> readings.stream()
                        .filter(w -> w.sure() && !w.country().former())
                        .map(CountryWord::country)
                        .findFirst())
                .or(() -> readings.stream()
                        .map(CountryWord::country)
                        .filter(c -> !c.former())
                        .findFirst())
                .or(() -> readings.stream().map(CountryWord::country).findFirst());
    }
}
