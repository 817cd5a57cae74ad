package org.rapporteur.language.encoder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the encoder says of a window. All indexes count the window's words from 0.
 *
 * @param words each with its part of speech and head
 * @param names in order
 * @param attributions in the order of their contents
 * @param acts in order
 */
public record Analysis(List<Word> words, List<Range> names, List<Attribution> attributions, List<Act> acts) {

    /**
     * A word's place in its sentence.
     *
     * @param tag Penn Treebank part of speech
     * @param head index of the head, -1 for the sentence's root
     * @param relation Universal Dependencies relation
     */
    public record Word(String tag, int head, String relation) {}

    /**
     * Words that follow each other.
     *
     * @param end index after the last word
     */
    public record Range(String kind, int start, int end) {}

    /**
     * A content with its source and cue.
     *
     * @param source null for none, and so the cue
     * @param probability mean of its words' probabilities to be content
     * @param sourceProbability of the pointer to the source or to none
     */
    public record Attribution(
            Range content, @Nullable Range source, @Nullable Range cue, double probability, double sourceProbability) {}

    /**
     * A word that tells an act.
     *
     * @param head which of the encoder's heads sees it: {@code act}, {@code position} or {@code claim}
     * @param label of the head
     * @param status null for none
     * @param meeting form of a meeting; null where it is none
     * @param who words of who acts
     * @param whom words of to whom, of the issue or the proposition
     */
    public record Act(
            String head,
            int word,
            String label,
            double probability,
            @Nullable String status,
            double statusProbability,
            @Nullable String meeting,
            List<Integer> who,
            List<Integer> whom) {}
}
