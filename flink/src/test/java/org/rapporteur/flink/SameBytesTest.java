package org.rapporteur.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.app.Laptop;
import org.rapporteur.flink.table.PageTable;
import picocli.CommandLine;

/** What comes out of a cluster has the bytes that a laptop's export has. */
class SameBytesTest {
    private static final Path SAMPLES =
            Path.of("../samples/moscow-talks").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    private static Path pages;
    private static String expected;

    @BeforeAll
    static void makeArchive() throws IOException {
        pages = Files.createDirectories(folder.resolve("pages"));
        List<Path> samples;
        try (Stream<Path> files = Files.list(SAMPLES)) {
            samples = files.sorted().toList();
        }
        int half = samples.size() / 2;
        for (Path file : samples.subList(0, half)) {
            Files.copy(file, pages.resolve(file.getFileName()));
        }
        // A twin of another folder.
        Path twins = Files.createDirectories(pages.resolve("a/twins"));
        Files.copy(samples.get(0), twins.resolve(samples.get(0).getFileName()));
        try (OutputStream out = Files.newOutputStream(pages.resolve("crawl.warc.gz"))) {
            for (Path file : samples.subList(half, samples.size())) {
                gzip(out, response(file));
            }
            byte[] broken = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\ncut"
                    .getBytes(StandardCharsets.UTF_8);
            gzip(out, broken);
        }
        Files.write(pages.resolve("broken.warc.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7});
        expected = Laptop.export(folder.resolve("laptop"), pages);
        assertThat(expected.lines().count()).isGreaterThan(100);
    }

    private static void gzip(OutputStream to, byte[] record) throws IOException {
        GZIPOutputStream out = new GZIPOutputStream(to);
        out.write(record);
        out.finish();
    }

    private static byte[] response(Path file) throws IOException {
        byte[] body = Files.readAllBytes(file);
        String type = file.toString().endsWith(".html") ? "text/html" : "text/plain";
        String http = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "; charset=utf-8\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/"
                + file.getFileName() + "\r\nWARC-Date: 2020-01-02T03:04:05Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + (http.length() + body.length) + "\r\n\r\n";
        byte[] out = new byte[head.length() + http.length() + body.length + 4];
        System.arraycopy(head.getBytes(StandardCharsets.UTF_8), 0, out, 0, head.length());
        System.arraycopy(http.getBytes(StandardCharsets.UTF_8), 0, out, head.length(), http.length());
        System.arraycopy(body, 0, out, head.length() + http.length(), body.length);
        System.arraycopy("\r\n\r\n".getBytes(StandardCharsets.UTF_8), 0, out, out.length - 4, 4);
        return out;
    }

    @Test
    void inABatch() throws Exception {
        Path result = folder.resolve("batch");
        run(environment(2), new ReadJob(paths(pages), result.toString(), null, 4000, null));

        assertThat(link(result)).isEqualTo(expected);
        assertThat(lines(result.resolve("jsonl")))
                .containsExactlyInAnyOrderElementsOf(expected.lines().toList());
        assertThat(rows(result))
                .anyMatch(s -> s.startsWith(pages + "/broken.warc.gz: "))
                .anyMatch(s -> s.startsWith(pages + "/crawl.warc.gz: "));
        Path record = folder.resolve("imported");
        assertThat(new CommandLine(new ImportCommand()).execute(result.toString(), "-r", record.toString()))
                .isZero();
        assertThat(Laptop.run("export", "-r", record)).isEqualTo(expected);
        Path slice = folder.resolve("slice");
        new CommandLine(new ImportCommand())
                .execute(result.toString(), "-r", slice.toString(), "--from", "2019-05", "--to", "2019-06");
        assertThat(Laptop.run("export", "-r", slice).lines().filter(l -> l.contains("\"type\":\"article\"")))
                .isNotEmpty()
                .allMatch(l -> l.matches(".*\"published\":\"2019-0[56].*"));
    }

    @Test
    void inABatchOfFilesInAnyOrder() throws Exception {
        Path result = folder.resolve("shuffled");
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(pages)) {
            all.filter(Files::isRegularFile).map(Path::toString).forEach(files::add);
        }
        Collections.shuffle(files, new Random(7));
        run(environment(3), new ReadJob(files, result.toString(), null, ReadJob.PART, null));

        assertThat(link(result)).isEqualTo(expected);
    }

    @Test
    void whenPagesComeLateAndAWorkerIsKilled() throws Exception {
        Path result = folder.resolve("streamed");
        Path held = Files.createDirectories(folder.resolve("held"));
        List<Path> late;
        try (Stream<Path> files = Files.list(pages)) {
            late = files.filter(Files::isRegularFile).sorted().limit(5).toList();
        }
        for (Path file : late) {
            Files.move(file, held.resolve(file.getFileName()));
        }
        StreamExecutionEnvironment environment = environment(2);
        environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
        environment.enableCheckpointing(500);
        new ReadJob(paths(pages), result.toString(), null, 4000, Duration.ofMillis(500)).add(environment);
        Configuration config = new Configuration()
                .set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay")
                .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 100)
                .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(200))
                .set(RestOptions.BIND_PORT, "0");
        try (MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(1)
                .setConfiguration(config)
                .build())) {
            cluster.start();
            JobID job = cluster.submitJob(environment.getStreamGraph()).get().getJobID();
            await(result, 1);
            cluster.terminateTaskManager(0).get();
            cluster.startTaskManager();
            for (Path file : late) {
                Files.move(held.resolve(file.getFileName()), file);
            }
            await(result, (int) expected.lines()
                    .filter(l -> l.contains("\"type\":\"article\""))
                    .count());
            cluster.cancelJob(job).get();
        }

        assertThat(link(result)).isEqualTo(expected);
    }

    /** Waits until so many articles, by their ids and first places, are in the table of pages. */
    private static void await(Path result, int articles) throws Exception {
        for (int i = 0; i < 1200; i++) {
            if (Files.exists(result.resolve("read"))) {
                Map<String, Place> first = ImportCommand.first(
                        Results.files(new org.apache.flink.core.fs.Path(ReadJob.pages(result.toString()))));
                if (first.size() >= articles) {
                    return;
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("of " + articles + " pages there came in time only " + rows(result));
    }

    private static List<String> paths(Path path) {
        return List.of(path.toString());
    }

    private static void run(StreamExecutionEnvironment environment, ReadJob job) throws Exception {
        job.add(environment);
        environment.execute("read");
    }

    private static String link(Path result) throws Exception {
        StreamExecutionEnvironment environment = environment(2);
        new LinkJob(result.toString(), true).add(environment);
        environment.execute("link");
        return Files.readString(result.resolve(LinkJob.WHOLE));
    }

    private static StreamExecutionEnvironment environment(int tasks) {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(tasks);
        environment.setRuntimeMode(RuntimeExecutionMode.BATCH);
        return environment;
    }

    /** What came of each page: where it is, and its article or why it was skipped. */
    private static List<String> rows(Path result) throws IOException {
        List<String> out = new ArrayList<>();
        for (var file : Results.files(new org.apache.flink.core.fs.Path(ReadJob.pages(result.toString())))) {
            try (Stream<ReadPage> rows = PageTable.read(file, List.of())) {
                rows.forEach(p -> out.add(p.source() + ": " + (p.isRead() ? p.article() : p.skipped())));
            }
        }
        return out;
    }

    private static List<String> lines(Path folder) throws IOException {
        List<String> out = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.addAll(Files.readAllLines(file));
            }
        }
        return out;
    }
}
