package org.rapporteur.reading.statements;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Stance;

/** Tells what a speaker does by saying something, from the cue and the words. */
final class Stances {
    private static final Pattern DEMANDS = Pattern.compile(
            "\\b(?:must(?! have)|should|has to|have to|had to|needs? to|until|calling (?:for|on)|demand\\w*|ought to|we want|they want(?:ed)?)\\b");
    private static final Pattern DENIES = Pattern.compile(
            "^(?:it|that|this|there|they|he|she|we|i)?\\s?(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could)?(?:\\s?n[o’']t|\\snot|\\snever|\\sno)\\b|\\b(?:had|has|have|did|was|were|is|are) (?:not|never)\\b|\\b(?:nothing to do with|no such|is false|are false|untrue|baseless)\\b");
    private static final Pattern OFFERS = Pattern.compile(
            "\\b(?:ready to|willing to|prepared to|offer(?:s|ed)? (?:to|all)|to offer|will help|assist(?:ance)?|we will support)\\b");
    private static final Pattern THREATENS =
            Pattern.compile("\\b(?:will (?:pay|regret|respond|retaliate|strike|be punished)|or else|consequences)\\b");
    private static final Pattern PRAISES = Pattern.compile(
            "\\b(?:grateful|welcomes?d?|positive|great|thank(?:s|ful)?|appreciat\\w+|excellent|constructive role)\\b");
    private static final Pattern DOUBTS = Pattern.compile(
            "\\b(?:don[’']t know|not sure|n[’']t sure|doubt\\w*|unlikely|skeptic\\w*|sceptic\\w*|suspicious|reservations?|will not have|remains? unclear|unclear|not believe|concerned)\\b");

    private Stances() {}

    /**
     * The stance of words said.
     *
     * @param cue what the cue does by itself, or null
     */
    static @Nullable Stance of(@Nullable Stance cue, String content) {
        if (cue != null && cue != Stance.ASSERTS) {
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
        if (OFFERS.matcher(words).find()) {
            return Stance.OFFERS;
        }
        if (DENIES.matcher(words).find()) {
            return Stance.DENIES;
        }
        return PRAISES.matcher(words).find() ? Stance.PRAISES : Stance.ASSERTS;
    }
}
