package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Genre;
import org.rapporteur.record.Role;
import org.rapporteur.record.Segment;
import org.rapporteur.view.Csv;
import org.rapporteur.view.Passage;
import org.rapporteur.view.Plain;

/** Text of pages on its way to a terminal, a spreadsheet and a brief. */
class OutputTest {
    @Test
    void nothingOfAPageMovesTheCursorOrTurnsTheText() {
        assertThat(Plain.line("a\u001b[2Jb\u202ec\u0007")).isEqualTo("a\\u001b[2Jb\\u202ec\\u0007");
        assertThat(Plain.line("  one\n two\u2028three\u00a0four ")).isEqualTo("one two three four");
        assertThat(Plain.line("Zürich ✌ کابل \uD83D\uDD4A")).isEqualTo("Zürich ✌ کابل \uD83D\uDD4A");
        assertThat(Plain.line("\uD83D")).isEqualTo("\\ud83d");
    }

    @Test
    void aTableFitsTheTerminal() {
        TextTable table = new TextTable(List.of("id", "name", "content"));
        table.add(List.of("1", "a short name", "words ".repeat(40)));
        table.add(List.of("2", "漢字", "few words"));

        List<String> lines = print(table, 60);

        assertThat(lines).allMatch(l -> Cells.width(l) <= 60);
        assertThat(lines.get(1)).startsWith("1   a short name  words").endsWith("…");
        assertThat(lines.get(2)).isEqualTo("2   漢字          few words");
        assertThat(print(table, Integer.MAX_VALUE).get(1)).endsWith("words");
    }

    @Test
    void aTableThatIsTooWideKeepsItsIdsAndTheMostOfItsWidestColumn() {
        TextTable table = new TextTable(List.of("id", "speaker", "content"));
        table.add(List.of("s-0123456789ab", "x".repeat(100), "y".repeat(200)));

        String row = print(table, 80).get(1);
        assertThat(row).hasSize(80).startsWith("s-0123456789ab  xxxxxxx").endsWith("y…");
        assertThat(row.chars().filter(c -> c == 'y').count()).isBetween(40L, 55L);
        assertThat(print(table, 1).get(1)).isEqualTo("s-0123456789ab  xxxxxxxxxxx…  yyyyyyyyyyy…");
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "10, 40", "wide, 80", ", 80"})
    void theWidthComesFromColumns(String columns, int width) {
        assertThat(Terminal.width(columns)).isEqualTo(width);
    }

    @Test
    void csvQuotesAndDisarms() {
        StringWriter out = new StringWriter();
        Csv.print(List.of("plain", "a, \"b\"\nc", "=HYPERLINK(1)", "-12.5", "- dash", ""), new PrintWriter(out));

        assertThat(out).hasToString("plain,\"a, \"\"b\"\"\nc\",'=HYPERLINK(1),-12.5,'- dash,\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the door | said, “|the door|” is open, and left. | 2",
                "Mr. Brown | |Mr. Brown| came at 5 p.m. on Friday. | 3",
                "first line | |first line| | 1",
                "It rained. | |It rained.| | 2"
            })
    void aPassageIsTheSentenceAroundTheWords(String words, String before, String marked, String after, int line) {
        String text =
                "first line\nThe envoy said, “the door” is open, and left. It rained.\nMr. Brown came at 5 p.m. on Friday.";
        Citer citer = new Citer("a", text);
        int start = text.indexOf(words);
        Cite cite = citer.cite(start, start + words.length());
        Article article = new Article(
                "a",
                "a.txt",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                Genre.REPORT,
                "en",
                null,
                null,
                List.of(new Segment(Role.BODY, 0, text.length())));

        Passage passage = Passage.of(cite, article, text);

        assertThat(passage.words()).isEqualTo(words);
        assertThat(passage.before()).endsWith(before == null ? "" : before);
        assertThat(passage.after().strip()).isEqualTo(after == null ? "" : after);
        assertThat(passage.line()).isEqualTo(line);
        assertThat(passage.role()).isEqualTo("body");
    }

    private static List<String> print(TextTable table, int width) {
        StringWriter out = new StringWriter();
        table.print(new PrintWriter(out), width);
        return out.toString().lines().toList();
    }
}
