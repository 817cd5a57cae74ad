package org.rapporteur.page.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapporteur.page.Page;
import org.rapporteur.page.Skipped;
import org.rapporteur.page.input.Pages;

/**
 * Any bytes as a file of each kind that may hold pages. The first byte says which: {@code w} a web archive, {@code x} a feed,
 * {@code j} JSON, {@code l} JSON a line, {@code e} a message, {@code m} Markdown, {@code r} RTF, {@code p} PDF, {@code z} ZIP,
 * {@code g} gzip; in capitals, the bytes are packed first, so that what is in them is reached: {@code W} by gzip, the others
 * by ZIP.
 */
public final class InputsFuzz {
    private static final String KINDS = "wxjlemrpzg";
    private static final List<String> EXTENSIONS =
            List.of("warc", "xml", "json", "jsonl", "eml", "md", "rtf", "pdf", "zip", "html.gz");
    private static final int MAX_PAGES = 300;
    private static final Path FOLDER = folder();

    private InputsFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        char letter = (char) data[0];
        int kind = KINDS.indexOf(Character.toLowerCase(letter));
        if (kind < 0) {
            return;
        }
        byte[] content = Arrays.copyOfRange(data, 1, data.length);
        String extension = EXTENSIONS.get(kind);
        Path file = FOLDER.resolve("a." + extension);
        if (letter == 'W') {
            file = FOLDER.resolve("a.warc.gz");
            content = packed(content, GZIPOutputStream::new);
        } else if (Character.isUpperCase(letter)) {
            file = FOLDER.resolve("a.zip");
            byte[] bytes = content;
            content = packed(new byte[0], out -> {
                ZipOutputStream zip = new ZipOutputStream(out);
                zip.putNextEntry(new ZipEntry("in/a." + extension));
                zip.write(bytes);
                zip.closeEntry();
                return zip;
            });
        }
        Files.write(file, content);
        read(file);
        Files.delete(file);
    }

    private static void read(Path file) {
        try (Stream<Page> pages = Pages.of(List.of(file), InputsFuzz::check).stream()) {
            int count = 0;
            for (Iterator<Page> i = pages.iterator(); i.hasNext() && count < MAX_PAGES; count++) {
                Page page = i.next();
                PageTarget.hold(page.bytes().length <= Page.MAX_BYTES, "a page that is too large");
                PageTarget.hold(!page.source().isBlank() && !page.id().isBlank(), "a page without source or id");
            }
        }
    }

    private static void check(Skipped skipped) {
        PageTarget.hold(!skipped.reason().isBlank(), "skipped without a reason: " + skipped);
        PageTarget.hold(skipped.reason().lines().count() == 1, "a reason of many lines: " + skipped);
    }

    private interface Packer {
        OutputStream around(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] bytes, Packer packer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = packer.around(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("inputs");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
