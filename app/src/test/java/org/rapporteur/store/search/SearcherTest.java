package org.rapporteur.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.store.Invented;
import org.rapporteur.store.Readers;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;

class SearcherTest {
    private static final int PAGES = 5;

    @TempDir
    private static Path folder;

    private static Readers readers;

    @BeforeAll
    static void write() throws RecordException {
        try (RecordStore store = RecordStore.openOrCreate(folder);
                Update update = store.update()) {
            for (int i = 0; i < PAGES; i++) {
                Invented page = Invented.page(i, i == 3 ? " Émigrés spoke of the naïve." : "");
                update.add(page.document(), page.reading());
            }
            update.commit();
        }
        readers = Readers.open(folder);
    }

    @AfterAll
    static void close() throws RecordException {
        readers.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "door | statement position article | 15",
                "DOOR type:statement | statement | 5",
                "\"door is open\" type:statement | statement | 5",
                "\"open is door\" | | 0",
                "do* type:statement | statement | 5",
                "emigres naive | article | 1",
                "door -open | | 0",
                "-door type:statement | | 0",
                "door OR envoys type:figure | figure | 5",
                "type:statement speaker:\"delegation of Examplia\" | statement | 5",
                "type:statement speaker:Examplia | statement | 5",
                "type:statement -speaker:Examplia | | 0",
                "speaker:nobody | | 0",
                "stance:offers kind:direct | statement | 5",
                "actor:\"Port Example\" type:statement | statement | 5",
                "type:article before:2018 | | 0",
                "type:article before:2018-05-05 after:2018-04 | article | 5",
                "type:statement year:2018 | statement | 5",
                "outlet:\"An outlet\" type:label | | 0",
                "outlet:outlet type:article | article | 5"
            })
    void findsWhatIsAskedFor(String query, String types, int total) throws Exception {
        Results results = search(query, 0, 100);

        assertThat(results.total()).isEqualTo(total);
        assertThat(results.hits()).hasSize(total).extracting(Hit::type).doesNotContainNull();
        assertThat(results.hits().stream().map(Hit::type).distinct())
                .containsExactlyInAnyOrder(types == null ? new String[0] : types.split(" "));
    }

    @Test
    void aFacetCountsWhatItsValueFinds() throws Exception {
        for (String query : List.of("door", "type:statement", "Examplia", "envoys OR open", "")) {
            Results all = search(query, 0, 1);
            assertThat(all.facets()).containsOnlyKeys("type", "stance", "year", "outlet", "speaker");
            all.facets()
                    .forEach((field, values) ->
                            values.forEach(v -> assertThat(total(query + " " + field + ":\"" + v.value() + "\""))
                                    .as(query + " " + field + " " + v.value())
                                    .isEqualTo(v.count())));
        }
    }

    @Test
    void pagesOfResultsAreTheResultsInOrder() throws Exception {
        List<Hit> all = search("Examplia OR door", 0, 1000).hits();
        assertThat(all).hasSizeGreaterThan(20);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i += 7) {
            List<Hit> page = search("Examplia OR door", i, 7).hits();
            assertThat(page).isEqualTo(all.subList(i, Math.min(all.size(), i + 7)));
            page.forEach(h -> seen.add(h.json()));
        }
        assertThat(seen).hasSize(all.size());
        assertThat(search("door", 1000, 7).hits()).isEmpty();
    }

    @Test
    void marksWhatWasFound() throws Exception {
        List<Hit.Piece> pieces = search("EMIGRES", 0, 1).hits().get(0).snippet();

        assertThat(pieces)
                .filteredOn(Hit.Piece::found)
                .extracting(Hit.Piece::text)
                .containsExactly("Émigrés");
    }

    @Test
    void aValueThatThereIsNotIsExplained() {
        assertThatThrownBy(() -> search("type:poem", 0, 1))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("there is no type “poem”");
        assertThatThrownBy(() -> search("stance:sings", 0, 1)).hasMessageContaining("denies");
    }

    /** Whatever is typed is answered, or refused in words; SQLite never complains. */
    @Test
    void nothingThatIsTypedIsAnError() throws Exception {
        Random random = new Random(11);
        List<String> bits = List.of(
                "\"",
                "'",
                "*",
                "-",
                ":",
                "(",
                ")",
                "^",
                "+",
                "NEAR",
                "AND",
                "OR",
                "NOT",
                "NEAR(a b, 2)",
                "{words}:",
                "words:",
                "door",
                "\u0000",
                "\ud800",
                "🕊",
                "%",
                "_",
                "\\",
                ";",
                "--",
                " ",
                "  ",
                "é",
                "speaker:",
                "year:2018",
                "type:",
                "[",
                "]",
                "a*b",
                "“",
                "\u202e",
                "\n");
        for (int i = 0; i < 2000; i++) {
            StringBuilder query = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                query.append(bits.get(random.nextInt(bits.size())));
                if (random.nextBoolean()) {
                    query.append(' ');
                }
            }
            try {
                assertThat(search(query.toString(), 0, 3).total()).isNotNegative();
            } catch (QueryException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        for (String longest : List.of(
                "door".repeat(2500), "\"".repeat(10_000), "a ".repeat(100), "*".repeat(10_000), "ü ".repeat(90))) {
            search(longest.substring(0, Math.min(10_000, longest.length())), 0, 1);
        }
    }

    private static int total(String query) {
        try {
            return search(query, 0, 0).total();
        } catch (QueryException | RecordException e) {
            throw new AssertionError(query, e);
        }
    }

    private static Results search(String text, int offset, int limit) throws QueryException, RecordException {
        Query query = QueryParser.parse(text);
        QueryException[] refused = new QueryException[1];
        Results results = readers.read(connection -> {
            try {
                return new Searcher(connection).search(query, offset, limit);
            } catch (QueryException e) {
                refused[0] = e;
                return new Results(0, java.util.Map.of(), List.of());
            }
        });
        if (refused[0] != null) {
            throw refused[0];
        }
        return results;
    }
}
