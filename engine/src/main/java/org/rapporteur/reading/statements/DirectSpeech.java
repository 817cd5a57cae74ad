package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Gives quotations that are sayings of their own to who is named beside them. */
final class DirectSpeech {
    private final Scene scene;
    private final CueFinder cues;
    private final AfterQuotation after;
    private final BeforeQuotation before;
    /** Places of reporting words that a quotation has taken, with who is named there. */
    private final Map<Integer, Optional<NounPhrase>> taken = new HashMap<>();

    DirectSpeech(Scene scene, CueFinder cues) {
        this.scene = scene;
        this.cues = cues;
        this.after = new AfterQuotation(scene, cues);
        this.before = new BeforeQuotation(scene, cues);
    }

    /** The quotations with an attribution of their own or one they share with the quotation before them. */
    List<Saying> find() {
        List<Saying> out = new ArrayList<>();
        Quotation previous = null;
        for (Quotation q : scene.quotations()) {
            Saying last = out.isEmpty() ? null : out.get(out.size() - 1);
            Saying saying = saying(q, previous, last);
            if (saying == null) {
                continue;
            }
            if (last != null && previous != null && saying.follows() && isInterrupted(previous, q, last)) {
                out.set(out.size() - 1, last.resumed(new Saying.Gap(previous.end(), q.start()), end(q)));
            } else {
                out.add(saying);
            }
            previous = q;
        }
        return out;
    }

    /** Whether only an attribution in the middle of its sentence parts a quotation from the one before it. */
    private boolean isInterrupted(Quotation previous, Quotation q, Saying last) {
        char before = scene.before(q.open());
        return last.gap() == null
                && last.end() <= previous.end()
                && q.open() > previous.close()
                && (before == ',' || Character.isLetter(before))
                && isOneAttribution(previous.close(), q.open())
                && scene.paragraphAt(previous.open()) == scene.paragraphAt(q.open());
    }

    /** Whether words between two quotations end no clause and add no other: "; and, later,", ", suggesting that". */
    private boolean isOneAttribution(int from, int to) {
        Sentence s = scene.sentenceFrom(from);
        return s == null
                || !isAfterConjunction(s, to)
                        && s.tokens().stream()
                                .filter(t -> t.start() >= from && t.end() <= to)
                                .noneMatch(t -> t.text().equals(";")
                                        || t.tag().equals("VBG")
                                                && s.token(Math.max(0, t.index() - 1))
                                                        .text()
                                                        .equals(",")
                                                && cues.at(s, t).isPresent());
    }

    /** Whether these reporting words belong to a quotation. */
    boolean hasTaken(Sentence s, int token) {
        return taken.containsKey(s.token(token).start());
    }

    /** Who is named in the attribution of a quotation that stands before a place in its sentence. */
    Optional<NounPhrase> speakerBefore(Sentence s, int token) {
        for (int i = token - 1; i >= 0; i--) {
            Optional<NounPhrase> speaker = taken.get(s.token(i).start());
            if (speaker != null) {
                return speaker;
            }
        }
        return Optional.empty();
    }

    private @Nullable Saying saying(Quotation q, @Nullable Quotation previous, @Nullable Saying last) {
        Optional<Attribution> right = isClosed(q) && !isInClause(q) ? after.of(q) : Optional.empty();
        if (right.isPresent()) {
            return take(q, right.get());
        }
        Optional<Attribution> left = before.of(q);
        if (left.isPresent() && isGoneOnWith(q)) {
            return null;
        }
        if (left.isPresent()) {
            Attribution a = left.get();
            boolean shared = taken.containsKey(a.sentence().token(a.anchor()).start());
            if (!shared) {
                return take(q, a);
            }
            if (last != null) {
                return follow(q, last);
            }
        }
        if (previous != null
                && last != null
                && isClosed(q)
                && (continues(previous, q, last) || isAroundAttribution(previous, q))) {
            return follow(q, last);
        }
        return isClosed(q) ? after.signature(q).map(a -> take(q, a)).orElse(null) : null;
    }

    private static boolean isClosed(Quotation q) {
        return q.closed();
    }

    private Saying take(Quotation q, Attribution a) {
        taken.put(a.sentence().token(a.anchor()).start(), Optional.ofNullable(a.speaker()));
        return Saying.of(
                q.start(),
                end(q),
                a.cue(),
                a.entry(),
                a.entry() == null ? null : a.entry().stance(),
                a.speaker(),
                a.sentence(),
                a.anchor(),
                a.confidence());
    }

    private Saying follow(Quotation q, Saying last) {
        Sentence s = scene.sentenceFrom(q.start());
        return Saying.loose(
                q.start(), end(q), last.speaker(), s == null ? last.clause() : s, true, last.confidence() * 0.97);
    }

    /** The end of a quotation's words, a comma before the attribution left out. */
    private int end(Quotation q) {
        String text = scene.text().document().text();
        return text.charAt(q.end() - 1) == ',' && q.end() - 1 > q.start() ? q.end() - 1 : q.end();
    }

    /** Whether the content goes on after the quotation in the page's own words: "and that the guns were silent". */
    private boolean isGoneOnWith(Quotation q) {
        Sentence s = scene.sentenceFrom(q.close());
        if (s == null || s.start() >= q.close()) {
            return false;
        }
        for (Token t : s.tokens()) {
            if (t.start() >= q.close() && t.tag().equals("CC") && scene.isBare(q.close(), t.start())) {
                return t.index() + 1 < s.size() && s.token(t.index() + 1).text().equals("that");
            }
        }
        return false;
    }

    /** Whether a sentence of the page has begun before the quotation and goes on in it. */
    private boolean isInClause(Quotation q) {
        Sentence s = scene.sentenceFrom(q.open());
        if (s == null || s.start() >= q.open()) {
            return false;
        }
        char before = scene.before(q.open());
        if (before == ':' || before == '.' || before == '?' || before == '!' || before == '\n') {
            return false;
        }
        boolean capital = Character.isUpperCase(scene.text().document().text().codePointAt(q.start()));
        if (before == ',' && (capital || isShared(s, q))) {
            return false;
        }
        for (Token t : s.tokens()) {
            if (t.start() >= q.open()) {
                return false;
            }
            if (Character.isLetterOrDigit(t.text().codePointAt(0)) && !scene.isQuoted(t)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the attribution of the quotation before goes right up to this one in the same sentence. */
    private boolean isAroundAttribution(Quotation previous, Quotation q) {
        Sentence s = scene.sentenceFrom(q.open());
        if (s == null) {
            return false;
        }
        boolean attributed = s.tokens().stream()
                .anyMatch(t -> t.start() >= previous.close() && t.start() < q.open() && taken.containsKey(t.start()));
        return attributed && (scene.before(q.open()) == ',' || isAfterConjunction(s, q.open()));
    }

    /** "…, he said, but "…": a comma and a conjunction right before a quotation. */
    private static boolean isAfterConjunction(Sentence s, int quotation) {
        for (int i = 2; i < s.size(); i++) {
            if (s.token(i).start() >= quotation) {
                return s.token(i - 1).tag().equals("CC")
                        && s.token(i - 2).text().equals(",");
            }
        }
        return false;
    }

    /** Whether the words before a quotation in its sentence attribute the quotation before that. */
    private boolean isShared(Sentence s, Quotation q) {
        return s.tokens().stream().anyMatch(t -> t.start() < q.open() && taken.containsKey(t.start()));
    }

    /** Whether a quotation goes on with the one before it: same paragraph, only its attribution between them. */
    private boolean continues(Quotation previous, Quotation q, Saying last) {
        if (scene.paragraphAt(previous.close() - 1) != scene.paragraphAt(q.open())) {
            return false;
        }
        Sentence s = scene.sentenceFrom(q.open());
        Sentence p = scene.sentenceFrom(previous.close());
        if (s == null || p == null || !scene.isBare(Math.max(s.start(), previous.close()), q.open())) {
            return false;
        }
        boolean attribution =
                last.clause().end() > previous.open() && last.clause().start() < q.open();
        Sentence between = last.clause();
        return attribution && between.index() >= s.index() - 1 || scene.isBare(previous.close(), q.open());
    }
}
