package org.rapporteur.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.rapporteur.linking.Linker;
import org.rapporteur.linking.Record;
import org.rapporteur.reading.Reading;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;

/**
 * Measures linking by the number of pages: {@code LinkScale 1000,3000,10000 [FOLDER]}. With a folder it also fills a record
 * there with as many pages, and adds one page more.
 */
public final class LinkScale {
    private LinkScale() {}

    public static void main(String[] args) throws IOException, RecordException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String number : args[0].split(",")) {
            int pages = Integer.parseInt(number);
            List<Synthetic.Item> items =
                    IntStream.range(0, pages).mapToObj(Synthetic::page).toList();
            List<Reading> readings = items.stream().map(Synthetic.Item::reading).toList();
            long start = System.nanoTime();
            Record record = new Linker().link(readings);
            double seconds = seconds(start);
            out.printf(
                    Locale.ROOT,
                    "%d pages: linked in %.2f s (%.3f ms a page); %d actors, %d meetings, %d claims, %d facts%n",
                    pages,
                    seconds,
                    seconds * 1000 / pages,
                    record.actors().size(),
                    record.meetings().size(),
                    record.claims().size(),
                    record.facts().size());
            if (args.length > 1) {
                store(items, Files.createDirectories(Path.of(args[1], number)), out);
            }
        }
    }

    private static void store(List<Synthetic.Item> items, Path folder, PrintStream out) throws RecordException {
        try (RecordStore store = RecordStore.openOrCreate(folder)) {
            long start = System.nanoTime();
            try (Update update = store.update()) {
                for (Synthetic.Item item : items) {
                    update.add(item.document(), item.reading());
                }
                out.printf(Locale.ROOT, "  readings kept in %.2f s%n", seconds(start));
                start = System.nanoTime();
                update.commit();
                out.printf(Locale.ROOT, "  linked and written in %.2f s%n", seconds(start));
            }
            for (int more = 0; more < 3; more++) {
                start = System.nanoTime();
                long rows;
                try (Update update = store.update()) {
                    Synthetic.Item item = Synthetic.page(items.size() + more);
                    update.add(item.document(), item.reading());
                    update.commit();
                    rows = update.rowsRead();
                }
                out.printf(Locale.ROOT, "  one page more in %.2f s, %d rows read%n", seconds(start), rows);
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
