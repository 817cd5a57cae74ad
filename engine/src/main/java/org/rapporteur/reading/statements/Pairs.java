package org.rapporteur.reading.statements;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;

/** Tells who the two are that a text calls "both sides" or "the two delegations": those it last named together. */
final class Pairs {
    private static final Set<String> NOUNS = Set.of(
            "side",
            "party",
            "delegation",
            "government",
            "country",
            "nation",
            "state",
            "neighbor",
            "neighbour",
            "group",
            "camp",
            "rival",
            "capital");
    private static final int REACH = 3;

    private final Scene scene;
    private final Cast cast;

    Pairs(Scene scene, Cast cast) {
        this.scene = scene;
        this.cast = cast;
    }

    /** The local ids of the two parties; empty where the words mean no two, or it is not clear which. */
    List<String> meant(NounPhrase words) {
        Token head = words.headToken();
        Sentence s = words.sentence();
        String text = scene.text().words(words.start(), words.end()).toLowerCase(java.util.Locale.ROOT);
        boolean two = text.startsWith("both ") || text.startsWith("the two ") || text.equals("both");
        if (!two || !NOUNS.contains(head.lemma()) && !text.equals("both")) {
            return List.of();
        }
        for (int i = s.index(); i >= 0 && i >= s.index() - REACH; i--) {
            Sentence before = scene.text().sentences().get(i);
            List<Mention> mentions = cast.in(before).stream()
                    .filter(m -> before.index() < s.index() || m.last() < words.first())
                    .filter(m -> isParty(cast.actor(m.actor())))
                    .toList();
            List<String> pair = joined(before, mentions);
            if (!pair.isEmpty()) {
                return pair;
            }
            List<String> all = mentions.stream()
                    .filter(m -> m.kind() != Mention.Kind.MODIFIER)
                    .map(Mention::actor)
                    .distinct()
                    .toList();
            if (all.size() == 2) {
                return all;
            }
            if (all.size() > 2) {
                return List.of();
            }
        }
        return List.of();
    }

    private static boolean isParty(Actor a) {
        return a.kind() == ActorKind.STATE
                || a.kind() == ActorKind.GOVERNMENT
                || a.kind() == ActorKind.ARMED_GROUP
                || a.kind() == ActorKind.PARTY
                || a.kind() == ActorKind.OTHER;
    }

    /** Two parties that "and" joins, and no third. */
    private static List<String> joined(Sentence s, List<Mention> mentions) {
        for (Mention m : mentions) {
            List<String> with = mentions.stream()
                    .filter(o -> s.token(o.head()).relates("conj")
                            && s.token(o.head()).head() == m.head())
                    .map(Mention::actor)
                    .filter(a -> !a.equals(m.actor()))
                    .distinct()
                    .toList();
            if (with.size() == 1) {
                return Stream.of(m.actor(), with.get(0)).toList();
            }
        }
        return List.of();
    }
}
