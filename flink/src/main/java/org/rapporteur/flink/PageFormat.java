package org.rapporteur.flink;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Page;
import org.rapporteur.page.Skipped;

/** Reads the pages of a part of a file. What cannot be read is given too, with why. */
final class PageFormat extends CountedFormat<FoundPage> {
    private static final long serialVersionUID = 1L;

    PageFormat() {
        super(FoundPage.class, true);
    }

    @Override
    Reader<FoundPage> reader(FileSourceSplit split, long given) {
        return new Parts(split, given);
    }

    private static final class Parts implements Reader<FoundPage> {
        /** So many are given at once, or fewer that are large together. */
        private static final int MOST = 16;

        private static final int LARGE = 4 << 20;

        private final FlinkFile file;
        private final long start;
        private final Queue<Skipped> skipped = new ArrayDeque<>();
        private final Stream<Page> stream;
        private final Iterator<Page> pages;
        private int given;

        Parts(FileSourceSplit split, long given) {
            this.file = new FlinkFile(PartEnumerator.file(split));
            this.start = split.offset();
            this.stream = PartEnumerator.part(split).pages(file, skipped::add);
            this.pages = stream.iterator();
            for (long i = 0; i < given; i++) {
                next();
            }
        }

        @Override
        public @Nullable RecordIterator<FoundPage> readBatch() {
            int first = given;
            List<FoundPage> out = new ArrayList<>();
            int size = 0;
            for (FoundPage page = next(); page != null; page = out.size() < MOST && size < LARGE ? next() : null) {
                out.add(page);
                size += page.bytes() == null ? 0 : page.bytes().length;
            }
            return batch(out, first);
        }

        private @Nullable FoundPage next() {
            if (skipped.isEmpty() && pages.hasNext()) {
                return FoundPage.of(place(), pages.next());
            }
            Skipped next = skipped.poll();
            return next == null ? null : FoundPage.of(place(), next);
        }

        private Place place() {
            return new Place(file.source(), start, given++);
        }

        @Override
        public void close() throws IOException {
            stream.close();
            file.close();
        }
    }
}
