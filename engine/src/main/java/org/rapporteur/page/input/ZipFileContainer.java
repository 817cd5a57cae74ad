package org.rapporteur.page.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A ZIP archive on disk, read by its list of entries. */
final class ZipFileContainer implements Container {
    private static final long LARGE = 1L << 30;

    private final ZipFile zip;
    private final String name;
    private final long size;
    private final Iterator<? extends ZipEntry> list;
    private final ZipEntries entries;
    private @Nullable Bounded open;
    private long unpacked;

    ZipFileContainer(Path file, String source, Part part) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.name = source;
        this.size = Files.size(file);
        this.list =
                zip.stream().skip(part.start()).limit(part.end() - part.start()).iterator();
        this.entries = new ZipEntries(source, 0);
    }

    /** The parts of an archive: neighbouring entries that have so many bytes together, packed. */
    static List<Part> parts(Path file, long bytes) throws IOException {
        List<Part> out = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long start = 0;
            long at = 0;
            long size = 0;
            for (Iterator<? extends ZipEntry> i = zip.stream().iterator(); i.hasNext(); at++) {
                if (size >= bytes) {
                    out.add(new Part(start, at, 0));
                    start = at;
                    size = 0;
                }
                size += i.next().getCompressedSize();
            }
            out.add(new Part(start, Long.MAX_VALUE, 0));
        }
        return out;
    }

    @Override
    public @Nullable Found next() throws IOException {
        if (open != null) {
            unpacked += open.total();
            open.close();
            open = null;
            if (unpacked > LARGE && unpacked / Bounded.MAX_RATIO > size) {
                throw new LimitException("it unpacks to more than " + Bounded.MAX_RATIO + " times its size");
            }
        }
        while (list.hasNext()) {
            ZipEntry entry = list.next();
            // What overlapping entries unpack to is held against the size of the file, not of each entry.
            Bounded in = Bounded.unpacked(new Opening(entry), () -> Math.max(0, size - unpacked / Bounded.MAX_RATIO));
            Found found = entries.take(entry, in, place -> from(entry, place));
            if (found != null) {
                open = in;
                return found;
            }
        }
        return entries.end(name);
    }

    private InputStream from(ZipEntry entry, long place) throws IOException {
        InputStream in = zip.getInputStream(entry);
        in.skipNBytes(place);
        return in;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** An entry's bytes; opened, and a damaged one found out, when the first is read. */
    private final class Opening extends InputStream {
        private final ZipEntry entry;
        private @Nullable InputStream in;

        Opening(ZipEntry entry) {
            this.entry = entry;
        }

        private InputStream in() throws IOException {
            if (in == null) {
                in = zip.getInputStream(entry);
            }
            return in;
        }

        @Override
        public int read() throws IOException {
            return in().read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return in().read(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (in != null) {
                in.close();
            }
        }
    }
}
