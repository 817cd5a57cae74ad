package org.rapporteur.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the language model takes for something that somebody is quoted or reported to say.
 *
 * @param content its spans, in the order of the text, at least one, each in one sentence
 * @param source who says it; null where the model finds nobody
 * @param cue the words that tell of the saying; null where the model finds none
 * @param probability that the content is one, from 0 to 1, as the model has it: the mean over its tokens
 * @param sourceProbability that the source is this one, or that there is none; from 0 to 1
 */
public record ProposedAttribution(
        List<Span> content, @Nullable Span source, @Nullable Span cue, double probability, double sourceProbability) {
    public ProposedAttribution {
        content = List.copyOf(content);
    }
}
