package org.rapporteur.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
 * Measures how fast a large record is served: {@code ServeSpeed FOLDER [PAGES [ROUNDS [PATH]]]}. Makes a record of that many
 * synthetic pages in the folder, ten statements each, where there is none; then asks for each page, search and list of the
 * API in turn, and in the same rounds scans the texts for a word, which is what doing without indices would cost.
 */
public final class ServeSpeed {
    private static final List<String> PATHS = List.of(
            "/",
            "/meetings",
            "/actors",
            "/graph",
            "/claims",
            "/positions",
            "/differences",
            "/figures",
            "/sources",
            "/articles",
            "/statements",
            "/events",
            "/labels",
            "/roles",
            "/gaps",
            "/map",
            "/bargaining",
            "/bargaining/conditions",
            "/rulings/queue",
            "/changes?since=2018",
            "/articles/{articles}",
            "/actors/adam-alder",
            "/meetings/{meetings}",
            "/claims/{claims}",
            "/fact/{statements}",
            "/sources/Outlet%201",
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

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final String SCAN = "SELECT count(*) FROM article_texts WHERE text LIKE ?";

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
            List<String> paths = args.length > 3
                    ? PATHS.stream().filter(p -> p.startsWith(args[3])).toList()
                    : PATHS;
            measure(server.address(), named(paths, scan), scan, rounds, out);
        }
    }

    /** The paths with the id of a fact for {@code {table}}, one in the middle of the table. */
    private static List<String> named(List<String> paths, Connection connection) throws SQLException {
        List<String> out = new ArrayList<>();
        for (String path : paths) {
            int open = path.indexOf('{');
            if (open < 0) {
                out.add(path);
                continue;
            }
            String table = path.substring(open + 1, path.indexOf('}'));
            try (PreparedStatement s = connection.prepareStatement("SELECT id FROM " + table
                            + " ORDER BY id LIMIT 1 OFFSET (SELECT count(*) / 2 FROM " + table + ")");
                    ResultSet row = s.executeQuery()) {
                row.next();
                out.add(path.substring(0, open) + row.getString(1));
            }
        }
        return out;
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

    private static void measure(String address, List<String> paths, Connection scan, int rounds, PrintStream out)
            throws IOException, InterruptedException, SQLException {
        HttpClient client = HttpClient.newHttpClient();
        Times[] times = new Times[paths.size()];
        Arrays.setAll(times, i -> new Times(rounds));
        Times scans = new Times(rounds);
        int[] sizes = new int[paths.size()];
        for (int round = -3; round < rounds; round++) {
            for (int i = 0; i < paths.size(); i++) {
                URI uri = URI.create(address).resolve(fresh(paths.get(i), round));
                long start = System.nanoTime();
                long cpu = cpu();
                HttpResponse<byte[]> answer =
                        client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
                times[i].set(round, System.nanoTime() - start, cpu() - cpu);
                sizes[i] = answer.statusCode() == 200 ? answer.body().length : -answer.statusCode();
                start = System.nanoTime();
                client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
                times[i].again(round, System.nanoTime() - start);
            }
            long start = System.nanoTime();
            long cpu = cpu();
            scan(scan);
            scans.set(round, System.nanoTime() - start, cpu() - cpu);
        }
        out.println("  median       p95    median of CPU  asked again     bytes");
        for (int i = 0; i < paths.size(); i++) {
            print(times[i], sizes[i], paths.get(i), out);
        }
        print(scans, 0, SCAN, out);
    }

    private static void print(Times times, int size, String what, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%6.1f ms %6.1f ms %10.1f ms %10.1f ms %9s  %s%n",
                at(times.wall, 50),
                at(times.wall, 95),
                at(times.cpu, 50),
                at(times.again, 50),
                size < 0 ? "(" + -size + ")" : Integer.toString(size),
                what);
    }

    private static double at(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /**
     * How long each round took, how much of it the processor worked for this program, client and server, and how long the
     * same took when it was asked for a second time, in nanoseconds.
     */
    private static final class Times {
        final long[] wall;
        final long[] cpu;
        final long[] again;

        Times(int rounds) {
            wall = new long[rounds];
            cpu = new long[rounds];
            again = new long[rounds];
        }

        void again(int round, long wallTime) {
            if (round >= 0) {
                again[round] = wallTime;
            }
        }

        void set(int round, long wallTime, long cpuTime) {
            if (round >= 0) {
                wall[round] = wallTime;
                cpu[round] = cpuTime;
            }
        }
    }

    /** The same page under an address that was never asked for, so that it is made anew. */
    private static String fresh(String path, int round) {
        return path.startsWith("/api") ? path : path + (path.contains("?") ? "&" : "?") + "round=" + (round + 3);
    }

    private static void scan(Connection connection) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(SCAN)) {
            s.setString(1, "%diplomats of Kenya%");
            try (ResultSet row = s.executeQuery()) {
                row.next();
            }
        }
    }

    /** For how long the processor has worked for this program's threads, but for Java's compiler and garbage collector. */
    private static long cpu() {
        return Arrays.stream(THREADS.getAllThreadIds())
                .map(THREADS::getThreadCpuTime)
                .filter(t -> t > 0)
                .sum();
    }

    private static String word(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
