package org.rapporteur.page.input;

import java.io.InputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** What is taken of a ZIP archive's entries, and what is left. Nothing is ever written where an entry's name says. */
final class ZipEntries {
    private static final int MAX_ENTRIES = 200_000;

    private final String source;
    private final int depth;
    private int count;
    private int beside;
    private boolean ended;

    ZipEntries(String source, int depth) {
        this.source = source;
        this.depth = depth;
    }

    /** What an entry is; null for one that holds no page. */
    Container.@Nullable Found take(ZipEntry entry, InputStream in, Container.Again again) throws LimitException {
        if (++count > MAX_ENTRIES) {
            throw new LimitException("it has more than " + MAX_ENTRIES + " entries; the rest is not read");
        }
        String path = entry.getName().replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (entry.isDirectory() || name.isEmpty() || name.startsWith(".") || path.startsWith("__MACOSX/")) {
            return null;
        }
        if (FileFinder.isBeside(name) || source.endsWith(".wacz") && !path.startsWith("archive/")) {
            beside++;
            return null;
        }
        return new Container.Inner(new Container.Content(source + "!/" + path, name, in, again, depth + 1));
    }

    /** At the end, once: how many entries were passed over. */
    Container.@Nullable Found end(String name) {
        if (ended || beside == 0 || name.endsWith(".wacz")) {
            return null;
        }
        ended = true;
        return new Container.Bad(
                source, beside + (beside == 1 ? " file in it holds" : " files in it hold") + " no article");
    }
}
