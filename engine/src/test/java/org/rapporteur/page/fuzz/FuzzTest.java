package org.rapporteur.page.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In every build: what the fuzz run begins with, and what it has found, one file each under {@code fuzz/TARGET}. With {@code
 * -Pfuzz}: the run itself, {@code -Dfuzz.seconds} for each target, in a program of its own under target/fuzz.
 */
class FuzzTest {
    private static final String INSTRUMENTED =
            "org.rapporteur.page.**:org.jsoup.**:org.netpreserve.jwarc.**:org.apache.james.mime4j.**:org.commonmark.**";

    @TestFactory
    Stream<DynamicTest> findings() {
        return Stream.of(
                        targets("html", HtmlFuzz::fuzzerTestOneInput),
                        targets("dump", DumpFuzz::fuzzerTestOneInput),
                        targets("dates", DatesFuzz::fuzzerTestOneInput),
                        targets("inputs", InputsFuzz::fuzzerTestOneInput))
                .flatMap(s -> s);
    }

    private static Stream<DynamicTest> targets(String name, Target target) {
        try (Stream<Path> files = Files.list(folder(name))) {
            return files.sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(
                            name + "/" + f.getFileName(),
                            () -> assertTimeoutPreemptively(
                                    Duration.ofSeconds(20), () -> target.run(Files.readAllBytes(f)))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Tag("fuzz")
    @ParameterizedTest
    @ValueSource(strings = {"html", "dump", "dates", "inputs"})
    void nothingIsFound(String name) throws IOException, InterruptedException {
        Path work = Files.createDirectories(
                Path.of("target", "fuzz", name, "corpus").toAbsolutePath());
        Path log = work.resolveSibling("log.txt");
        String target =
                getClass().getPackageName() + "." + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Fuzz";
        Process jazzer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1500m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target,
                        "--instrumentation_includes=" + INSTRUMENTED,
                        "--disabled_hooks=*",
                        "-max_total_time=" + System.getProperty("fuzz.seconds", "250"),
                        "-timeout=100",
                        "-rss_limit_mb=4000",
                        "-max_len=8000",
                        "-print_final_stats=1",
                        work.toString(),
                        folder(name).toString())
                .directory(work.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = jazzer.waitFor();
        List<String> said = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        assertThat(exit)
                .as(String.join("\n", said.subList(Math.max(0, said.size() - 60), said.size())))
                .isZero();
    }

    private static Path folder(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(FuzzTest.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Target {
        void run(byte[] data) throws IOException;
    }
}
