package org.rapporteur.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.jspecify.annotations.Nullable;
import org.rapporteur.flink.table.PageTable;

/** Reads the files of the table of pages, as far as linking asks for them. */
final class PageTableFormat implements BulkFormat<ReadPage, FileSourceSplit> {
    private static final long serialVersionUID = 1L;

    @Override
    public Reader<ReadPage> createReader(Configuration config, FileSourceSplit split) throws IOException {
        return new Rows(split, 0);
    }

    @Override
    public Reader<ReadPage> restoreReader(Configuration config, FileSourceSplit split) throws IOException {
        return new Rows(
                split,
                split.getReaderPosition()
                        .map(CheckpointedPosition::getRecordsAfterOffset)
                        .orElse(0L));
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<ReadPage> getProducedType() {
        return TypeInformation.of(ReadPage.class);
    }

    private static final class Rows implements Reader<ReadPage> {
        private static final int MOST = 64;

        private final Stream<ReadPage> stream;
        private final Iterator<ReadPage> rows;
        private long given;

        Rows(FileSourceSplit split, long given) throws IOException {
            this.stream = PageTable.read(split.path(), PageTable.TO_LINK).skip(given);
            this.rows = stream.iterator();
            this.given = given;
        }

        @Override
        public @Nullable RecordIterator<ReadPage> readBatch() throws IOException {
            List<ReadPage> out = new ArrayList<>();
            try {
                while (out.size() < MOST && rows.hasNext()) {
                    out.add(rows.next());
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            long first = given;
            given += out.size();
            return out.isEmpty()
                    ? null
                    : new IteratorResultIterator<>(out.iterator(), RecordAndPosition.NO_OFFSET, first);
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
