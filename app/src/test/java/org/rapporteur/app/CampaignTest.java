package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.store.RecordException;

/** {@code mvn verify -Pcampaign}: what nothing must be lost by, as often as is asked for. */
@Tag("campaign")
class CampaignTest {
    private static final int PAGES = 130;
    private static final int SAY = 20;
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/meetings",
            "/claims",
            "/statements",
            "/actors",
            "/articles",
            "/gaps",
            "/search?q=door",
            "/api/v1/meetings",
            "/api/v1/statements?limit=10");

    @TempDir
    private Path folder;

    /** {@code -Dcampaign.kills}: a third of them of a read, of a ruling, of a round of watch each. */
    @ParameterizedTest
    @ValueSource(strings = {"read", "rule", "watch"})
    void killed(String what) throws Exception {
        int kills = (Campaign.number("kills", 1000) + 2) / 3;
        try (Feed feed = new Feed(12)) {
            Path before = folder.resolve("before");
            Path pages = Campaign.pages(folder.resolve("pages"), 0, what.equals("read") ? PAGES : 30);
            Campaign.read(before, what.equals("read") ? Campaign.pages(folder.resolve("first"), 0, 1) : pages);
            String[] args = what.equals("read")
                    ? new String[] {pages.toString()}
                    : what.equals("rule") ? new String[0] : new String[] {"--once", feed.address()};
            List<String> then = Campaign.lines(before);
            Path whole = folder.resolve("whole");
            Campaign.copy(before, whole);
            long time = time(what, whole, args);
            List<String> after = Campaign.lines(whole);
            assertThat(after).isNotEqualTo(then);

            Random random = new Random(kills);
            int asBefore = 0;
            int unfinished = 0;
            for (int i = 0; i < kills; i++) {
                Path record = folder.resolve("killed");
                Campaign.copy(before, record);
                Process process = begin(what, record, args);
                TimeUnit.NANOSECONDS.sleep((long) (moment(random) * time));
                unfinished += process.isAlive() ? 1 : 0;
                process.destroyForcibly().waitFor();

                List<String> now = Campaign.lines(record);
                assertThat(now).as("kill %d of %s", i, what).isIn(then, after);
                assertThat(Campaign.integrity(record)).isEqualTo("ok");
                asBefore += now.equals(then) ? 1 : 0;
                switch (what) {
                    case "read" -> Campaign.read(record, pages);
                    case "rule" -> Campaign.rule(record);
                    default -> assertThat(Campaign.watch(record, args)).isZero();
                }
                assertThat(Campaign.lines(record))
                        .as("after kill %d of %s", i, what)
                        .isEqualTo(after);
                Campaign.remove(record);
                if ((i + 1) % SAY == 0) {
                    System.out.printf("campaign: %d of %d kills of %s, nothing lost%n", i + 1, kills, what);
                }
            }
            System.out.printf(
                    "campaign: %d kills of %s, %d of them before its end; %d records as before, %d as after%n",
                    kills, what, unfinished, asBefore, kills - asBefore);
        }
    }

    /** Half of the kills come at any moment of the work, half when it is about to be done, for there it is written. */
    private static double moment(Random random) {
        return random.nextBoolean() ? 1.1 * random.nextDouble() : 0.8 + 0.3 * random.nextDouble();
    }

    private Process start(String what, Path record, String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(what, record.toString()));
        all.addAll(List.of(args));
        return Campaign.start(folder.resolve("said.txt"), folder.resolve("begun"), all.toArray(String[]::new));
    }

    /** Starts a program and waits until its work begins, so that no kill is spent on the start of a virtual machine. */
    private Process begin(String what, Path record, String... args) throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("begun"));
        Process process = start(what, record, args);
        while (process.isAlive() && !Files.exists(folder.resolve("begun"))) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return process;
    }

    /** How long the work takes that nothing disturbs. */
    private long time(String what, Path record, String... args) throws IOException, InterruptedException {
        Process process = begin(what, record, args);
        long start = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        return System.nanoTime() - start;
    }

    /** {@code -Dcampaign.disks}: disks that are full at a random moment. */
    @Test
    void fullDisk() throws Exception {
        int disks = Campaign.number("disks", 200);
        Path first = Campaign.pages(folder.resolve("first"), 0, 20);
        Path pages = Campaign.pages(folder.resolve("pages"), 0, PAGES);
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mount(disk, 64_000), "skipped: only root may mount a small disk");
        try {
            Path record = disk.resolve("record");
            Campaign.read(record, first);
            List<String> before = Campaign.lines(record);
            long small = used(disk);
            Campaign.read(record, pages);
            List<String> after = Campaign.lines(record);
            long large = used(disk) * 3;
            Random random = new Random(disks);
            int full = 0;
            for (int i = 0; i < disks; i++) {
                Campaign.remove(record);
                mount(disk, 64_000);
                Campaign.read(record, first);
                mount(disk, (small + (long) (random.nextDouble() * (large - small))) / 1024 + 4);
                try {
                    Campaign.read(record, pages);
                } catch (RecordException e) {
                    full++;
                    assertThat(e).hasMessageMatching("(?s).*(the disk is full|the disk failed or is full).*");
                }
                mount(disk, 64_000);
                assertThat(Campaign.lines(record)).as("disk %d", i).isIn(before, after);
                assertThat(Campaign.integrity(record)).isEqualTo("ok");
                Campaign.read(record, pages);
                assertThat(Campaign.lines(record)).as("after disk %d", i).isEqualTo(after);
            }
            System.out.printf("campaign: %d disks, %d of them full before the end%n", disks, full);
            assertThat(full).isPositive();
        } finally {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        }
    }

    private static long used(Path disk) throws IOException {
        return Files.getFileStore(disk).getTotalSpace()
                - Files.getFileStore(disk).getUnallocatedSpace();
    }

    /** Makes a disk of so many kilobytes, or of another size what is one. */
    private static boolean mount(Path disk, long kilobytes) throws IOException, InterruptedException {
        boolean there = Files.getFileStore(disk).type().equals("tmpfs")
                && Files.getFileStore(disk).name().equals("campaign");
        Process mount = new ProcessBuilder(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        (there ? "remount," : "") + "size=" + kilobytes + "k",
                        "campaign",
                        disk.toString())
                .redirectErrorStream(true)
                .start();
        return mount.waitFor() == 0;
    }

    /** {@code -Dcampaign.pairs}: two programs that write one record, each again until it may. */
    @Test
    void twoWriters() throws Exception {
        int pairs = Campaign.number("pairs", 20);
        Path one = Campaign.pages(folder.resolve("one"), 0, 70);
        Path two = Campaign.pages(folder.resolve("two"), 60, PAGES);
        Path whole = folder.resolve("whole");
        Campaign.read(whole, Campaign.pages(folder.resolve("all"), 0, PAGES));
        List<String> all = Campaign.lines(whole);
        int refused = 0;
        for (int i = 0; i < pairs; i++) {
            Path record = folder.resolve("record");
            Process a = start("read", record, one.toString());
            Process b = start("read", record, two.toString());
            for (int tries = 0; a.waitFor() != 0 && tries < 50; tries++) {
                refused++;
                a = start("read", record, one.toString());
            }
            for (int tries = 0; b.waitFor() != 0 && tries < 50; tries++) {
                refused++;
                b = start("read", record, two.toString());
            }
            assertThat(Campaign.lines(record)).isEqualTo(all);
            assertThat(Campaign.integrity(record)).isEqualTo("ok");
            Campaign.remove(record);
        }
        assertThat(Files.readString(folder.resolve("said.txt")).lines())
                .allMatch(l -> l.contains("another `rapporteur read` is writing this record — wait"));
        System.out.printf("campaign: %d pairs of writers, %d of them had to wait%n", pairs, refused);
    }

    /**
     * {@code -Dcampaign.minutes}, {@code -Dcampaign.rate}: serve is asked 20 times a second, or as often as is said, while watch
     * adds a page a minute.
     */
    @Test
    void soak() throws Exception {
        int minutes = Campaign.number("minutes", 120);
        long pause = TimeUnit.SECONDS.toNanos(1) / Campaign.number("rate", 20);
        Path record = folder.resolve("record");
        Campaign.read(record, Campaign.pages(folder.resolve("pages"), 0, PAGES));
        Path served = folder.resolve("served.txt");
        Path watched = folder.resolve("watched.txt");
        try (Feed feed = new Feed(3)) {
            Process serve = Campaign.start(served, folder.resolve("begun"), "serve", record.toString());
            Process watch = Campaign.start(
                    watched, folder.resolve("begun"), "watch", record.toString(), "--every", "1m", feed.address());
            try {
                String root = address(served);
                List<Long> heapOfServe = new ArrayList<>();
                List<Long> heapOfWatch = new ArrayList<>();
                HttpClient client = HttpClient.newHttpClient();
                long slowest = 0;
                int asked = 0;
                int samples = Math.max(9, minutes);
                long each = TimeUnit.MINUTES.toNanos(minutes) / samples;
                for (int s = 0; s < samples; s++) {
                    long end = System.nanoTime() + each;
                    for (long next = System.nanoTime(); next < end; next += pause) {
                        TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
                        long begun = System.nanoTime();
                        assertThat(get(client, root + ADDRESSES.get(asked++ % ADDRESSES.size())))
                                .isEqualTo(200);
                        slowest = Math.max(slowest, System.nanoTime() - begun);
                    }
                    feed.grow();
                    heapOfServe.add(heap(serve, served));
                    heapOfWatch.add(heap(watch, watched));
                }
                System.out.printf(
                        "campaign: %d minutes, %d requests, the slowest %d ms; heap of serve %s MB, of watch %s MB%n",
                        minutes, asked, TimeUnit.NANOSECONDS.toMillis(slowest), heapOfServe, heapOfWatch);
                assertFlat(heapOfServe);
                assertFlat(heapOfWatch);
                assertThat(serve.isAlive() && watch.isAlive()).isTrue();
            } finally {
                serve.destroyForcibly().waitFor();
                watch.destroyForcibly().waitFor();
            }
        }
    }

    private static String address(Path said) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            String text = Files.exists(said) ? Files.readString(said) : "";
            if (text.contains("\n")) {
                return text.lines().findFirst().orElseThrow().replaceFirst("/$", "");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("serve did not start");
    }

    private static int get(HttpClient client, String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .statusCode();
    }

    /** What a program's heap holds, in MB, with nothing in it that nobody needs. */
    private static long heap(Process program, Path said) throws IOException, InterruptedException {
        assertThat(program.isAlive()).as(() -> tail(said)).isTrue();
        jcmd(program, "GC.run");
        return Pattern.compile("(?:generation).*?used (\\d+)K")
                        .matcher(jcmd(program, "GC.heap_info"))
                        .results()
                        .map(MatchResult::group)
                        .mapToLong(l -> Long.parseLong(l.replaceAll(".*used (\\d+)K.*", "$1")))
                        .sum()
                / 1024;
    }

    private static String tail(Path said) {
        try {
            List<String> lines = Files.readAllLines(said);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String jcmd(Process program, String what) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        "-J-Dsun.tools.attach.attachTimeout=300000",
                        String.valueOf(program.pid()),
                        what)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jcmd.waitFor()).as(said).isZero();
        return said;
    }

    /** The last third holds no more than the one before it, but for a little. */
    private static void assertFlat(List<Long> heap) {
        int third = heap.size() / 3;
        double middle = heap.subList(third, 2 * third).stream()
                .mapToLong(l -> l)
                .average()
                .orElseThrow();
        double last = heap.subList(heap.size() - third, heap.size()).stream()
                .mapToLong(l -> l)
                .average()
                .orElseThrow();
        assertThat(last).as("heap in MB: %s", heap).isLessThanOrEqualTo(middle * 1.1 + 4);
    }
}
