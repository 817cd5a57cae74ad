package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CodeCommandTest {
    private static Cli code(String input) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CodeCommand command =
                new CodeCommand(Cli::parser, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        int exit = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute();
        return new Cli(exit, out.toString(), err.toString(), new byte[0]);
    }

    @Test
    void answersEachSentence() {
        Cli coded = code("{\"id\":\"1\",\"text\":\"Norway condemned Chile.\",\"date\":\"2015-03-02\"}\n\n"
                + "{\"id\":\"2\",\"text\":\"The bridge is long.\"}\n");

        assertThat(coded.exit()).isZero();
        assertThat(coded.out().lines()).hasSize(2);
        assertThat(coded.out().lines().toList().get(0))
                .contains("\"id\":\"1\"", "\"eventType\":\"ACCUSE\"", "\"actorCountry\":\"NOR\"")
                .contains("\"recipientCountry\":\"CHL\"", "\"status\":\"actual\"", "\"cameo\":\"11");
        assertThat(coded.out().lines().toList().get(1)).isEqualTo("{\"id\":\"2\",\"events\":[]}");
    }

    @Test
    void namesTheLineThatItCannotReadAndGoesOn() {
        Cli coded = code("{\"id\":\"1\",\"text\":\n{\"id\":\"2\",\"text\":\"The bridge is long.\"}\n{\"id\":\"3\"}\n"
                + "{\"id\":\"4\",\"text\":\"The bridge is long.\",\"date\":\"yesterday\"}");

        assertThat(coded.exit()).isEqualTo(Main.SKIPPED);
        assertThat(coded.out()).isEqualToIgnoringNewLines("{\"id\":\"2\",\"events\":[]}");
        assertThat(coded.err().lines()).hasSize(3);
        assertThat(coded.err()).contains("line 1:", "line 3:", "line 4:");
    }
}
