package org.rapporteur.reading.statements;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.record.Stance;

/** Tells what a speaker does by saying something, from the cue and the words. */
final class Stances {
    private static final Pattern DEMANDS = Pattern.compile(
            "\\b(?:must(?! have)|should|has to|have to|had to|needs? to|until|calling (?:for|on)|demand\\w*|ought to|we want|they want(?:ed)? \\w+ to)\\b");
    private static final Pattern DENIES = Pattern.compile(
            "^(?:it|that|this|there|they|he|she|we|i)?(?:[’']s|[’']re)?\\s?(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could)?(?:\\s?n[o’']t|\\snot|\\snever|\\sno)\\b|\\b(?:had|has|have|did|was|were|is|are) not\\b|\\b(?:nothing to do with|no such|is false|are false|untrue|baseless)\\b");
    private static final Pattern OFFERS = Pattern.compile(
            "\\b(?:ready to|willing to|prepared to|offer(?:s|ed)? (?:to|all)|to offer|will help|assist(?:ance)?|we will support)\\b");
    private static final Pattern REFUSES = Pattern.compile(
            "\\b(?:not|never|neither|nobody|no one|wasn[’']t|isn[’']t|weren[’']t|aren[’']t)\\b[^.;]{0,25}\\b(?:ready|willing|prepared) to\\b");
    private static final Pattern THREATENS =
            Pattern.compile("\\b(?:will (?:pay|regret|respond|retaliate|strike|be punished)|or else|consequences)\\b");
    private static final Pattern PRAISES = Pattern.compile(
            "\\b(?:grateful|welcomes?d?|positive|great|thank(?:s|ful)?|appreciat\\w+|excellent|constructive role)\\b");
    private static final Pattern DOUBTS = Pattern.compile(
            "\\b(?:don[’']t know|not sure|\\w+n[’']t sure|doubt\\w*|unlikely|skeptic\\w*|sceptic\\w*|suspicious|reservations?|will not have|remains? unclear|unclear|not believe|concerned)\\b");

    private static final Pattern TOLD_TO = Pattern.compile(
            "^(?!(?i:we|i|they|he|she|it|there|you)\\b)(?:[\\p{L}.'’-]+ ){1,5}(?:not )?to [\"\u201C]?\\p{Ll}+\\b");
    private static final Pattern QUESTION =
            Pattern.compile("(?i)^(?:whether|if|why|how|what|who|when|where|which)\\b|\\?$");
    private static final Pattern CLAUSE =
            Pattern.compile("\\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does)\\b");

    private Stances() {}

    private static boolean isQuestion(String content) {
        return QUESTION.matcher(content).find();
    }

    /** The stance of a saying whose content is these words; null for a question. */
    static @Nullable Stance of(Saying saying, String content) {
        SpeechCue entry = saying.entry();
        Stance cue = saying.stance();
        if (entry != null && entry.kind() == SpeechCue.Kind.ASKS && isQuestion(content)) {
            return null;
        }
        if (entry != null
                && entry.kind() == SpeechCue.Kind.TELLS
                && TOLD_TO.matcher(content).find()) {
            return Stance.DEMANDS;
        }
        boolean insists = entry != null
                && entry.text().equals("insist")
                && CLAUSE.matcher(content).find();
        if (cue != null && cue != Stance.ASSERTS && !insists) {
            return cue;
        }
        String words = content.substring(0, Math.min(content.length(), 400)).toLowerCase(Locale.ROOT);
        if (DOUBTS.matcher(words).find()) {
            return Stance.DOUBTS;
        }
        if (THREATENS.matcher(words).find()) {
            return Stance.THREATENS;
        }
        if (DEMANDS.matcher(words).find()) {
            return Stance.DEMANDS;
        }
        if (REFUSES.matcher(words).find()) {
            return Stance.DENIES;
        }
        if (OFFERS.matcher(words).find()) {
            return Stance.OFFERS;
        }
        if (DENIES.matcher(words).find()) {
            return Stance.DENIES;
        }
        return PRAISES.matcher(words).find() ? Stance.PRAISES : Stance.ASSERTS;
    }
}
