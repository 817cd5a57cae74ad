package org.rapporteur.reading.second;

import java.util.List;
import java.util.Optional;
import org.rapporteur.reading.Reading;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Statement;

/**
 * Adds to what the rules read of a page what a second reader proposes and what holds: its words stand on the page, its parties
 * are in the cast and meant near those words, and the rules did not read it already.
 */
public final class SecondReading {
    private final SecondReader reader;

    public SecondReading(SecondReader reader) {
        this.reader = reader;
    }

    /** The reading with what is new; as it was where there is no answer. */
    public Reading beside(Understood understood, Reading read) {
        if (understood.text().sentences().isEmpty()) {
            return read;
        }
        Optional<Answer> answer = reader.answer(Question.of(understood.text(), understood.cast()));
        return answer.map(a -> with(understood, read, a)).orElse(read);
    }

    private static Reading with(Understood understood, Reading read, Answer answer) {
        PageWords words = new PageWords(understood.text());
        Named named = new Named(understood.cast());
        Proposals p = answer.proposals();
        List<Statement> said =
                new Sayings(understood, words, named, answer.reader()).held(p.statements(), read.statements());
        List<Meeting> met =
                new Gatherings(understood, words, named, answer.reader()).held(p.meetings(), read.meetings());
        Disputes disputes = new Disputes(understood, words, named, answer.reader());
        return read.with(
                said,
                met,
                disputes.held(
                        p.claims(),
                        read.propositions(),
                        read.with(said, met, List.of()).statements()));
    }
}
