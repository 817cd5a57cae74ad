package org.rapporteur.reading.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Token;
import org.rapporteur.record.EventType;

/**
 * An event as words of a sentence, before it is known who they mean.
 *
 * @param rule the pattern's id, followed by the words that changed it: {@code ease-v<agree}
 * @param base the pattern's root, before any word changed it
 * @param needsParty whether the recipient must be a party itself, not a thing of theirs
 * @param said whether it is the speaker of these words that does it, by saying them
 * @param needsRecipient whether it is an event only with somebody to whom it is done
 * @param mutual whether two who do it together do it to each other
 * @param trigger the pattern's word
 * @param top the outermost word that changed it, or the trigger
 * @param actors where the actor may stand, best first
 * @param recipients where the recipient may stand, best first
 */
public record Found(
        String rule,
        EventType root,
        EventType base,
        @Nullable String mode,
        String cameo,
        boolean needsParty,
        boolean said,
        boolean needsRecipient,
        boolean mutual,
        Token trigger,
        Token top,
        List<Token> actors,
        List<Token> recipients) {

    public Found {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
