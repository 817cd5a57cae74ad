package org.rapporteur.flink;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.MapPartitionFunction;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystem.WriteMode;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.rapporteur.flink.table.Line;

/** Writes all lines into one file, in the order of the export: sorted, on its disk where need be, and written by one task. */
final class WholeFile implements MapPartitionFunction<Line, Long> {
    private static final long serialVersionUID = 1L;

    private final String file;

    private WholeFile(String file) {
        this.file = file;
    }

    static void write(DataStream<Line> lines, String file) {
        Sink<Long> nowhere = new DiscardingSink<>();
        lines.map(l -> l)
                .returns(Line.class)
                .name("to one task")
                .setParallelism(1)
                .fullWindowPartition()
                .sortPartition(Line::order, Order.ASCENDING)
                .name("in the order of the export")
                .setParallelism(1)
                .fullWindowPartition()
                .mapPartition(new WholeFile(file))
                .returns(Long.class)
                .name("one file")
                .setParallelism(1)
                .sinkTo(nowhere)
                .setParallelism(1);
    }

    @Override
    public void mapPartition(Iterable<Line> lines, Collector<Long> out) throws IOException {
        Path path = new Path(file);
        FileSystem files = path.getFileSystem();
        Path part = new Path(file + ".part");
        long count = 0;
        try (OutputStream to = new BufferedOutputStream(files.create(part, WriteMode.OVERWRITE), 1 << 16)) {
            for (Line line : lines) {
                to.write((line.json() + "\n").getBytes(StandardCharsets.UTF_8));
                count++;
            }
        }
        files.delete(path, false);
        if (!files.rename(part, path)) {
            throw new IOException(part + " could not be renamed to " + path);
        }
        out.collect(count);
    }
}
