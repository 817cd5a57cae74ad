package org.rapporteur.page;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Ids;

/**
 * A page as it came in.
 *
 * @param source path or URL as given; for a page out of an archive the archive's path, {@code !/} and the page's name in it
 * @param name what stays the same when the page is read from another folder: its URL, or its file name
 * @param bytes its content, not to be changed
 * @param charset the encoding that the server said it has, or null
 * @param accessed EDTF day on which it was taken from the web, or null when nothing says so
 */
@SuppressWarnings("ArrayRecordComponent")
public record Page(
        String source,
        String name,
        byte[] bytes,
        @Nullable String charset,
        @Nullable String accessed) {
    /** The largest page that is read, in bytes. */
    public static final int MAX_BYTES = 20 << 20;

    /** A page of which nobody said what encoding it has. */
    public Page(String source, String name, byte[] bytes) {
        this(source, name, bytes, null, null);
    }

    /** The id of the article that this page becomes: made of its name and bytes. */
    public String id() {
        return Ids.hash(charset == null ? name : name + "\n" + charset, bytes);
    }

    /** The address that it was taken from, or null when its name is not one. */
    public @Nullable String url() {
        return name.startsWith("http://") || name.startsWith("https://") ? name : null;
    }

    /** Says of a page of which the size is not known that it is too large. */
    public static String tooLarge() {
        return "it has more than the " + (MAX_BYTES >> 20) + " MB that a page may have; split it into its articles";
    }

    /** Says of a page that it is too large. */
    public static String tooLarge(long bytes) {
        return "it has " + (bytes >> 20) + " MB, more than the " + (MAX_BYTES >> 20)
                + " MB that a page may have; split it into its articles";
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Page p
                && source.equals(p.source)
                && name.equals(p.name)
                && Objects.equals(charset, p.charset)
                && Objects.equals(accessed, p.accessed)
                && Arrays.equals(bytes, p.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * source.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return source + " (" + bytes.length + " bytes)";
    }
}
