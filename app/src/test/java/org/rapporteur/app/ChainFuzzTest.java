package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The whole chain over hostile pages. In every build: what the run begins with and what it has found, one file each. With
 * {@code -Pfuzz}: the run itself, for {@code -Dfuzz.seconds}, in a program of its own under target/fuzz that has room for 300
 * MB a page.
 */
class ChainFuzzTest {
    @TestFactory
    Stream<DynamicTest> findings() throws Exception {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(
                            String.valueOf(f.getFileName()),
                            () -> assertTimeoutPreemptively(
                                    Duration.ofSeconds(60),
                                    () -> ChainFuzz.fuzzerTestOneInput(Files.readAllBytes(f)))));
        }
    }

    @Tag("fuzz")
    @Test
    void nothingIsFound() throws IOException, InterruptedException {
        Path work = Files.createDirectories(
                Path.of("target", "fuzz", "chain", "corpus").toAbsolutePath());
        Path log = work.resolveSibling("log.txt");
        Process jazzer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx3g",
                        "-XX:+UseSerialGC",
                        "-Dfuzz.bound=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + ChainFuzz.class.getName(),
                        "--instrumentation_includes=org.rapporteur.**",
                        "--disabled_hooks=*",
                        "-max_total_time=" + System.getProperty("fuzz.seconds", "250"),
                        "-timeout=100",
                        "-rss_limit_mb=6000",
                        "-max_len=2000",
                        "-print_final_stats=1",
                        work.toString(),
                        folder().toString())
                .directory(work.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = jazzer.waitFor();
        List<String> said = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        said.stream()
                .filter(l -> l.startsWith("stat::number_of_executed_units"))
                .forEach(l -> System.out.println("campaign: " + l));
        assertThat(exit)
                .as(String.join("\n", said.subList(Math.max(0, said.size() - 60), said.size())))
                .isZero();
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(ChainFuzzTest.class.getResource("chain"))
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
