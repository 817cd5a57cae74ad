package org.rapporteur.page.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A ZIP archive within another, read from its beginning to its end. */
final class ZipContainer implements Container {
    private final Content archive;
    private final Bounded packed;
    private final ZipInputStream zip;
    private final ZipEntries entries;
    private int count;

    ZipContainer(Content archive) {
        this.archive = archive;
        this.packed = Bounded.to(Long.MAX_VALUE, archive.in());
        this.zip = new ZipInputStream(packed);
        this.entries = new ZipEntries(archive.source(), archive.depth());
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (true) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                return entries.end(archive.name());
            }
            int number = ++count;
            Found found = entries.take(entry, Bounded.unpacked(zip, packed::total), place -> from(number, place));
            if (found != null) {
                return found;
            }
        }
    }

    /** An entry's bytes, by its number from 1. */
    private InputStream from(int number, long place) throws IOException {
        ZipInputStream in = new ZipInputStream(archive.again().from(0));
        for (int i = 0; i < number; i++) {
            in.getNextEntry();
        }
        in.skipNBytes(place);
        return in;
    }
}
