package org.rapporteur.language;

import java.util.List;
import java.util.Optional;
import org.rapporteur.page.Document;

/**
 * A document as language: what its evidence (title, captions, subheadings, body) says, in sentences with their parses,
 * names and time expressions. A caption or title is a sentence, or several, of its own.
 *
 * @param sentences in the order of the document's text
 * @param times in the order of the document's text
 * @param openDates the dates among them whose year the text does not tell; none where its date of publication is stated
 * @param proposals of the language model, for readers to judge
 */
public record Text(
        Document document,
        List<Sentence> sentences,
        List<Name> names,
        List<TimeExpression> times,
        List<OpenDate> openDates,
        Proposals proposals) {

    public Text {
        openDates = List.copyOf(openDates);
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        times = List.copyOf(times);
    }

    /** The words at a place. */
    public String words(int start, int end) {
        return document.text().substring(start, end);
    }

    /** The words from one token to another of a sentence. */
    public String words(Token first, Token last) {
        return words(first.start(), last.end());
    }

    /** The sentence at a char offset; empty between sentences. */
    public Optional<Sentence> sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            Sentence s = sentences.get(mid);
            if (offset < s.start()) {
                high = mid - 1;
            } else if (offset >= s.end()) {
                low = mid + 1;
            } else {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }
}
