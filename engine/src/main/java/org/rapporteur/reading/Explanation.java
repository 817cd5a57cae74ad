package org.rapporteur.reading;

import java.util.List;
import org.rapporteur.language.Sentence;

/**
 * Why a sentence gave what it gave.
 *
 * @param sentence with its parse
 * @param findings of every reader, in the order in which they read
 */
public record Explanation(Sentence sentence, List<Finding> findings) {
    public Explanation {
        findings = List.copyOf(findings);
    }
}
