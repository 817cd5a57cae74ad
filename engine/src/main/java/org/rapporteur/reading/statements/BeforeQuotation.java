package org.rapporteur.reading.statements;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Reads the attribution right before a quotation: "The minister said: …", "told reporters that …", "Minister: …". */
final class BeforeQuotation {
    private static final int REACH = 14;
    private static final Set<String> SKIPPED = Set.of("that", ",", ":", "-", "–", "—", "--", "(", ")", "the", "as");

    private final Scene scene;
    private final CueFinder cues;

    BeforeQuotation(Scene scene, CueFinder cues) {
        this.scene = scene;
        this.cues = cues;
    }

    /** The attribution before a quotation in its sentence, or in the sentence before where that ends in a colon. */
    Optional<Attribution> of(Quotation q) {
        Sentence s = scene.sentenceFrom(q.open());
        int last = s == null ? -1 : before(s, q.open());
        if (s != null && last >= 0) {
            int low = low(s, last);
            return low > last ? Optional.empty() : in(s, low, last, endsInColon(q));
        }
        if (!endsInColon(q) && !colonBefore(q)) {
            return Optional.empty();
        }
        int index = s == null ? scene.text().sentences().size() : s.index();
        if (index == 0) {
            return Optional.empty();
        }
        Sentence previous = scene.text().sentences().get(index - 1);
        int low = low(previous, previous.size() - 1);
        return low >= previous.size() ? Optional.empty() : in(previous, low, previous.size() - 1, true);
    }

    /** Whether the paragraph before the one that the quotation begins ends in a colon. */
    private boolean colonBefore(Quotation q) {
        int paragraph = scene.paragraphAt(q.open());
        return paragraph > 0
                && scene.isBare(scene.paragraph(paragraph).start(), q.open())
                && scene.before(scene.paragraph(paragraph - 1).end()) == ':';
    }

    private boolean endsInColon(Quotation q) {
        return scene.before(q.open()) == ':';
    }

    private static int before(Sentence s, int offset) {
        int i = s.size() - 1;
        while (i >= 0 && (s.token(i).end() > offset)) {
            i--;
        }
        return i;
    }

    private int low(Sentence s, int last) {
        int i = last;
        while (i >= 0 && !scene.isQuoted(s.token(i))) {
            i--;
        }
        return i + 1;
    }

    private Optional<Attribution> in(Sentence s, int low, int last, boolean colon) {
        int phraseEnd = -1;
        for (int i = last; i >= low && (colon || i >= last - REACH); i--) {
            Token t = s.token(i);
            Optional<Cue> cue = cues.at(s, t);
            if (cue.isPresent()
                    && cue.get().entry().takes(SpeechCue.Frame.QUOTE)
                    && !isAuxiliary(t)
                    && !isIssued(s, t)) {
                boolean near = colon || isGap(s, cue.get().last() + 1, last, cue.get());
                return near && !isUnreal(s, t, colon)
                        ? Optional.of(attribution(s, low, cue.get(), colon))
                        : Optional.empty();
            }
            if (!colon && (isFinite(t) || t.relates("nsubj"))) {
                return Optional.empty();
            }
            phraseEnd = phraseEnd < 0 && NounPhrases.isNominal(t) ? i : phraseEnd;
        }
        return colon ? label(s, low, last) : Optional.empty();
    }

    /** Whether a participle tells of the paper that something was said in: "in a statement issued on Monday". */
    private static boolean isIssued(Sentence s, Token verb) {
        return verb.tag().equals("VBN")
                && verb.relates("acl")
                && s.head(verb).filter(h -> h.is("NN") && h.relates("obl")).isPresent();
    }

    private static boolean isUnreal(Sentence s, Token verb, boolean colon) {
        return !colon && CueFinder.isNegated(s, verb);
    }

    /** Who stands before a colon without a reporting verb: a name alone, or the subject of the sentence. */
    private Optional<Attribution> label(Sentence s, int low, int last) {
        Token root = s.root();
        if (root.is("VB") && root.index() >= low && root.index() <= last) {
            return Subjects.of(s, root).map(p -> new Attribution(s, root.index(), root.text(), null, p, 0.6));
        }
        if (LabelledSpeech.isRubric(
                scene.text().words(s.token(low).start(), s.token(last).end()).replaceAll("[\\s:]+$", ""))) {
            return Optional.empty();
        }
        int named = low;
        while (named < last && isLink(s.token(named))) {
            named++;
        }
        int from = named;
        boolean verbless = s.tokens().subList(low, last + 1).stream().noneMatch(BeforeQuotation::isFinite);
        return !verbless || last - low > 12
                ? Optional.empty()
                : NounPhrases.from(s, from, last).map(p -> new Attribution(s, p.head(), ":", null, p, 0.8));
    }

    /** Whether a word only leads to a name: "And from the minister:", "Then, this by the envoy:". */
    private static boolean isLink(Token t) {
        return t.tag().equals("CC")
                || t.tag().equals("IN")
                || t.is("RB")
                || t.text().equals(",")
                || t.text().equalsIgnoreCase("this");
    }

    /** Whether only a hearer, an occasion or small words stand between a cue and its quotation. */
    private boolean isGap(Sentence s, int from, int last, Cue cue) {
        if (cue.is(SpeechCue.Kind.CALLS)) {
            return from > last;
        }
        boolean hearer = cue.entry().takes(SpeechCue.Frame.WHOM) || cue.is(SpeechCue.Kind.TELLS);
        boolean inPhrase = hearer;
        boolean pending = false;
        for (int i = from; i <= last; i++) {
            Token t = s.token(i);
            if (t.text().equals("that") || t.text().equals(",") || t.text().equals(":")) {
                inPhrase = false;
                pending = false;
            } else if (t.tag().equals("IN") || t.text().equals("to")) {
                inPhrase = true;
                pending = true;
            } else if (t.is("RB") || SKIPPED.contains(t.text()) && !t.text().equals("the") || isTime(t)) {
                pending = pending && !isTime(t);
            } else if (inPhrase && (t.is("NN") || t.is("PRP") || t.is("CD"))) {
                pending = false;
            } else if (inPhrase && (t.is("DT") || t.is("JJ") || t.is("POS") || t.is("CC") || t.is("VBN"))) {
                pending = true;
            } else {
                return false;
            }
        }
        return !pending;
    }

    private static boolean isTime(Token t) {
        return t.relation().equals("obl:tmod")
                || t.text().matches("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today");
    }

    private static boolean isFinite(Token t) {
        return t.tag().equals("VBD")
                || t.tag().equals("VBZ")
                || t.tag().equals("VBP")
                || t.tag().equals("MD");
    }

    private static boolean isAuxiliary(Token t) {
        return t.lemma().equals("have") || t.lemma().equals("be") || t.lemma().equals("do");
    }

    private Attribution attribution(Sentence s, int low, Cue cue, boolean colon) {
        @Nullable
        NounPhrase speaker =
                Subjects.of(s, cue.verb()).filter(p -> p.last() >= low || colon).orElse(null);
        String words = scene.text().words(cue.verb(), s.token(cue.last()));
        return new Attribution(s, cue.verb().index(), words, cue.entry(), speaker, speaker == null ? 0.4 : 0.9);
    }
}
