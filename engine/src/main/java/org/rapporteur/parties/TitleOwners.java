package org.rapporteur.parties;

import java.util.List;
import java.util.Optional;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.PartyNoun;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/** Tells of which body a title is that only a noun within it tells: "the army chief", where the text names one army. */
final class TitleOwners {
    private final Knowledge knowledge;
    private final Text text;
    private final List<Found> bodies;

    /** @param names all names of the text */
    TitleOwners(Knowledge knowledge, Text text, List<Found> names) {
        this.knowledge = knowledge;
        this.text = text;
        this.bodies = names.stream()
                .filter(f -> f.kind() != ActorKind.PERSON && f.founding())
                .toList();
    }

    /** The title with its body, where nothing else tells it and the text names but one that is called so. */
    TitleFound owned(TitleFound t) {
        if (t.of() != null || t.person().kind() != ActorKind.PERSON) {
            return t;
        }
        Sentence s = text.sentences().get(t.person().sentence());
        for (int i = t.noun() - 1; i >= t.first(); i--) {
            Optional<Found> owner = isBody(s, s.token(i)) ? called(s.token(i)) : Optional.empty();
            if (owner.isPresent()) {
                return t.of(owner.get());
            }
        }
        return t;
    }

    private boolean isBody(Sentence s, Token noun) {
        boolean whole = Words.partyNoun(knowledge.partyNouns(), s, noun)
                .map(PartyNoun::party)
                .isPresent();
        boolean body = knowledge
                .bodyNouns()
                .table()
                .get(Words.lower(noun))
                .filter(n -> n.kind() != ActorKind.STATE)
                .isPresent();
        return noun.tag().matches("NNS?|JJ") && noun.relates("compound") | noun.relates("amod") && (whole || body);
    }

    /** The only body of the text whose name ends with a noun. */
    private Optional<Found> called(Token noun) {
        List<Found> all = bodies.stream()
                .filter(f -> text.sentences()
                        .get(f.sentence())
                        .token(f.last())
                        .lemma()
                        .equalsIgnoreCase(noun.lemma()))
                .toList();
        return all.stream().map(Found::key).distinct().count() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
