package org.rapporteur.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.jspecify.annotations.Nullable;
import org.rapporteur.flink.table.PageTable;

/** Reads the files of the table of pages, as far as linking asks for them. */
final class PageTableFormat extends CountedFormat<ReadPage> {
    private static final long serialVersionUID = 1L;

    PageTableFormat() {
        super(ReadPage.class, false);
    }

    @Override
    Reader<ReadPage> reader(FileSourceSplit split, long given) throws IOException {
        return new Rows(split, given);
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
            return batch(out, first);
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
