package org.rapporteur.reading.meetings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.MeetingWords.Act;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Finds who is at a meeting "as an observer", and parts them from those who take part. */
final class Observers {
    private final Syntax syntax;
    private final Sentence sentence;
    private final Standing standing;
    private final Parties parties;

    Observers(Syntax syntax, Standing standing, Parties parties) {
        this.syntax = syntax;
        this.sentence = syntax.sentence();
        this.standing = standing;
        this.parties = parties;
    }

    /** The tellings of the sentence, where those who only watch are observers. */
    List<Telling> apart(List<Telling> tellings) {
        Set<String> watching = new LinkedHashSet<>();
        for (Token t : sentence.tokens()) {
            if (syntax.lemma(t).equals("observer") && syntax.preposition(t).equals("as")) {
                watching.addAll(parties.of(whoWatch(t)));
            }
        }
        return watching.isEmpty()
                ? tellings
                : tellings.stream().map(t -> t.watchedBy(watching)).toList();
    }

    /** "with A and B as observers", "A attended as an observer", "A sent an envoy as an observer". */
    private List<Token> whoWatch(Token observer) {
        Optional<Token> with = sentence.tokens().subList(0, observer.index()).stream()
                .filter(t -> t.relates("obl") || t.relates("nmod"))
                .filter(t -> syntax.preposition(t).equals("with"))
                .reduce((first, last) -> last);
        if (with.isPresent()) {
            return syntax.joined(with.get());
        }
        Optional<Token> verb = sentence.head(observer).filter(h -> h.is("VB"));
        return verb.flatMap(standing::act)
                .filter(a -> Set.of(Act.ATTEND, Act.SEND, Act.MEET).contains(a.act()))
                .map(a -> syntax.actors(verb.orElseThrow()))
                .orElse(List.of());
    }
}
