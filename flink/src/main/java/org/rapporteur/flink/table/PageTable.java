package org.rapporteur.flink.table;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.Path;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.rapporteur.flink.ReadPage;

/** Reads files of the table of pages. */
public final class PageTable {
    /** What linking asks for. */
    public static final List<String> TO_LINK =
            List.of("article", "month", "source", "file", "start", "number", "reading");

    private static final ObjectMapper JSON = new ObjectMapper();

    private PageTable() {}

    /**
     * The rows of a file, to be closed.
     *
     * @param columns those that are read; empty for all
     */
    public static Stream<ReadPage> read(Path file, List<String> columns) throws IOException {
        return ParquetReader.streamContent(new File(file), HydratorSupplier.constantly(new Rows()), columns);
    }

    private static final class Rows implements Hydrator<Map<String, Object>, ReadPage> {
        @Override
        public Map<String, Object> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String column, Object value) {
            row.put(column, value);
            return row;
        }

        @Override
        public ReadPage finish(Map<String, Object> row) {
            return JSON.convertValue(row, ReadPage.class);
        }
    }

    private record File(Path path) implements InputFile {
        @Override
        public long getLength() throws IOException {
            return path.getFileSystem().getFileStatus(path).getLen();
        }

        @Override
        public SeekableInputStream newStream() throws IOException {
            FSDataInputStream in = path.getFileSystem().open(path);
            return new DelegatingSeekableInputStream(in) {
                @Override
                public long getPos() throws IOException {
                    return in.getPos();
                }

                @Override
                public void seek(long place) throws IOException {
                    in.seek(place);
                }
            };
        }
    }
}
