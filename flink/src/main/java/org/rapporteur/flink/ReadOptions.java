package org.rapporteur.flink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.input.Pages;
import org.rapporteur.page.scope.Scope;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read. */
final class ReadOptions {
    private static final long MEGABYTE = 1L << 20;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Files and folders of pages and archives, that all workers reach; or addresses of an object store.")
    private List<String> paths = List.of();

    @Option(
            names = "--about",
            paramLabel = "TERMS",
            description =
                    "What the process is about, as for `rapporteur read`; pages that are not about it are not read.")
    private @Nullable String about;

    @Option(
            names = "--part",
            paramLabel = "MB",
            description = "How much of a large archive one task reads at a time; without it, 64.")
    private long part = ReadJob.PART / MEGABYTE;

    @Option(
            names = "--watch",
            paramLabel = "SECONDS",
            description = "Go on for ever: look so often for new files. `rapporteur cluster link` links what has come.")
    private @Nullable Integer watch;

    /** Reads them; returns how many files were not, each of which is named. */
    int read(ClusterOption cluster) throws Exception {
        if (about != null && Scope.about(about).isEmpty()) {
            throw new IllegalArgumentException(
                    "--about " + about + ": it names nothing; give names or words, parted by commas");
        }
        AtomicInteger skipped = new AtomicInteger();
        List<String> absolute = paths.stream().map(ClusterOption::absolute).toList();
        // What the workers would pass over in silence while they look for files is named here.
        Pages.of(absolute.stream().filter(p -> p.startsWith("/")).map(Path::of).toList(), s -> {
            skipped.incrementAndGet();
            System.err.println("rapporteur: " + s.source() + ": " + s.reason());
        });
        StreamExecutionEnvironment environment =
                cluster.environment(watch == null ? RuntimeExecutionMode.BATCH : RuntimeExecutionMode.STREAMING);
        if (watch != null) {
            environment.enableCheckpointing(Duration.ofSeconds(watch).toMillis());
        }
        Duration every = watch == null ? null : Duration.ofSeconds(watch);
        new ReadJob(absolute, cluster.result(), about, part * MEGABYTE, every).add(environment);
        environment.execute("rapporteur: reading");
        return skipped.get();
    }
}
