package org.rapporteur.flink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.flink.core.fs.Path;
import org.rapporteur.flink.table.PageTable;
import org.rapporteur.page.Skipped;
import org.rapporteur.reading.Reading;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapporteur import}: a slice of what a cluster has read into a laptop's record, where it is linked and kept like any. */
@Command(
        name = "import",
        description = {
            "Takes pages that a cluster has read into a record, to be served, ruled on and exported.",
            "All that is said of a page must hold; with nothing said, all pages are taken."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final List<String> PLACES =
            List.of("article", "month", "published", "publisher", "source", "file", "start", "number");

    @Parameters(
            paramLabel = "RESULT",
            arity = "1..*",
            description = "Results of clusters, folders of their table of pages, or Parquet files of it.")
    private List<String> paths = List.of();

    @Option(
            names = {"-r", "--record"},
            paramLabel = "RECORD",
            description = "The record's folder; without it, ./record.")
    private java.nio.file.Path record = java.nio.file.Path.of("record");

    @Mixin
    private Slice slice = new Slice();

    @Override
    public Integer call() throws IOException, RecordException {
        List<Path> files = new ArrayList<>();
        for (String path : paths) {
            String absolute = ClusterOption.absolute(path);
            Path pages = new Path(ReadJob.pages(absolute));
            files.addAll(Results.files(pages.getFileSystem().exists(pages) ? pages : new Path(absolute)));
        }
        Map<String, Place> first = first(files);
        int taken = 0;
        List<Skipped> leftOut;
        try (RecordStore store = RecordStore.openOrCreate(record);
                Update update = store.update()) {
            for (Path file : files) {
                taken += take(file, first, update);
            }
            update.commit();
            leftOut = update.leftOut();
        }
        leftOut.forEach(s -> System.err.println("rapporteur: " + s.source() + ": " + s.reason()));
        System.out.println(taken - leftOut.size() + " of " + first.size() + " pages taken; the record is in " + record);
        return leftOut.isEmpty() ? 0 : Main.SKIPPED;
    }

    /** Where each article is found first: that is the page that counts. */
    static Map<String, Place> first(List<Path> files) throws IOException {
        Map<String, Place> out = new HashMap<>();
        for (Path file : files) {
            try (Stream<ReadPage> rows = PageTable.read(file, PLACES)) {
                rows.filter(p -> p.article() != null)
                        .forEach(p -> out.merge(
                                String.valueOf(p.article()), p.place(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
            }
        }
        return out;
    }

    private int take(Path file, Map<String, Place> first, Update update) throws IOException, RecordException {
        int taken = 0;
        try (Stream<ReadPage> rows = PageTable.read(file, List.of())) {
            for (ReadPage page : (Iterable<ReadPage>) rows::iterator) {
                if (slice.mayHave(page) && page.place().equals(first.get(String.valueOf(page.article())))) {
                    Reading reading = Json.read(String.valueOf(page.reading()), Reading.class);
                    if (slice.has(page, reading) && update.add(page.document(reading), reading, page.why())) {
                        taken++;
                    }
                }
            }
        }
        return taken;
    }
}
