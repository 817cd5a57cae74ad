package org.rapporteur.reading.statements;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Reads the attribution right after a quotation: ", said the minister", ", the minister told reporters", "– Minister". */
final class AfterQuotation {
    private static final int REACH = 45;

    private final Scene scene;
    private final CueFinder cues;

    AfterQuotation(Scene scene, CueFinder cues) {
        this.scene = scene;
        this.cues = cues;
    }

    /** The attribution after a quotation, or empty. */
    Optional<Attribution> of(Quotation q) {
        Sentence s = scene.sentenceFrom(q.close());
        if (s == null || scene.paragraphAt(s.start()) != scene.paragraphAt(q.close() - 1) && s.start() >= q.close()) {
            return Optional.empty();
        }
        boolean apart = s.start() >= q.close();
        int from = first(s, q.close());
        int high = last(s, from, q);
        if (from > high || !isOpenTo(s, from, q, apart)) {
            return Optional.empty();
        }
        Optional<Attribution> found =
                according(s, from, high).or(() -> inverted(s, from, high)).or(() -> plain(s, from, high, q));
        return apart ? found.filter(a -> isAlone(s, a, high)) : found;
    }

    /** Who stands after a dash at the end of the paragraph: "– Minister". */
    Optional<Attribution> signature(Quotation q) {
        int paragraph = scene.paragraphAt(q.close() - 1);
        Sentence s = scene.sentenceFrom(q.close());
        if (s == null || s.start() >= scene.paragraph(paragraph).end()) {
            return Optional.empty();
        }
        int from = first(s, q.close());
        int end = scene.paragraph(paragraph).end();
        if (from >= s.size() || s.token(from).start() >= end || from == 0) {
            return Optional.empty();
        }
        String between = scene.text().words(q.close(), s.token(from).start()).strip();
        boolean dash = !between.isEmpty()
                && between.codePoints().allMatch(c -> "-\u2010\u2012\u2013\u2014\u2015~".indexOf(c) >= 0);
        int last = s.size() - 1;
        if (!dash || last - from > 12 || s.end() < end - 2 || hasVerb(s, from, last)) {
            return Optional.empty();
        }
        return NounPhrases.from(s, from, last).map(p -> new Attribution(s, p.head(), between, null, p, 0.85));
    }

    private static boolean hasVerb(Sentence s, int from, int last) {
        for (int i = from; i <= last; i++) {
            if (s.token(i).is("VB") || s.token(i).tag().equals("MD")) {
                return true;
            }
        }
        return false;
    }

    private static int first(Sentence s, int offset) {
        int i = 0;
        while (i < s.size() && (s.token(i).start() < offset || isSign(s.token(i)))) {
            i++;
        }
        return i;
    }

    private static boolean isSign(Token t) {
        return t.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private int last(Sentence s, int from, Quotation q) {
        int i = from;
        while (i < s.size()
                && (scene.quotationAt(s.token(i).start()) == null
                        || scene.quotationAt(s.token(i).start()) == q)) {
            i++;
        }
        return i - 1;
    }

    /** Whether the quotation ends as one does that an attribution follows. */
    private boolean isOpenTo(Sentence s, int from, Quotation q, boolean apart) {
        char end = lastSign(q);
        String between =
                scene.text().words(q.close(), Math.max(q.close(), s.token(from).start()));
        if (between.contains(";") || between.contains(".") || between.contains(":")) {
            return false;
        }
        if (apart) {
            return "?!\u2026.,-\u2014\u2013".indexOf(end) >= 0;
        }
        return ",?!\u2026-\u2014\u2013".indexOf(end) >= 0
                || between.contains(",")
                || end == '.' && Character.isLowerCase(s.token(from).text().charAt(0));
    }

    /** The last char of a quotation, the marks of one inside it left out. */
    private char lastSign(Quotation q) {
        String text = scene.text().document().text();
        int i = q.end() - 1;
        while (i > q.start() && QuoteMarks.isQuote(text.charAt(i))) {
            i--;
        }
        return text.charAt(i);
    }

    private Optional<Attribution> according(Sentence s, int from, int high) {
        if (from + 2 > high
                || !s.token(from).text().equalsIgnoreCase("according")
                || !s.token(from + 1).text().equals("to")) {
            return Optional.empty();
        }
        String cue = scene.text().words(s.token(from), s.token(from + 1));
        return NounPhrases.from(s, from + 2, high).map(p -> new Attribution(s, from, cue, null, p, 0.95));
    }

    private Optional<Attribution> inverted(Sentence s, int from, int high) {
        Token verb = s.token(from);
        Optional<Cue> cue = cues.at(s, verb).filter(AfterQuotation::goesWithQuotation);
        if (cue.isEmpty() || verb.tag().equals("VBG") || verb.tag().equals("VB")) {
            return Optional.empty();
        }
        int i = cue.get().last() + 1;
        while (i <= high && s.token(i).is("RB")) {
            i++;
        }
        int start = i;
        return NounPhrases.from(s, start, high).map(p -> attribution(cue.get(), p, 0.95));
    }

    private Optional<Attribution> plain(Sentence s, int from, int high, Quotation q) {
        int firstVerb = -1;
        for (int i = from; i <= Math.min(high, from + REACH); i++) {
            Token t = s.token(i);
            if (!isFinite(s, t) || isInRelative(s, t, from)) {
                continue;
            }
            firstVerb = firstVerb < 0 ? i : firstVerb;
            Optional<Cue> cue = cues.at(s, t).filter(AfterQuotation::goesWithQuotation);
            if (cue.isPresent() && !Subjects.isPassive(s, t)) {
                int until = firstVerb;
                return subject(s, from, until, t).map(p -> attribution(cue.get(), p, 0.95));
            }
            if (!isAuxiliary(t) && i - from > 20) {
                break;
            }
        }
        if (firstVerb < 0 || !scene.text().words(q.start(), q.end()).endsWith(",")) {
            return Optional.empty();
        }
        int verb = firstVerb;
        return subject(s, from, verb, s.token(verb))
                .map(p -> new Attribution(s, verb, s.token(verb).text(), null, p, 0.6));
    }

    private static Optional<NounPhrase> subject(Sentence s, int from, int verb, Token cue) {
        int last = verb - 1;
        while (last >= from
                && (s.token(last).is("RB") || s.token(last).tag().equals("MD") || isAuxiliary(s.token(last)))) {
            last--;
        }
        if (last < from) {
            return Optional.empty();
        }
        Token inTree = NounPhrases.subject(s, cue);
        if (inTree != null && inTree.index() >= from && inTree.index() <= last) {
            NounPhrase tree = NounPhrases.around(s, inTree, from, last);
            if (!startsNominal(s.token(from)) || tree.first() == from) {
                NounPhrase whole = new NounPhrase(s, tree.first(), last, inTree.index());
                return Optional.of(
                        isComma(s, last) ? new NounPhrase(s, tree.first(), last - 1, inTree.index()) : whole);
            }
        }
        if (!startsNominal(s.token(from))) {
            return NounPhrases.before(s, last, from);
        }
        int high = isComma(s, last) ? last - 1 : last;
        int end = high;
        return NounPhrases.from(s, from, high)
                .map(p -> new NounPhrase(s, p.first(), Math.max(p.last(), end), p.head()));
    }

    private static boolean isComma(Sentence s, int i) {
        return s.token(i).relates("punct")
                && isSign(s.token(i))
                && !s.token(i).text().equals(")");
    }

    private static boolean startsNominal(Token t) {
        return t.is("NN") || t.is("JJ") || t.is("PRP") || t.is("DT") || t.tag().equals("CD");
    }

    private static boolean isFinite(Sentence s, Token t) {
        return t.tag().equals("VBD")
                || t.tag().equals("VBZ")
                || t.tag().equals("VBP")
                || t.tag().equals("VBN") && s.child(t, "aux").isPresent()
                || t.lemma().equals("say") && t.is("VB") && !t.tag().equals("VBG");
    }

    private static boolean isInRelative(Sentence s, Token t, int from) {
        Token v = t;
        if (t.index() > 0 && s.token(t.index() - 1).text().equals(",")) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            Token head = s.head(v).orElse(null);
            if (head == null) {
                return false;
            }
            if (v.relates("acl") && head.index() >= from && head.index() < t.index()) {
                return true;
            }
            v = head;
        }
        Token before = t.index() > 0 ? s.token(t.index() - 1) : t;
        return before.is("WP") || before.is("WDT");
    }

    private static boolean isAuxiliary(Token t) {
        return t.lemma().equals("have") || t.lemma().equals("be") || t.lemma().equals("do");
    }

    private static boolean goesWithQuotation(Cue cue) {
        return cue.entry().takes(SpeechCue.Frame.QUOTE) && !isAuxiliary(cue.verb());
    }

    /** Whether a sentence after "?" holds the attribution and nothing that was said besides. */
    private static boolean isAlone(Sentence s, Attribution a, int high) {
        boolean lower = Character.isLowerCase(s.token(0).text().codePointAt(0));
        if (lower) {
            return true;
        }
        for (int i = a.anchor() + 1; i <= high; i++) {
            Token t = s.token(i);
            if (t.text().equals(",") || t.text().equals("that") || t.text().equals(":") || isFinite(s, t)) {
                return false;
            }
        }
        return a.speaker() != null && a.speaker().last() < a.anchor() && high - a.anchor() <= 6;
    }

    private @Nullable Attribution attribution(Cue cue, NounPhrase speaker, double confidence) {
        String words = scene.text().words(cue.verb(), cue.sentence().token(cue.last()));
        return new Attribution(cue.sentence(), cue.verb().index(), words, cue.entry(), speaker, confidence);
    }
}
