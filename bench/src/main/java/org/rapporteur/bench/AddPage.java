package org.rapporteur.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.Engine;
import org.rapporteur.language.EncoderModel;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.store.Evidence;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.RulingMaker;
import org.rapporteur.store.Update;

/**
 * Measures how long one page more takes in a large record: {@code AddPage FOLDER [PAGES [ROUNDS]]}. Makes a record of that
 * many synthetic pages in the folder, where there is none; then adds single pages, from the page's bytes to the committed
 * record with the language models loaded, and makes rulings.
 */
public final class AddPage {
    private AddPage() {}

    public static void main(String[] args) throws IOException, RecordException, UnreadablePageException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]);
        int pages = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 7;
        if (!Files.exists(folder.resolve("record.sqlite"))) {
            make(folder, pages, out);
        }
        Engine engine = new Engine(EncoderModel.load());
        try (RecordStore store = RecordStore.openOrCreate(folder)) {
            List<Double> reading = new ArrayList<>();
            List<Double> whole = new ArrayList<>();
            long mark = System.currentTimeMillis();
            for (int i = 0; i < rounds; i++) {
                Page page = page(mark + i);
                long start = System.nanoTime();
                try (Update update = store.update()) {
                    Document document = engine.extract(page);
                    Reading read = engine.read(document);
                    Evidence.check(document, read);
                    reading.add(seconds(start));
                    update.add(document, read, engine.why(page, document));
                    update.commit();
                }
                whole.add(seconds(start));
            }
            print(out, "one page more, from its bytes to the committed record", whole);
            print(out, "  of which extracting and reading it", reading);
            ruled(store, out);
        }
    }

    /** A page that names few and many of those in the record, and somebody new. */
    private static Page page(long number) {
        String text =
                "Talks in Oslo go on\n\nOslo, 3 May 2018 - Adam Alder of Norway met Berit Birch of Kenya in Oslo on"
                        + " Thursday. \"We heard report " + number
                        + " of Peru and will answer it,\" Adam Alder said.\n\n"
                        + "Norway condemned Chile. Kenya demanded talks with Ghana. Togo sent " + (10 + number % 80)
                        + " observers. Clerk number " + number + " of the harbour, Rolf Newman"
                        + (char) ('a' + number % 26)
                        + ", denied that Peru had armed anybody.\n";
        String name = "added-" + number + ".txt";
        return new Page(name, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void ruled(RecordStore store, PrintStream out) throws RecordException {
        RulingMaker maker = new RulingMaker(store);
        Ruling.By by = new Ruling.By("bench", "2024-01-31T12:00:00Z", null);
        List<String> persons = store.facts(Actor.class).stream()
                .filter(a -> a.kind() == ActorKind.PERSON)
                .map(Actor::id)
                .limit(8)
                .toList();
        for (int i = 0; i < 3; i++) {
            rule(store, maker.merge(by, persons.subList(2 * i, 2 * i + 2)), "merge of two persons", out);
        }
        for (int i = 0; i < 3; i++) {
            String statement = store.facts(org.rapporteur.record.Statement.class)
                    .get(1000 * i)
                    .id();
            rule(store, maker.reject(by, statement), "rejection of a statement", out);
        }
        for (int i = 0; i < 3; i++) {
            List<org.rapporteur.linking.rulings.Ruling> all;
            try (Update update = store.update()) {
                all = update.rulings().all();
            }
            rule(store, Ruling.undo(by, all.get(all.size() - 1 - 2 * i).number()), "undo", out);
        }
    }

    private static void rule(RecordStore store, Ruling ruling, String what, PrintStream out) throws RecordException {
        long start = System.nanoTime();
        try (Update update = store.update()) {
            RulingMaker.apply(ruling, update);
        }
        out.printf(Locale.ROOT, "%s: %.2f s%n", what, seconds(start));
    }

    private static void make(Path folder, int pages, PrintStream out) throws RecordException {
        long start = System.nanoTime();
        try (RecordStore store = RecordStore.openOrCreate(folder);
                Update update = store.update()) {
            for (int i = 0; i < pages; i++) {
                Synthetic.Item item = Synthetic.page(i);
                update.add(item.document(), item.reading());
            }
            out.printf(Locale.ROOT, "%d pages: readings kept in %.1f s%n", pages, seconds(start));
            start = System.nanoTime();
            update.commit();
        }
        out.printf(Locale.ROOT, "%d pages linked and written in %.1f s%n", pages, seconds(start));
    }

    private static void print(PrintStream out, String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "%s: median %.2f s, first %.2f s, slowest %.2f s of %d%n",
                what,
                sorted.get(sorted.size() / 2),
                times.get(0),
                sorted.get(sorted.size() - 1),
                sorted.size());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
