package org.rapporteur.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
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
 * How many tokens of running text a second, on one thread, models loaded, after a round to warm up: the whole reading of a
 * page by Rapporteur, and CoreNLP's pipeline {@code tokenize,pos,lemma,ner,depparse,coref,quote} on the same text. The two
 * take turns, so that a drift of the machine meets both. Usage: {@code CompareSpeed ROUNDS PATH...}
 */
public final class CompareSpeed {
    private CompareSpeed() {}

    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[0]);
        List<Path> paths = Arrays.stream(args).skip(1).map(Path::of).toList();
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
        for (int round = 0; round <= rounds; round++) {
            long start = System.nanoTime();
            documents.forEach(engine::read);
            long middle = System.nanoTime();
            texts.forEach(t -> pipeline.annotate(new CoreDocument(t)));
            long end = System.nanoTime();
            double ours = tokens * 1e9 / (middle - start);
            double theirs = tokens * 1e9 / (end - middle);
            System.out.printf(
                    Locale.ROOT,
                    "%s: rapporteur %.0f tokens/s, corenlp %.0f tokens/s, ratio %.1f%n",
                    round == 0 ? "warm-up" : "round " + round,
                    ours,
                    theirs,
                    ours / theirs);
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
