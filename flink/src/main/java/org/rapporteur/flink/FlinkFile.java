package org.rapporteur.flink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.input.Stored;

/** A file wherever Flink finds files. Of one on a disk the source is the path, as on a laptop. */
final class FlinkFile implements Stored, AutoCloseable {
    private final Path path;
    private java.nio.file.@Nullable Path copy;

    FlinkFile(Path path) {
        this.path = path;
    }

    /** Whether it lies on a disk. */
    static boolean isLocal(Path path) {
        String scheme = path.toUri().getScheme();
        return scheme == null || scheme.equals("file");
    }

    @Override
    public String source() {
        return isLocal(path) ? path.getPath() : path.toString();
    }

    @Override
    public String name() {
        return path.getName();
    }

    @Override
    public long size() throws IOException {
        return path.getFileSystem().getFileStatus(path).getLen();
    }

    @Override
    public InputStream from(long place) throws IOException {
        FSDataInputStream in = path.getFileSystem().open(path);
        in.seek(place);
        return in;
    }

    @Override
    public java.nio.file.Path local() throws IOException {
        if (isLocal(path)) {
            return java.nio.file.Path.of(path.getPath());
        }
        if (copy == null) {
            copy = Files.createTempFile("rapporteur", name());
            try (InputStream in = from(0)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    /** Takes the copy away. */
    @Override
    public void close() throws IOException {
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }
}
