package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.export.Format;
import org.rapporteur.export.Formats;
import org.rapporteur.export.HostileRecord;

/** {@code export} as a command: where its bytes go and how it fails. */
class ExportCommandTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws Exception {
        HostileRecord.write(folder.resolve("record"));
    }

    static List<String> names() {
        return Formats.ALL.stream().map(Format::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileHoldsWhatStandardOutputDoes(String format) throws Exception {
        Path file = folder.resolve("out." + format);
        Cli printed = export("--format", format);

        assertThat(printed.exit()).isZero();
        assertThat(export("--format", format, "--output", file).bytes()).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(printed.bytes()).isNotEmpty();
    }

    @Test
    void helpListsEveryFormat() {
        String help = Cli.run("export", "--help").out();

        assertThat(help.lines()).allMatch(l -> l.length() <= 80);
        Formats.ALL.forEach(f -> assertThat(help).contains(f.name() + " ", f.about()));
    }

    @Test
    void anUnknownFormatIsAnsweredWithThoseThereAre() {
        Cli wrong = Cli.run("export", "--format", "docx");

        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("'docx' is none of jsonl, csv, plover,")
                .hasLineCount(1);
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedAndLeavesNothing() throws Exception {
        Cli failed = export("--format", "ics", "--output", folder.resolve("none/out.ics"));
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err()).contains("out.ics: could not be written").hasLineCount(1);

        Path taken = Files.createDirectories(folder.resolve("taken/inside")).getParent();
        assertThat(export("--output", taken).exit()).isEqualTo(1);
        try (var left = Files.list(folder)) {
            assertThat(left.map(f -> f.getFileName().toString())).noneMatch(n -> n.endsWith(".part"));
        }
    }

    @Test
    void aFailureLeavesTheOldFileAsItWas() throws Exception {
        Path file = Files.writeString(folder.resolve("old.txt"), "old");

        assertThat(Cli.run("export", "-r", folder.resolve("no-record"), "--output", file)
                        .exit())
                .isEqualTo(1);
        assertThat(file).hasContent("old");
    }

    private static Cli export(Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "export";
        all[1] = "-r";
        all[2] = folder.resolve("record");
        System.arraycopy(args, 0, all, 3, args.length);
        return Cli.run(all);
    }
}
