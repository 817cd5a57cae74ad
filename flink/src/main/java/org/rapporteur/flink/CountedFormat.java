package org.rapporteur.flink;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.jspecify.annotations.Nullable;

/** Reads a file, or a part of one, in which a place is how many records come before it. */
abstract class CountedFormat<T> implements BulkFormat<T, FileSourceSplit> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final boolean inParts;

    /** @param inParts whether several may read one file */
    CountedFormat(Class<T> type, boolean inParts) {
        this.type = type;
        this.inParts = inParts;
    }

    /** @param given how many records were given before, which are passed over */
    abstract Reader<T> reader(FileSourceSplit split, long given) throws IOException;

    @Override
    public final Reader<T> createReader(Configuration config, FileSourceSplit split) throws IOException {
        return reader(split, 0);
    }

    @Override
    public final Reader<T> restoreReader(Configuration config, FileSourceSplit split) throws IOException {
        return reader(
                split,
                split.getReaderPosition()
                        .map(CheckpointedPosition::getRecordsAfterOffset)
                        .orElse(0L));
    }

    @Override
    public final boolean isSplittable() {
        return inParts;
    }

    @Override
    public final TypeInformation<T> getProducedType() {
        return TypeInformation.of(type);
    }

    /**
     * Records as they are given together, or null where there are none, which ends a reader.
     *
     * @param first how many came before
     */
    static <T> @Nullable RecordIterator<T> batch(List<T> records, long first) {
        return records.isEmpty()
                ? null
                : new IteratorResultIterator<>(records.iterator(), RecordAndPosition.NO_OFFSET, first);
    }
}
