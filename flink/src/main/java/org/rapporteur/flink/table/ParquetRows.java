package org.rapporteur.flink.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one table as Parquet; which table it is, the first row tells. */
final class ParquetRows implements BulkWriter<Line> {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Many files are open at once, one a month and table, and each holds so many bytes. */
    private static final long GROUP = 8L << 20;

    private final FSDataOutputStream out;
    private @Nullable ParquetWriter<JsonNode> writer;

    ParquetRows(FSDataOutputStream out) {
        this.out = out;
    }

    @Override
    public void addElement(Line line) throws IOException {
        if (writer == null) {
            writer = new Builder(new File(out), new JsonWriteSupport(TableSink.columns(line.table())))
                    .withConf(new PlainParquetConfiguration())
                    .withCompressionCodec(CompressionCodecName.SNAPPY)
                    .withRowGroupSize(GROUP)
                    .build();
        }
        writer.write(JSON.readTree(line.json()));
    }

    @Override
    public void flush() {
        // A row group is written when it is full.
    }

    @Override
    public void finish() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }

    private static final class Builder extends ParquetWriter.Builder<JsonNode, Builder> {
        private final JsonWriteSupport support;

        Builder(OutputFile file, JsonWriteSupport support) {
            super(file);
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<JsonNode> getWriteSupport(Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<JsonNode> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }

    /** A file that Flink closes and commits. */
    private record File(FSDataOutputStream out) implements OutputFile {
        @Override
        public PositionOutputStream create(long block) {
            return new PositionOutputStream() {
                @Override
                public long getPos() throws IOException {
                    return out.getPos();
                }

                @Override
                public void write(int b) throws IOException {
                    out.write(b);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }

                @Override
                public void flush() throws IOException {
                    out.flush();
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long block) {
            return create(block);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }
}
