package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.language.Text;
import org.rapporteur.page.Document;
import org.rapporteur.record.Role;

/**
 * A line of the text that holds evidence.
 *
 * @param start char offset
 * @param end char offset after its last char
 */
record Paragraph(int start, int end, Role role) {

    /** The paragraphs of a text, in order. A line that a hard wrap ended goes on in the next one. */
    static List<Paragraph> of(Text text) {
        List<Paragraph> out = new ArrayList<>();
        String words = text.document().text();
        for (Document.Block block : text.document().blocks()) {
            if (block.role().isEvidence()) {
                split(words, block, out);
            }
        }
        return List.copyOf(out);
    }

    private static void split(String words, Document.Block block, List<Paragraph> out) {
        int start = block.start();
        for (int i = block.start(); i <= block.end(); i++) {
            boolean last = i == block.end();
            if (last || (words.charAt(i) == '\n' && !isWrap(words, i, block.end()))) {
                if (!words.substring(start, i).isBlank()) {
                    out.add(new Paragraph(start, i, block.role()));
                }
                start = i + 1;
            }
        }
    }

    /** Whether a line break stands inside a sentence: a letter or comma before it, a small letter after it. */
    private static boolean isWrap(String words, int at, int end) {
        if (at == 0 || at + 1 >= end) {
            return false;
        }
        char before = words.charAt(at - 1);
        return (Character.isLetter(before) || before == ',') && Character.isLowerCase(words.charAt(at + 1));
    }
}
