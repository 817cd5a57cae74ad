package org.rapporteur.reading.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.ClaimWords.ClaimClass;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/**
 * A predicate in a sentence, before it is known who says so.
 *
 * @param contrary whether the word means the contrary of its class
 * @param subjects local actor ids
 * @param objects local actor ids
 * @param subject the token that carries the subject, or null where none is written
 */
record Found(
        Sentence sentence,
        Token at,
        ClaimClass meaning,
        boolean contrary,
        @Nullable Token subject,
        List<String> subjects,
        List<String> objects) {}
