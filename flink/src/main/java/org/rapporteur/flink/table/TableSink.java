package org.rapporteur.flink.table;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;
import org.rapporteur.flink.ReadPage;
import org.rapporteur.record.Fact;

/** Writes tables into folders: {@code statements/month=2019-05}; what is of no known month to {@code month=none}. */
public final class TableSink {
    /** The table of what came of each page. */
    public static final String PAGES = "pages";

    private static final Map<String, Class<?>> TABLES = tables();

    private TableSink() {}

    private static Map<String, Class<?>> tables() {
        Map<String, Class<?>> out = new HashMap<>(Map.of(PAGES, ReadPage.class));
        for (JsonSubTypes.Type type : Objects.requireNonNull(Fact.class.getAnnotation(JsonSubTypes.class))
                .value()) {
            out.put(type.name() + "s", type.value());
        }
        return out;
    }

    static Columns columns(String table) {
        return Columns.of(table, Objects.requireNonNull(TABLES.get(table), table));
    }

    /** As Parquet. */
    public static FileSink<Line> parquet(String folder) {
        return FileSink.<Line>forBulkFormat(new Path(folder), ParquetRows::new)
                .withBucketAssigner(new ByMonth())
                .withOutputFileConfig(new OutputFileConfig("part", ".parquet"))
                .build();
    }

    /** As JSON Lines. */
    public static FileSink<Line> json(String folder) {
        return FileSink.<Line>forRowFormat(
                        new Path(folder),
                        (line, out) -> out.write((line.json() + "\n").getBytes(StandardCharsets.UTF_8)))
                .withBucketAssigner(new ByMonth())
                .withOutputFileConfig(new OutputFileConfig("part", ".jsonl"))
                .build();
    }

    private static final class ByMonth implements BucketAssigner<Line, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String getBucketId(Line line, Context context) {
            return line.table() + "/month=" + (line.month().isEmpty() ? "none" : line.month());
        }

        @Override
        public SimpleVersionedSerializer<String> getSerializer() {
            return SimpleVersionedStringSerializer.INSTANCE;
        }
    }
}
