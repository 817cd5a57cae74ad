package org.rapporteur.parties;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.PartyNoun;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/**
 * Tells of which body a title is that only a noun within it tells: "the army chief", "a spokesman for the government
 * delegation", where the text names one army, one government.
 */
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
        return IntStream.concat(
                        IntStream.iterate(t.noun() - 1, i -> i >= t.first(), i -> i - 1),
                        IntStream.rangeClosed(t.noun() + 1, t.last()))
                .mapToObj(s::token)
                .filter(n -> isBody(s, n))
                .flatMap(n -> called(n).stream())
                .findFirst()
                .map(t::of)
                .orElse(t);
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
        boolean modifies = noun.relates("compound") || noun.relates("amod");
        boolean of =
                Words.caseOf(s, noun).filter(c -> c.text().matches("of|for")).isPresent();
        return noun.tag().matches("NNS?|JJ") && (modifies || of) && (whole || body);
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
