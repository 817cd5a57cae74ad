package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same pages give the same bytes. */
class DeterminismTest {
    @TempDir
    private Path folder;

    @Test
    void whateverTheOrderAndTheThreads() throws IOException {
        String expected = Cli.run("export", "-r", SampleRecord.folder()).out();
        assertThat(expected).isNotEmpty();

        for (int i = 0; i < 20; i++) {
            Path record = folder.resolve("order-" + i);
            read(record, 1 + i % 2, shuffled(new Random(i)));
            assertThat(Cli.run("export", "-r", record).out()).as("order %d", i).isEqualTo(expected);
        }
    }

    @Test
    void addedOneByOneOrAllAtOnce() throws IOException {
        Path record = folder.resolve("one-by-one");
        for (Path page : shuffled(new Random(1))) {
            read(record, 2, List.of(page));
        }

        assertThat(Cli.run("export", "-r", record).out())
                .isEqualTo(Cli.run("export", "-r", SampleRecord.folder()).out());
        assertThat(Cli.run("brief", "-r", record).out())
                .isEqualTo(Cli.run("brief", "-r", SampleRecord.folder()).out());
    }

    /** Parses anew, so that what the parser remembers of other pages would show. */
    @Test
    @Tag("heavy")
    void whateverWasParsedBefore() throws IOException {
        for (int threads = 1; threads <= 2; threads++) {
            Path record = folder.resolve("threads-" + threads);
            List<Object> args = new ArrayList<>(List.of("read", "-r", record, "--threads", threads));
            args.addAll(shuffled(new Random(threads)));
            Cli.run(Cli::parser, args.toArray());

            assertThat(Cli.run("export", "-r", record).out())
                    .isEqualTo(Cli.run("export", "-r", SampleRecord.folder()).out());
        }
    }

    private static void read(Path record, int threads, List<Path> pages) {
        List<Object> args = new ArrayList<>(List.of("read", "-r", record, "--threads", threads));
        args.addAll(pages);
        assertThat(Cli.run(args.toArray()).exit()).isZero();
    }

    private static List<Path> shuffled(Random random) throws IOException {
        try (Stream<Path> files = Files.list(Cli.SAMPLES)) {
            List<Path> pages = new ArrayList<>(files.sorted().toList());
            Collections.shuffle(pages, random);
            return pages;
        }
    }
}
