package org.rapporteur.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.knowledge.CountryWord.Use;

/** What must hold of the tables as a whole. */
class KnowledgeTest {
    private static final Knowledge KNOWLEDGE = Knowledge.standard();
    /** Tables in which a word may stand in two parts of the language. */
    private static final Set<String> REPEATING =
            Set.of("claimwords.tsv", "honorifics.tsv", "labels.tsv", "meetings.tsv");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bodies.tsv",
                "bodynouns.tsv",
                "claimclasses.tsv",
                "claimwords.tsv",
                "countries.tsv",
                "firstnames.tsv",
                "honorifics.tsv",
                "labels.tsv",
                "meetings.tsv",
                "phrases.tsv",
                "rankwords.tsv",
                "sources.tsv",
                "speech.tsv",
                "speechnouns.tsv",
                "titles.tsv",
                "units.tsv"
            })
    void tablesAreExplainedSortedAndWithoutDuplicates(String file) {
        List<String> lines = Table.lines(file);
        assertThat(lines.get(0)).startsWith("# ").endsWith(".");
        String before = "";
        Set<String> seen = new HashSet<>();
        boolean headed = false;
        for (String line : lines) {
            assertThat(line).doesNotContain("  ", "\u00A0").isNotBlank();
            if (line.startsWith("#")) {
                before = "";
            } else if (!headed) {
                headed = true;
            } else {
                String key = line.split("\t", 2)[0].replace("~", "").toLowerCase(Locale.ROOT);
                assertThat(key).as(line).isGreaterThanOrEqualTo(before);
                before = key;
                if (!REPEATING.contains(file)) {
                    assertThat(seen.add(key)).as(line).isTrue();
                }
            }
        }
    }

    @Test
    void everyCountryOfABodyExists() {
        assertThat(KNOWLEDGE.bodies().all()).allSatisfy(body -> assertThat(body.country())
                .satisfiesAnyOf(country -> assertThat(country).isNull(), country -> assertThat(
                                KNOWLEDGE.countries().byCode(country))
                        .isPresent()));
    }

    @Test
    void everyFormerStateHasYearsAndASuccessorOfToday() {
        List<Country> former =
                KNOWLEDGE.countries().all().stream().filter(Country::former).toList();
        assertThat(former).extracting(Country::iso3).contains("SUN", "YUG", "CSK", "DDR");
        assertThat(former)
                .allSatisfy(country -> assertThat(country.from()).isLessThan(country.to()))
                .allSatisfy(country -> assertThat(KNOWLEDGE.countries().byCode(country.successor()))
                        .hasValueSatisfying(
                                successor -> assertThat(successor.former()).isFalse()));
    }

    @Test
    void aSureWordForACountryMeansOneCountryOfToday() {
        Map<String, Set<String>> countries = KNOWLEDGE.countries().all().stream()
                .filter(country -> !country.former())
                .collect(Collectors.toMap(Country::iso3, country -> Set.of(country.name())));
        assertThat(countries).hasSizeGreaterThan(195);
        for (String word : countryWords()) {
            Set<Country> meant = KNOWLEDGE.countries().words().get(word).orElseThrow().stream()
                    .filter(w -> w.sure() && !w.country().former())
                    .map(CountryWord::country)
                    .collect(Collectors.toSet());
            assertThat(meant).as(word).hasSizeLessThan(2);
        }
    }

    @Test
    void noSureNameOfABodyIsASureWordForACountry() {
        for (Body body : KNOWLEDGE.bodies().all()) {
            boolean country = KNOWLEDGE
                    .countries()
                    .words()
                    .get(body.name())
                    .filter(words -> words.stream().anyMatch(CountryWord::sure))
                    .isPresent();
            assertThat(country).as(body.name()).isFalse();
        }
    }

    @Test
    void everyTitleOfAnHonorificIsATitle() {
        for (String line : Table.lines("honorifics.tsv")) {
            String[] cells = line.split("\t");
            if (!line.startsWith("#") && cells.length > 3 && !cells[3].equals("title")) {
                assertThat(KNOWLEDGE.titles().of(cells[3])).as(line).isPresent();
            }
        }
    }

    @Test
    void everySpeechCueSaysHowItsContentStands() {
        for (Table.Row row :
                Table.read("speech.tsv", "cue", "kind", "frames", "prepositions", "stance", "strength", "note")) {
            assertThat(row.list("frames").size() + row.list("prepositions").size())
                    .as(row.text("cue"))
                    .isPositive();
        }
    }

    @Test
    void theTablesAreAsLargeAsTheyShouldBe() {
        assertThat(KNOWLEDGE.speechCues().table().size()).isGreaterThan(250);
        assertThat(KNOWLEDGE.titles().table().size()).isGreaterThan(300);
        assertThat(KNOWLEDGE.countries().words().longestAt(List.of("Papua", "New", "Guinea"), 0))
                .hasValueSatisfying(m -> assertThat(m.length()).isEqualTo(3));
        assertThat(KNOWLEDGE.countries().find("Kabul", null, Use.CAPITAL)).isPresent();
    }

    private static Set<String> countryWords() {
        Set<String> words = new HashSet<>();
        for (Table.Row row : Table.read(
                "countries.tsv",
                "iso3",
                "name",
                "aliases",
                "adjectives",
                "person",
                "people",
                "capitals",
                "seats",
                "from",
                "to",
                "successor")) {
            for (String column : List.of("name", "aliases", "adjectives", "person", "people", "capitals", "seats")) {
                row.list(column).forEach(item -> words.add(Form.of(item).text()));
            }
        }
        return words;
    }
}
