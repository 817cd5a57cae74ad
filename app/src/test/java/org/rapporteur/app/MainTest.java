package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.language.LanguageModel;

class MainTest {
    @Test
    void explainsItselfInTenLines() {
        Cli nothing = Cli.run();

        assertThat(nothing.exit()).isZero();
        assertThat(nothing.out().lines().filter(l -> !l.isEmpty())).hasSize(10).allMatch(l -> l.length() <= 100);
        assertThat(nothing.out()).contains("rapporteur read PAGES", "rapporteur --help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "watch",
                "search",
                "compare",
                "serve",
                "rule",
                "articles",
                "actors",
                "statements",
                "meetings",
                "times",
                "figures",
                "events",
                "positions",
                "claims",
                "differences",
                "labels",
                "show",
                "explain",
                "brief",
                "export",
                "code",
                "completion"
            })
    void everyCommandExplainsItself(String command) {
        Cli help = Cli.run(command, "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).startsWith("Usage: rapporteur " + command);
        assertThat(Cli.run("--help").out()).containsPattern("(?m)^  " + command + " +\\w");
    }

    @Test
    void suggestsTheCommandThatMayBeMeant() {
        assertThat(Cli.run("statments").err()).contains("Did you mean", "statements");
        assertThat(Cli.run("serv").err()).contains("Did you mean", "serve");
    }

    @Test
    void saysItsVersion() {
        assertThat(Cli.run("--version").out()).matches("rapporteur \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void documentsItsExitCodes() {
        assertThat(Cli.run("--help").out()).containsPattern("(?s)Exit codes:.*0 .*1 .*2 .*3 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reed",
                "--recrod",
                "statements --from soon",
                "export --format zip",
                "read",
                "read x --threads 0",
                "actors --json --csv",
                "labels --unit x"
            })
    void answersAWrongCommandLineInOneLine(String arguments) {
        Cli wrong = Cli.run((Object[]) arguments.split(" "));

        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err().lines().findFirst().orElseThrow())
                .startsWith("rapporteur: ")
                .endsWith("--help`");
        assertThat(wrong.err()).doesNotContain("\tat ");
    }

    @Test
    void failsInOneLineAndSaysWhereWithDebug() {
        Cli failed = Cli.run("articles", "-r", "no/such/record");
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err().lines()).singleElement().asString().startsWith("rapporteur: no/such/record: ");

        assertThat(Cli.run("articles", "-r", "no/such/record", "--debug").err()).contains("\tat org.rapporteur");
        assertThat(Cli.run("--debug", "articles", "-r", "no/such/record").err()).contains("\tat org.rapporteur");
    }

    @Test
    void saysThatTheModelsAreMissing(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
        Cli failed = Cli.run(
                () -> {
                    throw new java.io.UncheckedIOException(new IOException("no tagger"));
                },
                "read",
                Cli.SAMPLES,
                "-r",
                folder);

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err())
                .startsWith("rapporteur: the language models cannot be loaded")
                .contains("build");
        assertThat(failed.err().lines()).hasSize(1);
    }

    @Test
    void goesOnPastAPageThatItsReadersFailOn(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
        LanguageModel broken = (text, passages) -> {
            throw new IllegalStateException("boom");
        };

        Cli read = Cli.run(() -> broken, "read", Cli.SAMPLES, "-r", folder);

        assertThat(read.exit()).isEqualTo(1);
        assertThat(read.err().lines().filter(l -> l.contains("a fault of the program")))
                .hasSize(16);
    }

    @Test
    void completionIsAScriptThatKnowsTheCommands() {
        Cli script = Cli.run("completion");

        assertThat(script.out()).startsWith("#!/usr/bin/env bash").contains("statements", "--threads", "complete -F");
    }

    @Test
    void tellsAFullDiskFromAReaderWhoHasSeenEnough() {
        assertThat(write("No space left on device").failed()).isTrue();
        assertThat(write("Broken pipe").failed()).isFalse();
    }

    private static StandardOutput write(String failure) {
        StandardOutput out = new StandardOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        });
        List.of("one", "two").forEach(s -> {
            byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
            out.write(bytes, 0, bytes.length);
            out.flush();
        });
        return out;
    }
}
