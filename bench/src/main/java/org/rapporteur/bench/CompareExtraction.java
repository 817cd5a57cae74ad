package org.rapporteur.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.dankito.readability4j.Readability4J;
import org.rapporteur.page.Encoding;
import org.rapporteur.page.Page;
import org.rapporteur.page.PageReader;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.page.input.Pages;

/**
 * How many HTML pages a second are made articles, on one thread, after a round to warm up: by Rapporteur, from bytes to an
 * article with its metadata, and by Readability4J. The two take turns, page by page. Usage: {@code CompareExtraction
 * ROUNDS PATH...}
 */
public final class CompareExtraction {
    private CompareExtraction() {}

    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[0]);
        List<Path> paths = Arrays.stream(args).skip(1).map(Path::of).toList();
        List<Page> pages = new ArrayList<>();
        PageReader reader = new PageReader();
        for (Page page : Pages.of(paths, System.err::println).stream().toList()) {
            if (read(reader, page)) {
                pages.add(page);
            }
        }
        for (int round = 0; round <= rounds; round++) {
            long own = 0;
            long other = 0;
            for (Page page : pages) {
                long start = System.nanoTime();
                read(reader, page);
                long middle = System.nanoTime();
                readability(page);
                own += middle - start;
                other += System.nanoTime() - middle;
            }
            double ours = pages.size() * 1e9 / own;
            double theirs = pages.size() * 1e9 / other;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d pages, rapporteur %.1f pages/s, readability4j %.1f pages/s, ratio %.2f%n",
                    round == 0 ? "warm-up" : "round " + round,
                    pages.size(),
                    ours,
                    theirs,
                    ours / theirs);
        }
    }

    private static boolean read(PageReader reader, Page page) {
        try {
            reader.read(page);
            return true;
        } catch (UnreadablePageException e) {
            return false;
        }
    }

    private static void readability(Page page) {
        try {
            new Readability4J("https://page.example/", Encoding.decode(page.bytes()))
                    .parse()
                    .getTextContent();
        } catch (UnreadablePageException e) {
            throw new IllegalStateException("read by the one and not by the other", e);
        }
    }
}
