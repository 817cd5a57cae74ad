package org.rapporteur.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.rapporteur.linking.rulings.Rulings;

/**
 * The file {@code rulings.jsonl} beside a record: one ruling a line, which a person can read, compare and take elsewhere.
 * The record can be made anew from the pages and this file.
 */
public final class RulingsFile {
    /** Its name in the folder of the record. */
    public static final String NAME = "rulings.jsonl";

    private static final long LARGEST = 64L << 20;

    private RulingsFile() {}

    /**
     * The rulings of a record; none where there is no file.
     *
     * @param folder of the record
     * @throws RecordException when the file cannot be read, or a line of it is no ruling
     */
    public static Rulings of(Path folder) throws RecordException {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? read(file) : Rulings.NONE;
    }

    /**
     * The rulings of a file.
     *
     * @throws RecordException when it cannot be read, or a line of it is no ruling
     */
    public static Rulings read(Path file) throws RecordException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new RecordException(file, "is too large for a file of rulings", "check what it is");
            }
            return Rulings.read(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new RecordException(
                    file,
                    "cannot be read as UTF-8 text (" + e.getClass().getSimpleName() + ")",
                    "check the file and your rights",
                    e);
        } catch (IllegalArgumentException e) {
            throw new RecordException(
                    file, String.valueOf(e.getMessage()), "mend the line, or take it out; nothing has changed", e);
        }
    }

    /** Puts these rulings in place of those of the file, all at once. Without any and without a file, does nothing. */
    static void write(Path folder, Rulings rulings) throws RecordException {
        Path file = folder.resolve(NAME);
        try {
            List<String> lines = rulings.lines();
            if (lines.isEmpty() && !Files.exists(file)) {
                return;
            }
            Path next = folder.resolve(NAME + ".next");
            Files.write(next, lines, StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new RecordException(
                    file,
                    "could not be written (" + e.getClass().getSimpleName() + ")",
                    "check your rights and the disk; nothing has changed",
                    e);
        }
    }
}
