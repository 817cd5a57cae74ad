package org.rapporteur.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;
import org.rapporteur.web.WebServer;

/**
 * Measures how fast a large record is served: {@code ServeSpeed FOLDER [PAGES [ROUNDS]]}. Makes a record of that many
 * synthetic pages in the folder, ten statements each, where there is none; then asks for each page, search and list of the
 * API in turn, and in the same rounds scans the table of facts for a word, which is what doing without indices would cost.
 */
public final class ServeSpeed {
    private static final List<String> PATHS = List.of(
            "/",
            "/meetings",
            "/actors",
            "/claims",
            "/positions",
            "/differences",
            "/figures",
            "/sources",
            "/articles",
            "/statements",
            "/gaps",
            "/search?q=" + word("report"),
            "/search?q=" + word("diplomats Kenya"),
            "/search?q=" + word("\"answer it in week 12\""),
            "/search?q=" + word("speaker:\"Adam Alder\" week"),
            "/search?q=" + word("type:statement year:2015"),
            "/search?q=" + word("talk* Oslo OR Lima -Peru"),
            "/api/v1/statements?limit=50",
            "/api/v1/statements?actor=adam-alder&limit=50",
            "/api/v1/meetings?limit=50",
            "/api/v1/search?q=" + word("diplomats Kenya"),
            "/api/v1/search?q=" + word("report"));

    private static final String SCAN = "SELECT count(*) FROM facts WHERE json LIKE ?";

    private ServeSpeed() {}

    public static void main(String[] args) throws IOException, InterruptedException, RecordException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]);
        int pages = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 21;
        if (!Files.exists(folder.resolve("record.sqlite"))) {
            make(folder, pages, out);
        }
        try (WebServer server = WebServer.start(folder, "127.0.0.1", 0);
                Connection scan = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.sqlite"))) {
            measure(server.address(), scan, rounds, out);
        }
    }

    private static void make(Path folder, int pages, PrintStream out) throws RecordException {
        long start = System.nanoTime();
        try (RecordStore store = RecordStore.openOrCreate(folder);
                Update update = store.update()) {
            for (int i = 0; i < pages; i++) {
                Synthetic.Item item = Synthetic.page(i);
                update.add(item.document(), item.reading());
            }
            update.commit();
        }
        out.printf(Locale.ROOT, "%d pages linked and written in %.1f s%n", pages, (System.nanoTime() - start) / 1e9);
    }

    private static void measure(String address, Connection scan, int rounds, PrintStream out)
            throws IOException, InterruptedException, SQLException {
        HttpClient client = HttpClient.newHttpClient();
        List<long[]> times = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        PATHS.forEach(p -> times.add(new long[rounds]));
        long[] scans = new long[rounds];
        for (int round = -2; round < rounds; round++) {
            for (int i = 0; i < PATHS.size(); i++) {
                long start = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(
                        HttpRequest.newBuilder(URI.create(address).resolve(PATHS.get(i)))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                long time = System.nanoTime() - start;
                if (round < 0) {
                    sizes.add(answer.statusCode() == 200 ? answer.body().length : -answer.statusCode());
                } else {
                    times.get(i)[round] = time;
                }
            }
            long start = System.nanoTime();
            scan(scan);
            if (round >= 0) {
                scans[round] = System.nanoTime() - start;
            }
        }
        out.printf(Locale.ROOT, "%8s %8s %9s  %s%n", "median", "p95", "bytes", "path");
        for (int i = 0; i < PATHS.size(); i++) {
            print(times.get(i), sizes.get(i), PATHS.get(i), out);
        }
        print(scans, 0, SCAN, out);
    }

    private static void print(long[] times, int size, String what, PrintStream out) {
        if (size < 0) {
            out.printf(Locale.ROOT, "%28s %s%n", "answered " + -size + " ", what);
            return;
        }
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        out.printf(
                Locale.ROOT,
                "%5.1f ms %5.1f ms %9d  %s%n",
                sorted[sorted.length / 2] / 1e6,
                sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)] / 1e6,
                size,
                what);
    }

    private static void scan(Connection connection) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(SCAN)) {
            s.setString(1, "%diplomats of Kenya%");
            try (ResultSet row = s.executeQuery()) {
                row.next();
            }
        }
    }

    private static String word(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
