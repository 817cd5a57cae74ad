package org.rapporteur.page.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.page.input.Archives.gzip;
import static org.rapporteur.page.input.Archives.html;
import static org.rapporteur.page.input.Archives.join;
import static org.rapporteur.page.input.Archives.record;
import static org.rapporteur.page.input.Archives.response;
import static org.rapporteur.page.input.Archives.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.page.Page;

/** Files that are read in parts have the pages that they have as a whole. */
class PartTest {
    private static final int MOST = 40;

    @TempDir
    private Path folder;

    private static byte[] page(int number) {
        return gzip(response("https://news.example/talks/" + number, "text/html", html(number)));
    }

    private static byte[] warc(byte[]... between) {
        byte[] info = Archives.ascii("software: rapporteur\r\n");
        byte[] out = gzip(record("warcinfo", "urn:x", "application/warc-fields", info, info.length));
        for (int i = 1; i <= MOST; i++) {
            out = join(out, page(i), between.length == 0 ? new byte[0] : between[i % between.length]);
        }
        return out;
    }

    @Test
    void packedWebArchives() throws IOException {
        parts("a.warc.gz", warc());
    }

    @Test
    void damagedWebArchives() throws IOException {
        byte[] damaged = page(99);
        damaged[damaged.length / 2] ^= 0x55;
        parts("a.warc.gz", warc(damaged, new byte[700], new byte[] {0x1f, (byte) 0x8b, 8, 0, 7, 7, 7, 7}));
    }

    @Test
    void aWebArchiveThatIsPackedAsAWholeIsReadInItsFirstPart() throws IOException {
        byte[] all = new byte[0];
        for (int i = 1; i <= MOST; i++) {
            all = join(all, response("https://news.example/talks/" + i, "text/html", html(i)));
        }
        parts("a.warc.gz", gzip(all));
    }

    @Test
    void jsonLines() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= MOST; i++) {
            lines.append("{\"title\":\"Day ").append(i).append("\",\"text\":\"The ministers met again.\"}\n");
            lines.append(i % 7 == 0 ? "\n{\"broken\n" : "");
        }
        lines.append("{\"title\":\"Last\",\"text\":\"The envoy left.\"}");
        parts("a.jsonl", lines.toString().getBytes());
    }

    @Test
    void zipArchives() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 1; i <= MOST; i++) {
            files.put("pages/" + i + ".html", html(i).getBytes());
        }
        parts("a.zip", zip(files));
    }

    @Test
    void whatIsNotDividedHasOnePart() throws IOException {
        Path file = Files.write(folder.resolve("a.html"), html(1).repeat(50).getBytes());

        assertThat(Part.of(Stored.of(file), 10)).containsExactly(Part.WHOLE);
    }

    private void parts(String name, byte[] bytes) throws IOException {
        Stored file = Stored.of(Files.write(folder.resolve(name), bytes));
        List<Page> whole = Part.WHOLE.pages(file, s -> {}).toList();
        assertThat(whole).hasSizeGreaterThanOrEqualTo(MOST);
        for (int size : new int[] {250, 1000, 2500, bytes.length - 1, bytes.length}) {
            List<Page> pages = new ArrayList<>();
            List<Part> parts = Part.of(file, size);
            for (Part part : parts) {
                try (Stream<Page> stream = part.pages(file, s -> {})) {
                    stream.forEach(pages::add);
                }
            }
            assertThat(parts.size()).isGreaterThanOrEqualTo(size <= bytes.length / 4 ? 2 : 1);
            assertThat(pages).as("parts of %s bytes", size).isEqualTo(whole);
        }
    }
}
