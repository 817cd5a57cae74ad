package org.rapporteur.page.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.rapporteur.page.Page;
import org.rapporteur.page.Skipped;

/**
 * The pages of files, folders and patterns of them, and of the archives, feeds and exports among them. Folders are searched
 * to the bottom, and all files taken in the order of their paths; a file that is reached twice is taken once. Hidden files in
 * folders are passed over. What cannot be read is reported, never thrown: one bad file does not keep the others from being
 * read.
 *
 * <p>Making it lists the files; {@link #stream()} loads one page at a time.
 */
public final class Pages {
    private final Consumer<Skipped> skipped;
    private final List<Path> files;

    private Pages(List<Path> files, Consumer<Skipped> skipped) {
        this.files = List.copyOf(files);
        this.skipped = skipped;
    }

    /**
     * Finds the files.
     *
     * @param paths files, folders and patterns such as {@code pages/*.html}
     * @param skipped is told of everything that is not read, while listing and while streaming
     */
    public static Pages of(List<Path> paths, Consumer<Skipped> skipped) {
        FileFinder finder = new FileFinder((path, reason) -> skipped.accept(new Skipped(source(path), reason)));
        paths.forEach(finder::add);
        return new Pages(finder.files().stream().sorted().toList(), skipped);
    }

    /** The files, in order. */
    public List<Path> files() {
        return files;
    }

    /** How many files there are to read. Some may hold many pages, and some none. */
    public int size() {
        return files.size();
    }

    /**
     * The pages, in order, each loaded when it is asked for; may be called again. To be closed when it is not read to its
     * end.
     */
    public Stream<Page> stream() {
        return stream(PageIterator.of(files, skipped));
    }

    static Stream<Page> stream(PageIterator pages) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(pages::close);
    }

    static String source(Path path) {
        return path.toString().replace('\\', '/');
    }
}
