package org.rapporteur.parties;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;

/** Which tokens of a text stand between quotation marks; a quotation that is not closed ends with its paragraph. */
public final class Quoted {
    private final Map<Integer, BitSet> bySentence = new HashMap<>();

    public Quoted(Text text) {
        boolean open = false;
        int block = -1;
        for (Sentence s : text.sentences()) {
            if (s.block() != block) {
                open = false;
                block = s.block();
            }
            BitSet inside = new BitSet(s.size());
            for (Token t : s.tokens()) {
                switch (t.text()) {
                    case "“", "„", "«", "``" -> open = true;
                    case "”", "»", "''" -> open = false;
                    case "\"" -> open = !open;
                    default -> inside.set(t.index(), open);
                }
            }
            bySentence.put(s.index(), inside);
        }
    }

    /** Whether a token stands between quotation marks. */
    public boolean at(Sentence s, int token) {
        return bySentence.getOrDefault(s.index(), new BitSet()).get(token);
    }

    /** Whether a sentence has any word between quotation marks. */
    boolean any(Sentence s) {
        return !bySentence.getOrDefault(s.index(), new BitSet()).isEmpty();
    }
}
