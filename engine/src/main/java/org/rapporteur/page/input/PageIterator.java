package org.rapporteur.page.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Page;
import org.rapporteur.page.Skipped;

/** The pages of files, one at a time: a walk through containers within containers that holds only the way down. */
final class PageIterator implements Iterator<Page>, AutoCloseable {
    private final Iterator<Closed> files;
    private final Consumer<Skipped> skipped;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Page next;

    private PageIterator(Stream<Closed> files, Consumer<Skipped> skipped) {
        this.files = files.iterator();
        this.skipped = skipped;
    }

    /** The pages of whole files. */
    static PageIterator of(List<Path> files, Consumer<Skipped> skipped) {
        return new PageIterator(
                files.stream().map(Stored::of).map(f -> new Closed(f.source(), () -> Containers.of(f, Part.WHOLE))),
                skipped);
    }

    /** The pages of a part of a file. */
    static PageIterator of(Stored file, Part part, Consumer<Skipped> skipped) {
        return new PageIterator(Stream.of(new Closed(file.source(), () -> Containers.of(file, part))), skipped);
    }

    @Override
    public boolean hasNext() {
        while (next == null && (!open.isEmpty() || files.hasNext())) {
            if (open.isEmpty()) {
                Closed file = files.next();
                open(file.source(), file.opener());
            } else {
                step(open.element());
            }
        }
        return next != null;
    }

    @Override
    public Page next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Page page = next;
        next = null;
        return page;
    }

    private void step(Open top) {
        try {
            Container.Found found = top.container().next();
            if (found instanceof Container.One one) {
                next = one.page();
            } else if (found instanceof Container.Inner inner) {
                open(inner.content().source(), () -> Containers.of(inner.content()));
            } else if (found instanceof Container.Bad bad) {
                skipped.accept(new Skipped(bad.source(), bad.reason()));
            } else {
                end();
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            skipped.accept(new Skipped(top.source(), Reasons.of(e)));
            end();
        }
    }

    private void open(String source, Opener opener) {
        try {
            open.push(new Open(source, opener.open()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            skipped.accept(new Skipped(source, Reasons.of(e)));
        }
    }

    private void end() {
        Open ended = open.remove();
        try {
            ended.container().close();
        } catch (IOException | RuntimeException e) {
            skipped.accept(new Skipped(ended.source(), Reasons.of(e)));
        }
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            end();
        }
    }

    private record Closed(String source, Opener opener) {}

    private record Open(String source, Container container) {}

    private interface Opener {
        Container open() throws IOException;
    }
}
