package org.rapporteur.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rapporteur.Engine;
import org.rapporteur.language.CoreNlpModel;
import org.rapporteur.language.TextReader;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.PageReader;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.page.input.Pages;
import org.rapporteur.record.Role;

/**
 * How many tokens of running text a second, on one thread, models loaded, after rounds to warm up: the whole reading of a
 * page by Rapporteur, all readers, and CoreNLP's pipeline {@code tokenize,pos,lemma,ner,depparse,coref,quote} on the same
 * text. The two take turns page by page, so that a drift of the machine meets both, and both warm up for as many rounds.
 * Usage: {@code CompareSpeed WARM-UPS ROUNDS PATH...}
 */
public final class CompareSpeed {
    private CompareSpeed() {}

    public static void main(String[] args) {
        int warming = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        List<Path> paths = Arrays.stream(args).skip(2).map(Path::of).toList();
        Pages pages = Pages.of(paths, skipped -> System.err.println(skipped.source() + ": " + skipped.reason()));
        CoreNlpModel model = CoreNlpModel.load();
        Engine engine = new Engine(model);
        StanfordCoreNLP pipeline = new StanfordCoreNLP(PropertiesUtils.asProperties(
                "annotators", "tokenize,pos,lemma,ner,depparse,coref,quote", "threads", "1"));

        List<Document> documents = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int tokens = 0;
        for (Page page : pages.stream().toList()) {
            try {
                Document document = new PageReader().read(page);
                documents.add(document);
                texts.add(evidence(document));
                tokens += new TextReader(model)
                        .read(document).sentences().stream()
                                .mapToInt(s -> s.size())
                                .sum();
            } catch (UnreadablePageException e) {
                System.err.println(page.source() + ": " + e.getMessage());
            }
        }
        System.out.printf(Locale.ROOT, "%d pages, %d tokens of evidence%n", documents.size(), tokens);
        Spent allOurs = new Spent();
        Spent allTheirs = new Spent();
        for (int round = 1; round <= warming + rounds; round++) {
            Spent ours = new Spent();
            Spent theirs = new Spent();
            for (int i = 0; i < documents.size(); i++) {
                Document document = documents.get(i);
                String text = texts.get(i);
                Runnable reading = () -> engine.read(document);
                Runnable annotating = () -> pipeline.annotate(new CoreDocument(text));
                if ((i + round) % 2 == 0) {
                    ours.on(reading);
                    theirs.on(annotating);
                } else {
                    theirs.on(annotating);
                    ours.on(reading);
                }
            }
            boolean warm = round > warming;
            print(warm ? "round " + (round - warming) : "warm-up " + round, tokens, ours, theirs);
            if (warm) {
                allOurs.add(ours);
                allTheirs.add(theirs);
            }
        }
        print("all rounds", tokens * rounds, allOurs, allTheirs);
    }

    private static void print(String name, int tokens, Spent ours, Spent theirs) {
        System.out.printf(
                Locale.ROOT,
                "%s: rapporteur %.0f tokens/s (%.0f by the clock), corenlp %.0f (%.0f), ratio %.1f (%.1f)%n",
                name,
                tokens / ours.processor(),
                tokens / ours.clock(),
                tokens / theirs.processor(),
                tokens / theirs.clock(),
                theirs.processor() / ours.processor(),
                theirs.clock() / ours.clock());
    }

    /** The time that one side has taken: of its thread on a processor, which other programs don't add to, and by the clock. */
    private static final class Spent {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private long clock;
        private long processor;

        void on(Runnable work) {
            long cpu = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            work.run();
            clock += System.nanoTime() - start;
            processor += THREADS.getCurrentThreadCpuTime() - cpu;
        }

        void add(Spent other) {
            clock += other.clock;
            processor += other.processor;
        }

        double clock() {
            return clock / 1e9;
        }

        double processor() {
            return processor / 1e9;
        }
    }

    private static String evidence(Document document) {
        StringBuilder out = new StringBuilder();
        for (Document.Block block : document.blocks()) {
            if (block.role().isEvidence() && block.role() != Role.TITLE) {
                out.append(document.text(), block.start(), block.end()).append("\n\n");
            }
        }
        return out.toString();
    }
}
