package org.rapporteur.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.rapporteur.Engine;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.reading.Reading;
import org.rapporteur.store.Evidence;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;

/**
 * A hostile page through the whole chain: page, article, reading, record. The first byte says what the others are: {@code h}
 * the page's HTML, {@code t} its text; else each of them is a part of a page that is put together of prose and markup.
 */
public final class ChainFuzz {
    private static final List<String> PARTS = List.of(
            "The envoy of Kenya said that the talks had been useful. ",
            "“We will not go,” said the minister, ",
            "Kenyan Foreign Minister Ann Okot met the president of Uganda in Kampala on Tuesday. ",
            "who came, and who had come, and ",
            "neither ",
            "that ",
            "(",
            ")",
            "“",
            "”",
            "\"",
            "'",
            ", ",
            ". ",
            "; ",
            ": ",
            "—",
            "…",
            "?! ",
            "on 3 May 2018 ",
            "between 10,000 and 12,000 ",
            "last Tuesday ",
            "31.02.0000 ",
            "99999999999999999999 ",
            "Mr. ",
            "U.S. ",
            "A. B. C. D. ",
            "the Council of the Union of the Republic of the ",
            "<p>",
            "</p>",
            "<blockquote>",
            "<table><tr><td>",
            "<li>",
            "<b>",
            "</b>",
            "<br>",
            "<h2>",
            "<a href='/a'>",
            "<time datetime='2018-05-03'>",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[[[",
            "</script>",
            "<!--",
            "-->",
            "<svg>",
            "<template>",
            "\n\n",
            "\u0000",
            "\u200B",
            "\u202E",
            "\uFEFF",
            "e\u0301",
            "\uD83D\uDD4A",
            "&#128330;",
            "&#xD83D;",
            "&nbsp;",
            "Ω".repeat(40),
            "ﬁ",
            "İ",
            "ß",
            "谈判",
            "المحادثات ",
            "a".repeat(300),
            "said ",
            "denied ");

    private static final long MOST_TIME = TimeUnit.SECONDS.toNanos(20);
    private static final int MOST_MEMORY = 300;
    private static final int AT_ONCE = 20;

    /** What else the machine does is not the page's. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final Engine ENGINE = new Engine(Cli.parser());
    private static Path record = folder();
    private static int pages;

    static {
        try {
            // the language model is loaded with the first page, which is none of the run's
            run(page(new byte[] {0, 0}));
        } catch (IOException | RecordException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** What is held of the heap when the run says so, so that a page that needs more than it may has no room. */
    private static final List<byte[]> BALLAST = ballast();

    private ChainFuzz() {}

    private static List<byte[]> ballast() {
        List<byte[]> out = new ArrayList<>();
        if (Boolean.getBoolean("fuzz.bound")) {
            System.gc();
            Runtime now = Runtime.getRuntime();
            long free = (now.maxMemory() - now.totalMemory() + now.freeMemory()) / (1 << 20);
            for (long mb = MOST_MEMORY; mb < free; mb += 10) {
                out.add(new byte[10 << 20]);
            }
        }
        return out;
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException, RecordException {
        if (data.length == 0) {
            return;
        }
        long start = CLOCK.getCurrentThreadCpuTime();
        run(page(data));
        hold(CLOCK.getCurrentThreadCpuTime() - start < MOST_TIME, "it took more than 20 seconds");
        hold(BALLAST != null, "");
    }

    private static Page page(byte[] data) {
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        if (data[0] == 't') {
            return new Page("a.txt", "a.txt", rest);
        } else if (data[0] == 'h') {
            return new Page("a.html", "a.html", rest);
        }
        StringBuilder out = new StringBuilder(data[0] % 2 == 0 ? "<html><body><p>" : "Talks end\n\n");
        for (byte part : rest) {
            out.append(PARTS.get((part & 0xff) % PARTS.size()));
        }
        return new Page("a.html", "a.html", out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void run(Page page) throws IOException, RecordException {
        Document document;
        try {
            document = ENGINE.extract(page);
        } catch (UnreadablePageException e) {
            hold(!String.valueOf(e.getMessage()).isBlank(), "refused without a reason");
            return;
        }
        Reading reading = ENGINE.read(document);
        Evidence.check(document, reading);
        if (++pages % AT_ONCE == 0) {
            Campaign.remove(record);
            record = folder();
        }
        try (RecordStore store = RecordStore.openOrCreate(record)) {
            try (Update update = store.update()) {
                update.add(document, reading, ENGINE.why(page, document));
                update.commit();
                hold(update.leftOut().isEmpty(), update.leftOut().toString());
            } catch (UnreadablePageException e) {
                throw new IllegalStateException(e);
            }
            Set<String> ids = store.facts(org.rapporteur.record.Article.class).stream()
                    .map(a -> a.id())
                    .collect(java.util.stream.Collectors.toSet());
            hold(ids.contains(document.article().id()), "the page is not in the record");
        }
    }

    private static void hold(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException(what);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("chain");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
