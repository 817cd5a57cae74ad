package org.rapporteur.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.PageReader;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.page.input.Pages;
import org.rapporteur.page.scope.Judgement;
import org.rapporteur.page.scope.Relevance;
import org.rapporteur.page.scope.Scope;

/**
 * Measures how many pages of a process and how many others a scope keeps: {@code ScopeKept TERMS PERIOD|- ITS
 * PAGES OTHERS...}. Names the pages of the process that are left out and the others that are kept. Others that have ITS, a
 * regular expression, in their beginning may be about the process, though they are not of its set: they are counted apart.
 */
public final class ScopeKept {
    private static final int HEAD = 300;

    private ScopeKept() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Scope terms = Scope.about(args[0]);
        Scope scope =
                new Scope(null, terms.parties(), terms.places(), terms.words(), args[1].equals("-") ? null : args[1]);
        Relevance relevance = new Relevance(scope);
        Pattern its = Pattern.compile(args[2]);
        count("of the process", List.of(Path.of(args[3])), relevance, page -> true, true, out);
        List<Path> others = Arrays.stream(args).skip(4).map(Path::of).toList();
        count("others on its subject", others, relevance, its.asPredicate(), true, out);
        count("others", others, relevance, its.asPredicate().negate(), false, out);
    }

    private static void count(
            String what,
            List<Path> files,
            Relevance relevance,
            Predicate<String> counted,
            boolean expected,
            PrintStream out)
            throws IOException {
        PageReader reader = new PageReader();
        int[] all = new int[2];
        int[] kept = new int[2];
        long judging = 0;
        try (Stream<Page> pages = Pages.of(files, skipped -> {}).stream()) {
            for (Page page : (Iterable<Page>) pages::iterator) {
                Document document;
                try {
                    document = reader.read(page);
                } catch (UnreadablePageException e) {
                    continue;
                }
                String text = document.text();
                if (!counted.test(text.substring(0, Math.min(HEAD, text.length())))) {
                    continue;
                }
                long start = System.nanoTime();
                Judgement judgement = relevance.judge(document);
                judging += System.nanoTime() - start;
                int half = (all[0] + all[1]) % 2;
                all[half]++;
                kept[half] += judgement.in() ? 1 : 0;
                if (judgement.in() != expected) {
                    out.println((half == 0 ? "even " : "odd  ") + page.name() + " | "
                            + document.article().title() + " | " + judgement.reason());
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%s: even %d of %d (%.3f), odd %d of %d (%.3f), both %.3f; %.2f ms a page%n",
                what,
                kept[0],
                all[0],
                (double) kept[0] / all[0],
                kept[1],
                all[1],
                (double) kept[1] / all[1],
                (double) (kept[0] + kept[1]) / (all[0] + all[1]),
                judging / 1e6 / (all[0] + all[1]));
    }
}
