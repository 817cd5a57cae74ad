package org.rapporteur.flink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.rapporteur.flink.table.PageTable;

/** What came out, looked at from outside the cluster. */
final class Results {
    private static final List<String> TOLD =
            List.of("article", "month", "source", "file", "start", "number", "skipped", "leftOut");

    private Results() {}

    /** Links what was read, in place of what was linked before. */
    static void link(ClusterOption cluster, boolean whole) throws Exception {
        for (String table : List.of("/parquet", "/jsonl")) {
            Path folder = new Path(cluster.result() + table);
            folder.getFileSystem().delete(folder, true);
        }
        StreamExecutionEnvironment environment = cluster.environment(RuntimeExecutionMode.BATCH);
        new LinkJob(cluster.result(), whole).add(environment);
        environment.execute("rapporteur: linking");
    }

    /** Names the pages that were skipped, and counts all; returns how many were skipped. */
    static int report(String result) throws IOException {
        Map<String, String> skipped = new TreeMap<>();
        Map<String, Boolean> pages = new TreeMap<>();
        for (Path file : files(new Path(ReadJob.pages(result)))) {
            try (Stream<ReadPage> rows = PageTable.read(file, TOLD)) {
                rows.forEach(p -> {
                    if (p.skipped() != null) {
                        skipped.put(p.source() + ": " + p.skipped(), "");
                    } else {
                        pages.put(String.valueOf(p.article()), p.leftOut() == null);
                    }
                });
            }
        }
        skipped.keySet().forEach(line -> System.err.println("rapporteur: " + line));
        long read = pages.values().stream().filter(in -> in).count();
        System.out.println(read + " pages read, " + skipped.size() + " skipped, " + (pages.size() - read)
                + " not about the process; the result is in " + result);
        return skipped.size();
    }

    /** The files below a folder, in order; those that are still being written passed over. */
    static List<Path> files(Path folder) throws IOException {
        FileSystem files = folder.getFileSystem();
        List<Path> out = new ArrayList<>();
        if (!files.exists(folder)) {
            throw new IOException(folder + ": there is nothing here; read pages first");
        }
        if (!files.getFileStatus(folder).isDir()) {
            return List.of(folder);
        }
        for (FileStatus status : files.listStatus(folder)) {
            if (status.isDir()) {
                out.addAll(files(status.getPath()));
            } else if (status.getPath().getName().endsWith(".parquet")
                    && !status.getPath().getName().startsWith(".")) {
                out.add(status.getPath());
            }
        }
        out.sort(Comparator.comparing(Path::toString));
        return out;
    }
}
