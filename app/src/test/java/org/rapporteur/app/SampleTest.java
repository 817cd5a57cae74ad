package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Segment;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;

/** The sample pages, from files to each form of output. */
class SampleTest {
    private static final Path RECORD = SampleRecord.folder();

    @TempDir
    private Path folder;

    @Test
    void readingEndsWithASummary() {
        Cli read = SampleRecord.reading();

        assertThat(read.exit()).isZero();
        assertThat(read.err()).isEmpty();
        assertThat(read.out().lines().toList())
                .satisfiesExactly(
                        l -> assertThat(l)
                                .isEqualTo("16 pages read, 0 unchanged, 0 skipped; the record is in " + RECORD),
                        l -> assertThat(l).startsWith("about "),
                        l -> assertThat(l).matches("16 articles, \\d+ actors?, .*\\d+ times?"),
                        l -> assertThat(l).matches("published 2016-12-31 to 2019-09-16; meetings .*"),
                        l -> assertThat(l).matches("[\\d.]+ s reading, [\\d.]+ s linking and writing"));
    }

    @Test
    void readingAgainChangesNothing() throws Exception {
        String before = Cli.run("export", "-r", RECORD).out();

        Cli again = Cli.run(
                () -> {
                    throw new AssertionError("the models were loaded for nothing");
                },
                "read",
                Cli.SAMPLES,
                "-r",
                RECORD);

        assertThat(again.exit()).isZero();
        assertThat(again.out()).startsWith("0 pages read, 16 unchanged, 0 skipped;");
        assertThat(Cli.run("export", "-r", RECORD).out()).isEqualTo(before);
    }

    @Test
    void everyCiteHoldsInTheTextsThatAreWritten() throws Exception {
        assertThat(Cli.run("export", "-r", RECORD, "--texts", folder).exit()).isZero();
        List<Fact> facts = Cli.run("export", "-r", RECORD, "--format", "jsonl").facts();

        assertThat(facts).hasSizeGreaterThan(150);
        for (Fact fact : facts) {
            for (Cite cite : Cites.of(fact)) {
                int[] text = text(cite.article()).codePoints().toArray();
                assertThat(new String(text, cite.start(), cite.end() - cite.start()))
                        .as("%s", fact)
                        .isEqualTo(cite.exact());
                int from = Math.max(0, cite.start() - 32);
                assertThat(new String(text, from, cite.start() - from)).isEqualTo(cite.prefix());
                int to = Math.min(text.length, cite.end() + 32);
                assertThat(new String(text, cite.end(), to - cite.end())).isEqualTo(cite.suffix());
            }
        }
    }

    @Test
    void factsStandInEvidenceAlone() {
        List<Fact> facts = Cli.run("export", "-r", RECORD).facts();
        Map<String, Article> articles =
                of(facts, Article.class).stream().collect(Collectors.toMap(Article::id, a -> a));

        for (Fact fact : facts) {
            if (!(fact instanceof Article)) {
                for (Cite cite : Cites.of(fact)) {
                    assertThat(articles.get(cite.article()).segments())
                            .as("%s", cite)
                            .anyMatch(s -> holds(s, cite) && s.role().isEvidence());
                }
            }
        }
    }

    @Test
    void textFilesKeepTheirBytes() throws Exception {
        Cli.run("export", "-r", RECORD, "--texts", folder);
        List<Article> articles = of(Cli.run("export", "-r", RECORD).facts(), Article.class);

        assertThat(articles).hasSize(16);
        for (Article article : articles) {
            if (article.source().endsWith(".txt")) {
                assertThat(text(article.id())).isEqualTo(Files.readString(Path.of(article.source())));
            }
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() throws Exception {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + RECORD.resolve("record.sqlite"));
                ResultSet rows = c.createStatement().executeQuery("PRAGMA foreign_key_check")) {
            assertThat(rows.next() ? rows.getString("table") : "")
                    .as("a table with a dangling reference")
                    .isEmpty();
        }
    }

    @Test
    void theDisagreementsOfTheSampleAreToBeSeen() {
        String differ =
                Cli.run("brief", "-r", RECORD).out().replaceAll("(?s).*## Where sources differ|## Figures.*", "");

        assertThat(differ)
                .containsPattern(
                        "attendance.*United States declined according to .*; United States took part according to");
    }

    @Test
    void tablesCountWhatTheExportHolds() throws Exception {
        List<Fact> facts = Cli.run("export", "-r", RECORD).facts();

        assertThat(json("articles")).hasSize(of(facts, Article.class).size());
        assertThat(json("actors")).hasSize(of(facts, Actor.class).size());
        assertThat(json("statements")).hasSize(of(facts, Statement.class).size());
        assertThat(json("times")).hasSize(of(facts, Time.class).size());
        assertThat(Cli.run("times", "-r", RECORD, "--csv").out().split("\r\n"))
                .hasSize(of(facts, Time.class).size() + 1);
        assertThat(Cli.run("times", "-r", RECORD).out().lines())
                .hasSize(of(facts, Time.class).size() + 1);
    }

    @Test
    void filtersKeepWhatTheySay() throws Exception {
        JsonNode in2017 = json("articles", "--from", "2017", "--to", "2017");
        assertThat(in2017)
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.path("published").asText()).startsWith("2017"));

        JsonNode ofOne = json("times", "--article", "marrowgate-april-plan");
        assertThat(ofOne).isNotEmpty();
        assertThat(ofOne.findValuesAsText("article"))
                .containsOnly(ofOne.get(0).path("article").asText());

        assertThat(json("articles", "--actor", "Taliban")).isNotEmpty();
        Cli nobody = Cli.run("articles", "-r", RECORD, "--actor", "Nobody Atall");
        assertThat(nobody.exit()).isEqualTo(1);
        assertThat(nobody.err())
                .isEqualTo("rapporteur: --actor Nobody Atall: nobody of this name is in the record"
                        + " — see `rapporteur actors`" + System.lineSeparator());
    }

    @Test
    void showGivesTheSentenceThePageAndThePlace() throws Exception {
        Cli shown = Cli.run("show", "taliban", "-r", RECORD);

        assertThat(shown.exit()).isZero();
        assertThat(shown.out())
                .containsPattern("name +Taliban\n")
                .contains("»Taliban«")
                .containsPattern(
                        "\\.\\./samples/moscow-talks/\\S+, line \\d+, characters \\d+-\\d+ \\((body|title|caption)\\)")
                .containsPattern("and \\d+ more; --all shows them");
        assertThat(Cli.run("show", "taliban", "--json", "-r", RECORD).out()).startsWith("{\"type\":\"actor\"");
    }

    @Test
    void showTakesTheBeginningOfAnIdIfNoOtherBeginsSo() {
        String id = of(Cli.run("export", "-r", RECORD).facts(), Article.class)
                .get(0)
                .id();

        assertThat(Cli.run("show", id.substring(0, 8), "-r", RECORD).out()).contains(id);
        assertThat(Cli.run("show", "no-such-id", "-r", RECORD).err())
                .startsWith("rapporteur: no-such-id: no fact has this id — ");
        assertThat(Cli.run("show", "", "-r", RECORD).exit()).isEqualTo(1);
    }

    @Test
    void everyLineOfTheBriefHasItsSources() {
        Cli brief = Cli.run("brief", "-r", RECORD);

        assertThat(brief.exit()).isZero();
        List<String> lines = brief.out().lines().toList();
        assertThat(lines)
                .contains(
                        "## In short",
                        "## Meetings",
                        "## Who took part",
                        "## What each party wants",
                        "## What is disputed",
                        "## Where sources differ",
                        "## Figures",
                        "## Sources");
        assertThat(lines.stream().filter(l -> l.startsWith("- ")))
                .allMatch(l -> l.matches(".* \\\\\\[\\d+[0-9:–, ]*\\\\\\]"));
    }

    @Test
    void theBriefIsNarrowedByPeriodActorAndIssue() {
        Cli narrow = Cli.run(
                "brief", "-r", RECORD, "--actor", "Russia", "--from", "2018", "--to", "2018", "--issue", "talks");

        assertThat(narrow.out())
                .contains(
                        "what concerns Russia, what was from 1 January 2018 on, what was until 31 December 2018 and what speaks of")
                .contains("9 November 2018")
                .doesNotContain("September 2019.\\*\\*");
        assertThat(Cli.run("brief", "-r", RECORD, "--format", "html").out()).startsWith("<!DOCTYPE html>");
        assertThat(Cli.run("brief", "-r", RECORD, "--format", "pdf").bytes()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void theBriefGoesToAFile() throws Exception {
        Path file = folder.resolve("brief.md");

        assertThat(Cli.run("brief", "-r", RECORD, "--output", file).out()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(Cli.run("brief", "-r", RECORD).out());
        assertThat(Cli.run("brief", "-r", RECORD, "--output", folder.resolve("none/brief.md"))
                        .err())
                .startsWith("rapporteur: ")
                .contains("brief.md: could not be written");
    }

    private static JsonNode json(String... command) throws Exception {
        Object[] args = new Object[command.length + 3];
        System.arraycopy(command, 0, args, 0, command.length);
        args[command.length] = "--json";
        args[command.length + 1] = "-r";
        args[command.length + 2] = RECORD;
        return new ObjectMapper().readTree(Cli.run(args).out());
    }

    private String text(String article) throws Exception {
        return new String(Files.readAllBytes(folder.resolve(article + ".txt")), StandardCharsets.UTF_8);
    }

    private static boolean holds(Segment segment, Cite cite) {
        return segment.start() <= cite.start() && cite.end() <= segment.end();
    }

    private static <F extends Fact> List<F> of(List<Fact> facts, Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
