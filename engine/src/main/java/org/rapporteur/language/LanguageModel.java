package org.rapporteur.language;

import java.util.List;
import org.rapporteur.record.Role;

/**
 * Splits, tags and parses running text. Implementations are safe for use by several threads, and give the same answer
 * for the same words whatever came before.
 */
public interface LanguageModel {

    /**
     * Parses a document's text.
     *
     * @param text the document's text; offsets count in it
     * @param passages what of it is read, in order
     */
    Parse parse(String text, List<Passage> passages);

    /** The sentences of a text that is one paragraph. */
    default List<Sentence> sentences(String text) {
        return parse(text, List.of(new Passage(0, text.length(), 0, Role.BODY))).sentences();
    }
}
