package org.rapporteur.reading.statements;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/**
 * Tells where the content of a cue ends: at the end of the sentence, unless a clause comes first that goes on with the
 * cue's own sentence ("…, but acknowledged …", "…, adding that …", "…, according to …").
 */
final class ClauseEnds {
    /** Names for the whole of what went before, by which the page adds to it: ", a move that …". */
    private static final Set<String> SUMMARIES = Set.of("move", "step", "decision", "measure", "development", "shift");

    private static final Set<String> CLIMBED = Set.of("ccomp", "xcomp", "csubj", "conj", "parataxis", "dep", "root");

    private final Scene scene;
    private final CueFinder cues;

    ClauseEnds(Scene scene, CueFinder cues) {
        this.scene = scene;
        this.cues = cues;
    }

    /** The last token that a verb's content may reach: that of its sentence, or of the subordinate clause it is in. */
    int bound(Sentence s, Token verb) {
        Token top = verb;
        for (int i = 0; i < s.size(); i++) {
            Token head = s.head(top).orElse(null);
            if (head == null) {
                return s.size() - 1;
            }
            if (CLIMBED.stream().noneMatch(top::relates)) {
                break;
            }
            if (head.index() > top.index() && !top.relates("conj") && !top.relates("csubj")) {
                break;
            }
            top = head;
        }
        Token head = s.head(top).orElse(null);
        if (head == null || head.index() < top.index() && isLast(s, top)) {
            return s.size() - 1;
        }
        int last = verb.index();
        for (Token t : s.subtree(top)) {
            last = Math.max(last, t.index());
        }
        return last;
    }

    /** Whether nothing but signs follows a clause in its sentence. */
    private static boolean isLast(Sentence s, Token top) {
        int last = top.index();
        for (Token t : s.subtree(top)) {
            last = Math.max(last, t.index());
        }
        for (int i = last + 1; i < s.size(); i++) {
            if (!s.token(i).relates("punct")) {
                return false;
            }
        }
        return true;
    }

    /** The first token of a clause, not before a bound. */
    int firstOf(Sentence s, Token clause, int low) {
        int first = clause.index();
        for (Token t : s.subtree(clause)) {
            if (t.index() >= low) {
                first = Math.min(first, t.index());
            }
        }
        return first;
    }

    /** The last token of a content that begins at a token. */
    int of(Cue cue, int first, int bound) {
        Sentence s = cue.sentence();
        int end = bound;
        for (int i = first + 1; i <= bound; i++) {
            if (stops(s, cue, first, i)) {
                end = i - 1;
                break;
            }
        }
        while (end >= first && isEdge(s.token(end))) {
            end--;
        }
        return end;
    }

    private static boolean isEdge(Token t) {
        return t.tag().equals("CC")
                || t.text().equals(",")
                || t.text().equals(".")
                || t.text().equals(";")
                || t.text().equals(":")
                || t.text().equals("—")
                || t.text().equals("--")
                || t.text().equals("–");
    }

    private boolean stops(Sentence s, Cue cue, int first, int i) {
        Token t = s.token(i);
        if (scene.isQuoted(t)) {
            return false;
        }
        Token before = s.token(i - 1);
        boolean comma = before.text().equals(",");
        if (isDash(t) && scene.isQuoted(before)) {
            return i + 1 < s.size() && s.token(i + 1).is("DT");
        }
        if (comma && t.text().equals("with")) {
            return hasParticiple(s, i + 1);
        }
        if (comma && t.text().matches("though|although") && hasCue(s, i + 1)) {
            return true;
        }
        if (comma && (isNamedSaying(s, i) || isAnswer(s, i))) {
            return true;
        }
        if (t.text().equals(";") || comma && Contents.isFinite(t) && cue.verb().relates("acl")) {
            return true;
        }
        if (t.tag().equals("CC")) {
            return goesOn(s, cue, i);
        }
        if (t.text().equals("according")
                && i + 1 < s.size()
                && s.token(i + 1).text().equals("to")) {
            return true;
        }
        if (comma && t.tag().equals("VBG")) {
            return isReport(s, t) || t.head() == cue.verb().index();
        }
        if (comma && t.text().equals("as")
                || comma && t.text().equals("while")
                || comma && t.text().equals("citing")) {
            return hangsOn(s, t, cue.verb());
        }
        return comma && isParenthesis(s, cue, i);
    }

    /** Whether a verb of saying follows within a few words: ", though he hinted …". */
    private boolean hasCue(Sentence s, int from) {
        for (int i = from; i < s.size() && i < from + 5; i++) {
            if (cues.at(s, s.token(i)).filter(Cue::isSpeech).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name for what was said follows, with somebody's answer to it: ", a charge the group denies". */
    private boolean isNamedSaying(Sentence s, int i) {
        if (i + 2 < s.size()
                && s.token(i).text().equals("a")
                && SUMMARIES.contains(s.token(i + 1).lemma())
                && s.token(i + 2).text().matches("that|which")) {
            return true;
        }
        boolean noun = i + 2 < s.size()
                && s.token(i).is("DT")
                && s.token(i + 1).tag().equals("NN")
                && scene.knowledge().speechNouns().of(s.token(i + 1).lemma()).isPresent();
        if (!noun) {
            return false;
        }
        for (int k = i + 2; k < s.size() && k < i + 10; k++) {
            if (cues.at(s, s.token(k)).filter(Cue::isSpeech).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody's answer to what was said follows and ends the sentence: ", which the army denies". */
    private boolean isAnswer(Sentence s, int i) {
        if (!s.token(i).text().equals("which")) {
            return false;
        }
        for (int k = i + 1; k < s.size() && k < i + 8; k++) {
            if (cues.at(s, s.token(k)).filter(c -> c.is(SpeechCue.Kind.DENIES)).isPresent()) {
                return k + 1 >= s.size() || s.token(k + 1).relates("punct");
            }
        }
        return false;
    }

    private static boolean isDash(Token t) {
        return t.text().equals("-")
                || t.text().equals("--")
                || t.text().equals("–")
                || t.text().equals("—");
    }

    /** Whether a participle follows within a few words: ", with the minister citing …". */
    private static boolean hasParticiple(Sentence s, int from) {
        for (int i = from; i < s.size() && i < from + 6; i++) {
            if (s.token(i).tag().equals("VBG")) {
                return true;
            }
            if (s.token(i).is("VB") || s.token(i).text().equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** Whether words after a comma are a reporting clause that closes the sentence: ", the agency reported". */
    private boolean isParenthesis(Sentence s, Cue cue, int i) {
        for (int k = i; k < s.size() && k < i + 14; k++) {
            Token t = s.token(k);
            Optional<Cue> other = cues.at(s, t);
            if (other.isPresent()
                    && t.index() != cue.verb().index()
                    && other.get().isFinite()
                    && other.get().isSpeech()) {
                boolean tail = k + 1 >= s.size() || s.token(k + 1).relates("punct") || Parentheses.isOccasion(s, k + 1);
                return tail && other.get().entry().takes(SpeechCue.Frame.PAREN);
            }
            if (t.is("VB")
                    || t.text().equals(",")
                    || t.tag().equals("WP")
                    || t.tag().equals("WDT")) {
                return false;
            }
        }
        return false;
    }

    private static boolean hangsOn(Sentence s, Token mark, Token verb) {
        Token clause = s.head(mark).orElse(null);
        return clause != null && mark.relates("mark") && clause.head() == verb.index();
    }

    private boolean isReport(Sentence s, Token t) {
        return cues.at(s, t)
                .filter(c -> c.isSpeech() && c.entry().takes(SpeechCue.Frame.THAT))
                .isPresent();
    }

    /** Whether a conjunction goes on with the cue's own clause, not with its content. */
    private boolean goesOn(Sentence s, Cue cue, int i) {
        if (i + 1 < s.size() && s.token(i + 1).text().equals("that")) {
            return true;
        }
        Token conjunct = conjunct(s, i);
        if (conjunct == null || !conjunct.is("VB") && !hasCopula(s, conjunct)) {
            return false;
        }
        if (conjunct.head() == cue.verb().index() && conjunct.relates("conj")) {
            return true;
        }
        Token head = s.head(cue.verb()).orElse(null);
        if (head != null
                && conjunct.head() == head.index()
                && conjunct.relates("conj")
                && head.index() < cue.verb().index()) {
            return true;
        }
        Token joined = s.head(conjunct).orElse(null);
        if (joined != null
                && Contents.isFinite(conjunct)
                && joined.index() > cue.verb().index()
                && (joined.tag().equals("VB") || joined.tag().equals("VBG"))
                && NounPhrases.subject(s, conjunct) == null) {
            return true;
        }
        return cues.at(s, conjunct)
                .filter(c -> c.isSpeech()
                        && c.isFinite()
                        && c.verb().tag().equals(cue.verb().tag()))
                .filter(c -> s.token(i - 1).text().equals(",")
                        || c.last() + 1 < s.size()
                                && s.token(c.last() + 1).text().equals("that"))
                .filter(c -> NounPhrases.subject(s, conjunct) == null)
                .isPresent();
    }

    private static boolean hasCopula(Sentence s, Token t) {
        return s.child(t, "cop").isPresent();
    }

    /** What a conjunction joins: the token it hangs on, or the first verb after it. */
    private static @Nullable Token conjunct(Sentence s, int i) {
        Token head = s.head(s.token(i)).orElse(null);
        return head != null && head.index() > i ? head : null;
    }

    /** Where a second clause begins: "… and that the vote was postponed"; -1 where there is none. */
    int nextThat(Sentence s, int end, int bound) {
        for (int i = end + 1; i <= Math.min(bound - 1, end + 3); i++) {
            if (s.token(i).tag().equals("CC") && s.token(i + 1).text().equals("that") && i + 2 <= bound) {
                return i + 2;
            }
        }
        return -1;
    }
}
