package org.rapporteur.page.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rapporteur.page.Page;
import org.rapporteur.page.Skipped;

/**
 * A part of a file that is read by itself. The pages of all parts of a file are those of the file, with the same names and
 * sources. What is divided: packed web archives, between the records; ZIP archives, between the entries; JSON lines. What an
 * archive says of itself as a whole, as how many records were passed over, is said for each part.
 *
 * <p>In a packed web archive a part begins with the first record that begins behind its start. One that has pages and their
 * conversions gives a conversion whose page lies in another part as a page of its own.
 *
 * @param start of the part: of a web archive the least byte at which its first record may begin; of JSON lines the first byte
 *     of a line; of a ZIP archive the number of an entry, from 0
 * @param end its end, in the same count, exclusive
 * @param lines how many lines there are before it
 */
public record Part(long start, long end, int lines) {
    /** A file that is not divided. */
    public static final Part WHOLE = new Part(0, Long.MAX_VALUE, 0);

    /** Whether it is a file that is not divided. */
    boolean isWhole() {
        return equals(WHOLE);
    }

    /**
     * The parts in which a file may be read.
     *
     * @param bytes how many a part is to have, at least
     */
    public static List<Part> of(Stored file, long bytes) throws IOException {
        if (file.size() <= bytes) {
            return List.of(WHOLE);
        }
        return switch (Containers.kind(file)) {
            case "warc.gz" -> ofBytes(file.size(), bytes);
            case "jsonl" -> ofLines(file, bytes);
            case "zip" -> ZipFileContainer.parts(file.local(), bytes);
            default -> List.of(WHOLE);
        };
    }

    private static List<Part> ofBytes(long size, long bytes) {
        List<Part> out = new ArrayList<>();
        for (long at = 0; at < size; at += bytes) {
            out.add(new Part(at, at + bytes >= size ? Long.MAX_VALUE : at + bytes, 0));
        }
        return out;
    }

    private static List<Part> ofLines(Stored file, long bytes) throws IOException {
        List<Part> out = new ArrayList<>();
        long at = 0;
        long start = 0;
        int line = 0;
        int first = 0;
        try (InputStream in = new BufferedInputStream(file.from(0), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                at++;
                if (b == '\n') {
                    line++;
                    if (at - start >= bytes) {
                        out.add(new Part(start, at, first));
                        start = at;
                        first = line;
                    }
                }
            }
        }
        if (at > start || out.isEmpty()) {
            out.add(new Part(start, Long.MAX_VALUE, first));
        }
        return out;
    }

    /**
     * Its pages, in order, each loaded when it is asked for. To be closed when it is not read to its end.
     *
     * @param skipped is told of everything that is not read
     */
    public Stream<Page> pages(Stored file, Consumer<Skipped> skipped) {
        return Pages.stream(PageIterator.of(file, this, skipped));
    }
}
