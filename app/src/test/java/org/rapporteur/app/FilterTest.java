package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.record.Article;
import org.rapporteur.record.Fact;
import org.rapporteur.view.Tables;

/** The options of the tables that keep some of their rows. */
class FilterTest {
    private static final Path RECORD = SampleRecord.folder();

    @Test
    void aKindOfDifferenceKeepsThoseOfItAlone() throws Exception {
        List<JsonNode> all = json("differences");

        for (String kind : List.of("attendance", "date")) {
            assertThat(json("differences", "--kind", kind))
                    .isNotEmpty()
                    .containsExactlyElementsOf(all.stream()
                            .filter(d -> d.get("kind").asText().equals(kind))
                            .toList());
        }
        assertThat(json("differences", "--kind", "figure")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "articles,--genre,report,genre,report",
        "actors,--kind,state,kind,state",
        "actors,--country,afg,country,AFG",
        "statements,--kind,direct,kind,direct",
        "statements,--stance,denies,stance,denies",
        "meetings,--status,held,status,held",
        "meetings,--place,moscow,place,Moscow",
        "events,--type,accuse,eventType,ACCUSE",
        "events,--status,alleged,status,alleged",
        "positions,--stance,rejects,stance,rejects",
        "figures,--unit,persons,unit,persons",
        "times,--type,DURATION,timexType,DURATION",
    })
    void anOptionKeepsTheRowsOfItsValueAndNoOther(String table, String option, String asked, String field, String value)
            throws Exception {
        List<JsonNode> all = json(table);
        List<JsonNode> kept = json(table, option, asked);

        assertThat(kept).isNotEmpty().allSatisfy(f -> assertThat(f.path(field).asText())
                .isEqualTo(value));
        assertThat(kept.size()).isLessThan(all.size());
        assertThat(all.stream().filter(f -> f.path(field).asText().equals(value)))
                .containsExactlyElementsOf(kept);
    }

    @Test
    void severalValuesAndSeveralOptions() throws Exception {
        List<JsonNode> two = json("events", "--type", "ACCUSE,CONSULT");
        assertThat(two.stream().map(e -> e.path("eventType").asText()).distinct())
                .containsExactlyInAnyOrder("ACCUSE", "CONSULT");

        List<JsonNode> both = json("events", "--type", "ACCUSE", "--party", "Russia", "--status", "actual");
        assertThat(both).isNotEmpty().allSatisfy(e -> {
            assertThat(e.path("eventType").asText()).isEqualTo("ACCUSE");
            assertThat(List.of(e.path("actor").asText(), e.path("recipient").asText()))
                    .contains("russia");
        });
        assertThat(both.size()).isLessThan(two.size());
    }

    @Test
    void partyIsWhoTakesAPartNotWhoIsNamed() throws Exception {
        assertThat(json("meetings", "--party", "Pakistan")).isNotEmpty().allSatisfy(m -> assertThat(
                        Stream.of("hosts", "participants", "observers", "declined")
                                .flatMap(part -> texts(m.path(part))))
                .contains("pakistan"));
        assertThat(json("positions", "--party", "Taliban"))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.path("party").asText()).isEqualTo("taliban"));
        assertThat(json("labels", "--party", "Taliban"))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l.path("actor").asText()).isEqualTo("taliban"));
        assertThat(json("claims", "--status", "denied")).isNotEmpty().allSatisfy(c -> assertThat(c.path("deniedBy"))
                .isNotEmpty());
    }

    @Test
    void everyTableIsChosenByOutletAndWhatIsAboutSomethingByIssue() throws Exception {
        Map<String, String> outlets = new TreeMap<>();
        for (Fact f : Cli.run("export", "-r", RECORD).facts()) {
            if (f instanceof Article a && a.publisher() != null) {
                outlets.put(a.id(), a.publisher());
            }
        }
        for (var table : Tables.ALL) {
            assertThat(table.choices()).as(table.name()).anyMatch(c -> c.name().equals("outlet"));
        }
        assertThat(json("events", "--outlet", "lantern")).isNotEmpty().allSatisfy(e -> assertThat(
                        outlets.get(e.path("article").asText()))
                .isEqualTo("The Lantern Courier"));
        assertThat(json("positions", "--issue", "TALKS"))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.path("issue").asText()).containsIgnoringCase("talks"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events --type attack | --type attack: no row of this table has it — there are AGREE, CONSULT",
                "meetings --status over | --status over: no row of this table has it — there are held, planned",
                "labels --outlet nobody | --outlet nobody: no row of this table has it — there are The",
                "positions --party nobody | --party nobody: nobody of this name is in the record — see",
                "figures --unit parsecs | --unit parsecs: no row of this table has it — there are",
            })
    void aValueThatThereIsNotIsSaidInOneLine(String arguments, String message) {
        Cli failed = Cli.run((Object[]) (arguments + " -r " + RECORD).split(" "));

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err().lines()).singleElement().asString().startsWith("rapporteur: " + message);
    }

    @Test
    void aValueOfTheVocabularyThatNothingHasGivesNone() {
        assertThat(Cli.run("actors", "--kind", "company", "--country", "AFG", "-r", RECORD)
                        .out()
                        .strip())
                .isEqualTo("none");
    }

    private static Stream<String> texts(JsonNode list) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(i -> list.get(i).asText());
    }

    private static List<JsonNode> json(String table, String... options) throws Exception {
        Cli run = Cli.run(Stream.concat(Stream.of(table, "--json", "-r", RECORD.toString()), Stream.of(options))
                .toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        List<JsonNode> out = new ArrayList<>();
        new ObjectMapper().readTree(run.out()).forEach(out::add);
        return out;
    }
}
