package org.rapporteur.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.RecordFacts;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Each format, written from a record of hostile pages, to be read back by a library that others use for it. */
abstract class Written {
    static final ObjectMapper JSON = new ObjectMapper();

    /** Made once for all formats. */
    static final Path FOLDER = make();

    private static Path make() {
        try {
            Path folder = Files.createTempDirectory("written");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            HostileRecord.write(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RecordException e) {
            throw new AssertionError(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> out = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            out.add((Element) found.item(i));
        }
        return out;
    }

    static List<CSVRecord> csv(String text) throws IOException {
        return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    }

    static Map<String, String> unzip(byte[] zip) throws IOException {
        Map<String, String> out = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                out.put(e.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return out;
    }

    static String text(String format) throws Exception {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordStore store = RecordStore.open(FOLDER)) {
            Formats.named(format).orElseThrow().write(new RecordFacts(store), out);
        }
        return out.toByteArray();
    }
}
