package org.rapporteur.reading.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Finding;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Figure;

/** Tells what a sentence's numbers were taken for. */
public final class FigureTrace {
    private static final String READER = "figures";

    private FigureTrace() {}

    /**
     * The findings of a sentence.
     *
     * @param told the figures of the text
     */
    public static List<Finding> of(Text text, List<Figure> told, Sentence sentence) {
        Citer citer = text.document().citer();
        List<Finding> out = new ArrayList<>();
        for (Quantity q : QuantityFinder.find(sentence)) {
            Token first = sentence.token(q.first());
            String words = text.words(first, sentence.token(q.last()));
            Optional<Entry> entry = Counted.after(sentence, q.last() + 1)
                    .map(c -> sentence.token(c.head()).lemma())
                    .flatMap(noun -> Entry.of("units.tsv", noun));
            Optional<Figure> figure = told.stream()
                    .filter(f -> citer.charOffset(f.cite().start()) == first.start())
                    .findFirst();
            out.add(figure.map(f -> Finding.told(READER, words, f.unit() + ": " + f.what(), entry, f.id()))
                    .orElseGet(() -> Finding.left(
                            READER, words, "a date, an ordinal, part of a name, or nothing that is counted", entry)));
        }
        return out;
    }
}
