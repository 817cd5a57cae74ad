package org.rapporteur.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.rapporteur.store.RecordException;

/** Writes a file whole or not at all. */
final class AtomicFile {
    private AtomicFile() {}

    /** Gives the content. */
    interface Content {
        void write(OutputStream out) throws IOException, RecordException;
    }

    /**
     * Writes a file, in the place of one that is there. When it fails, that one stays as it was.
     *
     * @throws Failure when it cannot be written
     */
    static void write(Path file, Content content) throws Failure, RecordException {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.write(out);
            }
            move(part, whole);
        } catch (IOException e) {
            throw new Failure(
                    file + ": could not be written (" + e.getClass().getSimpleName()
                            + ") — check its folder, your rights and the disk",
                    e);
        } finally {
            part.toFile().delete();
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
