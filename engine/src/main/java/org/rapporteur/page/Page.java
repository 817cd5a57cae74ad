package org.rapporteur.page;

import java.util.Arrays;
import org.rapporteur.record.Ids;

/**
 * A page as it came in.
 *
 * @param source path or URL as given
 * @param name what stays the same when the page is read from another folder: its URL, or its file name
 * @param bytes its content, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Page(String source, String name, byte[] bytes) {

    /** The id of the article that this page becomes: made of its name and bytes. */
    public String id() {
        return Ids.hash(name, bytes);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Page p && source.equals(p.source) && name.equals(p.name) && Arrays.equals(bytes, p.bytes);
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
