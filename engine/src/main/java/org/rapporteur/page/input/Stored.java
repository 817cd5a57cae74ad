package org.rapporteur.page.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A file, wherever it is kept. */
public interface Stored {
    /** Where it is, as given: what the sources of its pages begin with. */
    String source();

    /** Its name without its folder. */
    String name();

    /** How many bytes it has. */
    long size() throws IOException;

    /** Its bytes from a place on, to be closed by who asks. */
    InputStream from(long place) throws IOException;

    /** A copy of it on this machine's disk, or itself where it is there; asked for by what must jump within it. */
    Path local() throws IOException;

    /** A file of this machine's disk. */
    static Stored of(Path path) {
        return new Stored() {
            @Override
            public String source() {
                return Pages.source(path);
            }

            @Override
            public String name() {
                return Objects.requireNonNull(path.getFileName()).toString();
            }

            @Override
            public long size() throws IOException {
                return Files.size(path);
            }

            @Override
            public InputStream from(long place) throws IOException {
                InputStream in = Files.newInputStream(path);
                in.skipNBytes(place);
                return in;
            }

            @Override
            public Path local() {
                return path;
            }
        };
    }
}
