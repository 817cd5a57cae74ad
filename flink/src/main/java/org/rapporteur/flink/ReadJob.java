package org.rapporteur.flink;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.rapporteur.flink.table.Line;
import org.rapporteur.flink.table.TableSink;

/**
 * The first job: pages to readings, each by itself, wherever there is room. Its result is the table of pages.
 *
 * @param paths files and folders, absolute
 * @param about what the process is about; null when every page is read
 * @param part how many bytes of a large file are read by one task at a time, at least
 * @param watch how often folders are looked at for new files; null when they are looked at once
 */
record ReadJob(
        List<String> paths,
        String result,
        @Nullable String about,
        long part,
        @Nullable Duration watch) {
    static final long PART = 64L << 20;

    ReadJob {
        paths = List.copyOf(paths);
    }

    /** Where the table of pages of a result is. */
    static String pages(String result) {
        return result + "/read";
    }

    /** Adds the job's tasks to those of an environment. */
    void add(StreamExecutionEnvironment environment) {
        FileSource.FileSourceBuilder<FoundPage> source = FileSource.forBulkFileFormat(
                        new PageFormat(), paths.stream().map(Path::new).toArray(Path[]::new))
                .setFileEnumerator(partEnumerator(part));
        if (watch != null) {
            source.monitorContinuously(watch);
        }
        boolean local = FlinkFile.isLocal(new Path(result));
        environment
                .fromSource(source.build(), WatermarkStrategy.noWatermarks(), "pages")
                .keyBy(FoundPage::key)
                .process(new Twins())
                .name("each once")
                .flatMap(new PageReading(about, local ? new Path(result).getPath() + "/attempts" : null))
                .name("reading")
                .map(page -> new Line(TableSink.PAGES, page.month(), "", Json.write(page)))
                .returns(Line.class)
                .name("rows")
                .sinkTo(TableSink.parquet(pages(result)))
                .name("table of pages");
    }

    private static org.apache.flink.connector.file.src.enumerate.FileEnumerator.Provider partEnumerator(long bytes) {
        return () -> new PartEnumerator(bytes);
    }
}
