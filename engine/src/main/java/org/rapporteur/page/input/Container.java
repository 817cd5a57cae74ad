package org.rapporteur.page.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Page;

/** Something that holds pages, given one at a time. */
interface Container extends Closeable {
    /**
     * What comes next. What was given before need not be readable any more.
     *
     * @return null at the end
     * @throws IOException when nothing more can be read
     */
    @Nullable
    Found next() throws IOException;

    @Override
    default void close() throws IOException {}

    /** What a container holds. */
    sealed interface Found {}

    /** A page. */
    record One(Page page) implements Found {}

    /** A file within, of whatever kind. */
    record Inner(Content content) implements Found {}

    /**
     * Something that is not read.
     *
     * @param source where it is
     * @param reason why, in one line
     */
    record Bad(String source, String reason) implements Found {}

    /**
     * A file's name and bytes.
     *
     * @param source where it is, as given
     * @param name its file name
     * @param in its bytes; closed by its container
     * @param again opens them anew
     * @param depth how many archives it lies in
     */
    record Content(String source, String name, InputStream in, Again again, int depth) {}

    /** Opens bytes anew, to be read from a place among them and closed. */
    interface Again {
        InputStream from(long place) throws IOException;
    }

    /** A container of what is known already. */
    static Container of(Iterable<? extends Found> found) {
        var iterator = found.iterator();
        return () -> iterator.hasNext() ? iterator.next() : null;
    }
}
