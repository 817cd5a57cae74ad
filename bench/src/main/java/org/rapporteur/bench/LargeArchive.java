package org.rapporteur.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.rapporteur.page.Page;
import org.rapporteur.page.PageReader;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.page.input.Pages;

/**
 * How much memory a large web archive takes: {@code LargeArchive MB ARCHIVE HTML...} makes ARCHIVE of the pages, again and
 * again with another number, each with a script, links and comments around it as on a news site, until it has so many
 * megabytes. Then it makes every page of it an article, as {@code rapporteur read} does before it reads sentences: streamed,
 * on all processors. Run it with the memory that is to be shown to do, {@code -Xmx512m}.
 */
public final class LargeArchive {
    private static final int SCRIPT = 40_000;
    private static final int LINKS = 60;
    private static final int COMMENTS = 25;

    private LargeArchive() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Path archive = Path.of(args[1]);
        List<String> sources = new ArrayList<>();
        for (String file : List.of(args).subList(2, args.length)) {
            sources.add(Files.readString(Path.of(file)));
        }
        int made = make(archive, sources, Long.parseLong(args[0]) << 20);
        System.out.printf(Locale.ROOT, "%d pages, %d MB%n", made, Files.size(archive) >> 20);

        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        int read = read(archive);
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak =
                heapPools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        System.out.printf(
                Locale.ROOT,
                "%d articles, %.0f s, %.1f pages/s; heap at most %d MB, of %d MB allowed%n",
                read,
                seconds,
                read / seconds,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static int make(Path archive, List<String> sources, long size) throws IOException {
        long written = 0;
        int number = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
            while (written < size) {
                byte[] record = record(number, page(number, sources));
                out.write(record);
                written += record.length;
                number++;
            }
        }
        return number;
    }

    private static String page(int number, List<String> sources) {
        StringBuilder out = new StringBuilder("<script>var data = [");
        while (out.length() < SCRIPT) {
            out.append(number).append(", ");
        }
        out.append("];</script><ul class=\"more\">");
        for (int i = 0; i < LINKS; i++) {
            out.append("<li><a href=\"/story/")
                    .append(number + i)
                    .append("\">Story ")
                    .append(number + i)
                    .append("</a></li>");
        }
        out.append("</ul><div class=\"comments\">");
        for (int i = 0; i < COMMENTS; i++) {
            out.append("<div class=\"comment\"><b>Reader ")
                    .append(i)
                    .append("</b><p>I have read page ")
                    .append(number)
                    .append(", and I do not believe a word of it.</p></div>");
        }
        String source = sources.get(number % sources.size());
        int end = source.lastIndexOf("</body>");
        return source.substring(0, end < 0 ? source.length() : end) + out + "</div></body></html>";
    }

    private static byte[] record(int number, String page) {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        String warc = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/" + number
                + "\r\nWARC-Date: 2020-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
                + String.format(Locale.ROOT, "%012d", number)
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (http.length() + body.length) + "\r\n\r\n";
        byte[] head = (warc + http).getBytes(StandardCharsets.US_ASCII);
        byte[] out = new byte[head.length + body.length + 4];
        System.arraycopy(head, 0, out, 0, head.length);
        System.arraycopy(body, 0, out, head.length, body.length);
        System.arraycopy("\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 0, out, out.length - 4, 4);
        return out;
    }

    private static int read(Path archive) throws InterruptedException, ExecutionException {
        PageReader reader = new PageReader();
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<Future<Boolean>> waiting = new ArrayDeque<>();
        int read = 0;
        try (Stream<Page> pages = Pages.of(List.of(archive), System.out::println).stream()) {
            for (Iterator<Page> i = pages.iterator(); i.hasNext(); ) {
                Page page = i.next();
                waiting.add(pool.submit(() -> isArticle(reader, page)));
                if (waiting.size() > 2 * threads) {
                    read += waiting.remove().get() ? 1 : 0;
                }
            }
            while (!waiting.isEmpty()) {
                read += waiting.remove().get() ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }
        return read;
    }

    private static boolean isArticle(PageReader reader, Page page) {
        try {
            return !reader.read(page).text().isEmpty();
        } catch (UnreadablePageException e) {
            return false;
        }
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }
}
