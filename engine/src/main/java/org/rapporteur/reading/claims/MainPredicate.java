package org.rapporteur.reading.claims;

import java.util.List;
import java.util.Optional;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.reading.Proposition;
import org.rapporteur.record.Citer;

/** Makes a proposition of words by the verb that all else in them stands under, whatever it means. */
public final class MainPredicate {
    private final Text text;
    private final Citer citer;
    private final OtherWords words;

    public MainPredicate(Text text, Cast cast, Knowledge knowledge) {
        this.text = text;
        this.citer = text.document().citer();
        this.words = new OtherWords(
                text,
                new Voices(text, knowledge.speechCues(), List.of()),
                new Clauses(knowledge.speechCues(), cast),
                new Wording(text, cast, knowledge.speechCues()));
    }

    /** What words from one place to another hold; empty where they say too little, or something that is yet to be. */
    public Optional<Proposition> in(int start, int end) {
        return text.sentences().stream()
                .filter(s -> s.start() < end && start < s.end())
                .findFirst()
                .flatMap(s -> top(s, start, end).flatMap(t -> words.draft(s, t, null)))
                .map(d -> d.proposition().citing(null, citer.cite(start, end)));
    }

    private static Optional<Token> top(Sentence s, int start, int end) {
        return s.tokens().stream()
                .filter(t -> within(t, start, end)
                        && (t.is("VB") || s.child(t, "cop").isPresent()))
                .filter(t -> s.head(t).filter(h -> within(h, start, end)).isEmpty())
                .findFirst();
    }

    private static boolean within(Token t, int start, int end) {
        return t.start() >= start && t.end() <= end;
    }
}
