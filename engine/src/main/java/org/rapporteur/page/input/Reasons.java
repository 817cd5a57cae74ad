package org.rapporteur.page.input;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.ParsingException;

/** Says in one line why something could not be read. */
final class Reasons {
    /** What is said of a thing of which the beginning is read. */
    static final String CUT = "it is cut off; what stands before the cut is read";

    private Reasons() {}

    static String of(Throwable e) {
        if (e instanceof LimitException || e instanceof DamageException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof AccessDeniedException) {
            return "it may not be opened; check its permissions";
        }
        if (e instanceof FileSystemLoopException) {
            return "it is a link to a folder that it lies in; what it leads to is read once";
        }
        if (e instanceof NoSuchFileException) {
            return "it was removed meanwhile";
        }
        if (e instanceof EOFException) {
            return "it is cut off";
        }
        if (e instanceof ParsingException) {
            return "its header is damaged";
        }
        if (e instanceof ZipException) {
            return "it is damaged (" + line(e) + ")";
        }
        return "it could not be read (" + (e instanceof IOException && e.getMessage() != null ? line(e) : name(e))
                + ")";
    }

    private static String name(Throwable e) {
        return e.getClass().getSimpleName();
    }

    private static String line(Throwable e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        return message.length() > 160 ? message.substring(0, 160) + "…" : message;
    }
}
