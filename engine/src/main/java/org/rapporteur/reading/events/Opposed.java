package org.rapporteur.reading.events;

import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/** Tells those who are named after a party and stand against it: "the country's rebels", "a faction of the front". */
final class Opposed {
    private static final Set<String> TO_A_STATE = Set.of(
            "rebel",
            "insurgent",
            "guerrilla",
            "guerilla",
            "separatist",
            "opposition",
            "dissident",
            "militia",
            "exile",
            "critic",
            "opponent",
            "protester",
            "demonstrator");

    private static final Set<String> TO_A_GROUP =
            Set.of("faction", "splinter", "offshoot", "dissident", "critic", "opponent", "rival");
    private static final Set<String> NOUNS = Set.of(
            "group", "party", "movement", "front", "alliance", "force", "army", "leader", "fighter", "faction", "wing");

    /** Who is told by whom he is against, not by where he is at home. */
    private static final Set<String> BY_NAME = Set.of("opponent", "critic", "opposition");

    private Opposed() {}

    /** Whether a noun means those who are told by whom they are against. */
    static boolean areByName(Token noun) {
        return BY_NAME.contains(noun.lemma());
    }

    /**
     * Whether the people that a noun means do not act for a party of some kind.
     *
     * @param owner kind of the party that the noun's phrase names
     */
    static boolean are(Sentence s, Token noun, ActorKind owner) {
        Set<String> words = owner == ActorKind.ARMED_GROUP || owner == ActorKind.PARTY
                ? TO_A_GROUP
                : owner == ActorKind.STATE || owner == ActorKind.GOVERNMENT ? TO_A_STATE : Set.of();
        return words.contains(noun.lemma())
                || NOUNS.contains(noun.lemma())
                        && s.children(noun).stream()
                                .anyMatch(c -> (c.relates("compound") || c.relates("amod"))
                                        && (words.contains(c.lemma())
                                                || c.lemma().equals("breakaway")));
    }
}
