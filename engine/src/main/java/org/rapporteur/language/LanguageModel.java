package org.rapporteur.language;

import java.util.List;
import org.rapporteur.record.Role;

/**
 * Splits, tags and parses running text. Implementations are safe for use by several threads, and give the same answer
 * for the same words whatever came before.
 */
public interface LanguageModel {

    /**
     * Parses one block of a text.
     *
     * @param text the document's text
     * @param start char offset of the block
     * @param end char offset after it
     * @param block place of the block among the evidence blocks, copied to the sentences
     * @param role of the block, copied to the sentences
     * @param firstIndex index of the first sentence
     * @return the block's sentences, in order; offsets count in {@code text}
     */
    List<Sentence> parse(String text, int start, int end, int block, Role role, int firstIndex);
}
