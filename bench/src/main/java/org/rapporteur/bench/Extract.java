package org.rapporteur.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.PageReader;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.page.input.Pages;
import org.rapporteur.record.JsonLines;

/**
 * Makes pages articles and reads no further: {@code Extract EXPORT.jsonl TEXTS PAGES...}. {@code pages.py} and
 * {@code score.py --only segments,metadata} read EXPORT.jsonl and TEXTS.
 */
public final class Extract {
    private Extract() {}

    public static void main(String[] args) throws IOException {
        PageReader reader = new PageReader();
        Path texts = Files.createDirectories(Path.of(args[1]));
        Pages pages =
                Pages.of(Arrays.stream(args).skip(2).map(Path::of).toList(), skipped -> System.err.println(skipped));
        long nanos = 0;
        int read = 0;
        try (PrintStream out = new PrintStream(args[0], StandardCharsets.UTF_8)) {
            for (Iterator<Page> it = pages.stream().iterator(); it.hasNext(); ) {
                Page page = it.next();
                long start = System.nanoTime();
                try {
                    Document document = reader.read(page);
                    nanos += System.nanoTime() - start;
                    read++;
                    Files.writeString(texts.resolve(document.article().id() + ".txt"), document.text());
                    out.println(JsonLines.write(document.article()));
                } catch (UnreadablePageException e) {
                    System.err.println(page.source() + ": " + e.getMessage());
                }
            }
        }
        System.err.printf("%d pages, %.1f pages/s%n", read, read / (nanos / 1e9));
    }
}
