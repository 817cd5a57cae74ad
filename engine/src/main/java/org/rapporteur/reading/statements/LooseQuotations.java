package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;

/**
 * Gives whole sentences between quotation marks that have no attribution of their own to the speaker before them: of the
 * same paragraph, else of the end of the paragraph before. What is no whole sentence is left alone: such marks scare, or
 * name a title.
 */
final class LooseQuotations {
    private static final int FEWEST_WORDS = 3;

    private final Scene scene;

    LooseQuotations(Scene scene) {
        this.scene = scene;
    }

    /** Sayings of the quotations that none of these sayings holds. */
    List<Saying> find(List<Saying> known) {
        List<Saying> all = new ArrayList<>(known);
        List<Saying> out = new ArrayList<>();
        for (Quotation q : scene.quotations()) {
            boolean held = all.stream().anyMatch(s -> s.start() < q.close() && q.open() < s.end());
            if (held || !isWhole(q)) {
                continue;
            }
            Saying before = before(q, all);
            Saying saying = saying(q, before);
            all.add(saying);
            out.add(saying);
        }
        return out;
    }

    private Saying saying(Quotation q, @Nullable Saying before) {
        Sentence s = scene.sentenceFrom(q.start());
        Sentence clause = s == null
                ? scene.text().sentences().get(scene.text().sentences().size() - 1)
                : s;
        return Saying.loose(
                q.start(),
                q.end(),
                before == null ? null : before.speaker(),
                clause,
                before != null,
                before == null ? 0.3 : 0.6);
    }

    private @Nullable Saying before(Quotation q, List<Saying> all) {
        int paragraph = scene.paragraphAt(q.open());
        return all.stream()
                .filter(s -> s.clause().start() < q.open() && s.start() < q.open())
                .filter(s -> scene.paragraphAt(s.start()) >= paragraph - 1
                        || scene.paragraphAt(s.clause().start()) >= paragraph - 1)
                .max(Comparator.comparingInt(s -> Math.max(s.start(), s.clause().start())))
                .orElse(null);
    }

    private boolean isWhole(Quotation q) {
        String words = scene.text().words(q.start(), q.end());
        if (!q.closed() || words.split("\\s+", FEWEST_WORDS + 1).length < FEWEST_WORDS) {
            return false;
        }
        int paragraph = scene.paragraphAt(q.open());
        char before = scene.isBare(scene.paragraph(paragraph).start(), q.open()) ? '\n' : scene.before(q.open());
        boolean begins = before == '\n' || ".?!:".indexOf(before) >= 0 || QuoteMarks.isQuote(before);
        char last = words.charAt(words.length() - 1);
        boolean ends = ".?!\u2026".indexOf(last) >= 0
                || scene.isBare(
                        q.close(),
                        scene.paragraph(scene.paragraphAt(q.close() - 1)).end());
        return begins && ends && Character.isUpperCase(words.codePointAt(firstLetter(words)));
    }

    private static int firstLetter(String words) {
        int i = 0;
        while (i < words.length() - 1 && !Character.isLetterOrDigit(words.charAt(i))) {
            i++;
        }
        return i;
    }
}
