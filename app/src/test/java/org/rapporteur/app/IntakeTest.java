package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Document;
import org.rapporteur.page.GivenUpException;
import org.rapporteur.page.Page;
import org.rapporteur.page.PageReader;
import org.rapporteur.page.Skipped;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.page.input.Pages;
import org.rapporteur.reading.Reading;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;

/** One page of many that breaks what is done with it is skipped and named, and the others are in. */
class IntakeTest {
    private static final String ARTICLE =
            "Talks in the capital end without a result\n\nDelegations from both sides left the capital on Friday after two"
                    + " days of talks, and the ministry said that it would ask them to come back before the end of the"
                    + " month.\n\n";

    @TempDir
    private Path folder;

    private Path pages;

    @BeforeEach
    void fivePages() throws IOException {
        pages = Files.createDirectory(folder.resolve("pages"));
        for (int i = 0; i < 5; i++) {
            Files.writeString(pages.resolve("page-" + i + ".txt"), ARTICLE + "This is number " + i + ".\n");
        }
    }

    @Test
    void extractionThatThrows() throws Exception {
        assertSkips(
                steps(Stage.EXTRACT, () -> {
                    throw new IllegalStateException("extraction broke");
                }),
                "extraction broke");
    }

    @Test
    void readingThatThrows() throws Exception {
        assertSkips(
                steps(Stage.READ, () -> {
                    throw new IndexOutOfBoundsException("reading broke");
                }),
                "reading broke");
    }

    @Test
    void theSecondLookThatThrows() throws Exception {
        assertSkips(
                steps(Stage.WHY, () -> {
                    throw new IllegalArgumentException("looking broke");
                }),
                "looking broke");
    }

    @Test
    void aTextThatIsNestedTooDeep() throws Exception {
        assertSkips(steps(Stage.READ, IntakeTest::dive), "StackOverflowError");
    }

    @Test
    void aPageThatNeedsMoreMemoryThanThereIs() throws Exception {
        List<String> tries = new ArrayList<>();
        assertSkips(
                steps(Stage.READ, () -> {
                    synchronized (tries) {
                        tries.add("try");
                    }
                    throw new OutOfMemoryError("Java heap space");
                }),
                "there is not enough memory to read it");
        assertThat(tries).as("once beside others, once alone").hasSize(2);
    }

    @Test
    void aPageThatNeverEnds() throws Exception {
        assertSkips(
                steps(Stage.READ, () -> {
                    while (!Thread.interrupted()) {
                        Thread.onSpinWait();
                    }
                }),
                "it was given up after");
    }

    @Test
    void aPageThatIsGivenUpEndsAtItsNextStep() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        assertSkips(
                steps(Stage.READ, () -> {
                    try {
                        while (true) {
                            GivenUpException.check();
                        }
                    } finally {
                        ended.countDown();
                    }
                }),
                "it was given up after");
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aTextThatIsTooLong() throws Exception {
        Files.writeString(pages.resolve("page-2.txt"), ARTICLE.repeat(1 + PageJob.MAX_TEXT / ARTICLE.length()));
        assertSkips(steps(Stage.READ, () -> {}), "more than the 500000 that are read as one page");
    }

    @Test
    void twoFilesOfOneNameAndTheSameBytesAreTwoPages() throws Exception {
        Path one = Files.createDirectories(folder.resolve("in/one"));
        Path two = Files.createDirectories(folder.resolve("in/two"));
        Files.writeString(one.resolve("a.txt"), ARTICLE);
        Files.writeString(two.resolve("a.txt"), ARTICLE);

        List<String> forth = texts(folder.resolve("forth"), List.of(one, two));
        List<String> back = texts(folder.resolve("back"), List.of(two, one));
        assertThat(forth).isEqualTo(back);
        assertThat(forth).filteredOn(l -> l.contains("\"type\":\"article\"")).hasSize(2);
        assertThat(String.join("\n", forth)).contains("in/one/a.txt", "in/two/a.txt", "duplicateOf");
        assertThat(texts(folder.resolve("forth"), List.of(one, two))).isEqualTo(forth);
    }

    private static List<String> texts(Path record, List<Path> files) throws Exception {
        List<Skipped> skipped = new ArrayList<>();
        read(record, files, steps(Stage.READ, () -> {}), skipped::add);
        assertThat(skipped).isEmpty();
        List<String> out = new ArrayList<>();
        try (RecordStore store = RecordStore.open(record)) {
            store.lines(out::add);
        }
        return out;
    }

    private static void dive() {
        dive();
    }

    private enum Stage {
        EXTRACT,
        READ,
        WHY
    }

    /** Steps that need no language model, of which one does something else for one page. */
    private static PageSteps steps(Stage stage, Runnable breaks) {
        PageReader reader = new PageReader();
        return new PageSteps() {
            @Override
            public Document extract(Page page) throws UnreadablePageException {
                at(Stage.EXTRACT, page.source());
                return reader.read(page);
            }

            @Override
            public Reading read(Document document) {
                at(Stage.READ, document.article().source());
                return Reading.unread(document);
            }

            @Override
            public List<Candidate> why(Page page, Document document) throws UnreadablePageException {
                at(Stage.WHY, page.source());
                return reader.why(page, document);
            }

            private void at(Stage now, String source) {
                if (now == stage && source.endsWith("page-2.txt")) {
                    breaks.run();
                }
            }
        };
    }

    private static void read(Path record, List<Path> files, PageSteps steps, Consumer<Skipped> skipped)
            throws Exception {
        try (RecordStore store = RecordStore.openOrCreate(record);
                Update update = store.update()) {
            new Intake(steps, 2, Duration.ofSeconds(5), skipped, LeftOut.of(record), () -> {})
                    .add(Pages.of(files, skipped), Set.of(), update);
            update.commit();
            update.leftOut().forEach(skipped);
        }
    }

    private void assertSkips(PageSteps steps, String reason) throws Exception {
        List<Skipped> skipped = new ArrayList<>();
        Path record = folder.resolve("record");
        read(record, List.of(pages), steps, skipped::add);

        assertThat(skipped).singleElement().satisfies(s -> {
            assertThat(s.source()).endsWith("page-2.txt");
            assertThat(s.reason()).contains(reason);
            assertThat(s.reason().lines()).hasSize(1);
        });
        List<String> texts = new ArrayList<>();
        try (RecordStore store = RecordStore.open(record)) {
            store.texts((id, text) -> texts.add(text));
        }
        assertThat(texts).hasSize(4).noneMatch(t -> t.contains("number 2"));
    }
}
