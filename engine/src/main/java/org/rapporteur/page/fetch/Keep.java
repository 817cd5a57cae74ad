package org.rapporteur.page.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.rapporteur.record.Ids;

/**
 * What was fetched, in a folder: each answer as a small web archive, and a table {@code .addresses.tsv} of what is known of
 * each address. Reading the folder gives the pages as fetching them did.
 */
public final class Keep {
    private static final String TABLE = ".addresses.tsv";
    private static final String HEAD =
            "# What was fetched: address, ETag, Last-Modified, file. Written by rapporteur.\n";

    private final Path folder;
    private final Map<String, Entry> entries = new TreeMap<>();

    /**
     * What is known of an address.
     *
     * @param file name of its newest answer, or empty
     */
    private record Entry(String etag, String modified, String file) {}

    /** Opens a folder, and makes it where there is none. */
    public Keep(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Path table = folder.resolve(TABLE);
        if (Files.exists(table)) {
            for (String line : Files.readAllLines(table)) {
                String[] c = line.split("\t", -1);
                if (!line.startsWith("#") && c.length == 4) {
                    entries.put(c[0], new Entry(c[1], c[2], c[3]));
                }
            }
        }
    }

    /** Whether an address was fetched before. */
    public boolean knows(String address) {
        return entries.containsKey(address);
    }

    /** The headers that ask for an address only if it has changed. */
    public Map<String, String> conditions(String address) {
        Map<String, String> out = new TreeMap<>();
        Entry entry = entries.get(address);
        if (entry != null && !entry.etag().isEmpty()) {
            out.put("If-None-Match", entry.etag());
        }
        if (entry != null && !entry.modified().isEmpty()) {
            out.put("If-Modified-Since", entry.modified());
        }
        return out;
    }

    /** The newest answer of an address. */
    public Optional<Path> file(String address) {
        Entry entry = entries.get(address);
        return entry == null || entry.file().isEmpty() ? Optional.empty() : Optional.of(folder.resolve(entry.file()));
    }

    /**
     * Notes that an address was fetched.
     *
     * @param page whether its answer is a page, to be kept
     */
    public void add(String address, Answer answer, boolean page) throws IOException {
        String file = page ? Ids.hash(answer.address().toString(), answer.body()) + ".warc.gz" : "";
        if (page && !Files.exists(folder.resolve(file))) {
            write(folder.resolve(file), answer);
        }
        entries.put(
                oneField(address),
                new Entry(oneField(answer.header("etag")), oneField(answer.header("last-modified")), file));
        save();
    }

    private static String oneField(String value) {
        return value.replaceAll("[\\t\\r\\n]", " ");
    }

    private void write(Path file, Answer answer) throws IOException {
        Path part = Files.createTempFile(folder, "part", ".tmp");
        try (OutputStream out = Files.newOutputStream(part);
                WarcWriter warc = new WarcWriter(java.nio.channels.Channels.newChannel(out), WarcCompression.GZIP)) {
            warc.write(new Warcinfo.Builder()
                    .fields(Map.of("software", java.util.List.of("rapporteur")))
                    .build());
            warc.write(new WarcResponse.Builder(answer.address())
                    .body(MediaType.HTTP_RESPONSE, answer.raw())
                    .build());
        }
        move(part, file);
    }

    private void save() throws IOException {
        Path part = Files.createTempFile(folder, "part", ".tmp");
        String rows = entries.entrySet().stream()
                .map(e -> String.join(
                                "\t",
                                e.getKey(),
                                e.getValue().etag(),
                                e.getValue().modified(),
                                e.getValue().file())
                        + "\n")
                .collect(Collectors.joining());
        Files.writeString(part, HEAD + rows, StandardCharsets.UTF_8);
        move(part, folder.resolve(TABLE));
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether an answer's type is one of a page. */
    static boolean isPage(Answer answer) {
        String type = answer.header("content-type").toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.matches("(?:text/html|application/xhtml\\+xml|text/plain)\\b.*");
    }
}
