package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.record.ActorKind;

/** The lists of parties in a sentence, by its words: "Norway, the Republic of Kenya, Peru and Chile". The parser cuts long ones short. */
final class Lists {
    private static final Set<String> BETWEEN = Set.of(",", "and", "the", "&");
    private static final int FEWEST = 2;

    private final List<Set<String>> lists = new ArrayList<>();

    Lists(Cast cast, Sentence sentence) {
        List<Mention> names = cast.in(sentence).stream()
                .filter(m ->
                        m.kind() == Mention.Kind.NAME && cast.actor(m.actor()).kind() != ActorKind.MEDIA)
                .filter(m -> !isOwner(sentence, m))
                .sorted(Comparator.comparingInt(Mention::first)
                        .thenComparing(Comparator.comparingInt(Mention::last).reversed()))
                .toList();
        Set<String> list = new LinkedHashSet<>();
        boolean and = false;
        Mention before = null;
        for (Mention m : names) {
            if (before != null && m.first() <= before.last()) {
                continue;
            }
            List<Token> between = before == null ? List.of() : sentence.tokens().subList(before.last() + 1, m.first());
            boolean joined = !between.isEmpty()
                    && between.stream()
                            .allMatch(t -> BETWEEN.contains(Tree.lower(t)) || isTitle(t, m, cast.in(sentence)));
            if (!joined || and) {
                keep(list, and);
                list = new LinkedHashSet<>();
                and = false;
            }
            and |= joined && between.stream().anyMatch(t -> Tree.lower(t).equals("and"));
            list.add(m.actor());
            before = m;
        }
        keep(list, and);
    }

    /** "foreign minister Anna Holm and trade minister Omar Deng": whether a word is of the title before a name. */
    private static boolean isTitle(Token t, Mention name, List<Mention> all) {
        return all.stream()
                .anyMatch(m -> m.kind() == Mention.Kind.DESCRIPTION
                        && m.actor().equals(name.actor())
                        && m.first() <= t.index()
                        && t.index() <= m.last());
    }

    /** "Anna Holm and Norway's leader": who only owns what is in a list is not in it. */
    private static boolean isOwner(Sentence s, Mention m) {
        int next = m.last() + 1;
        return next < s.size() && s.token(next).tag().equals("POS");
    }

    private void keep(Set<String> list, boolean and) {
        if (and && list.size() >= FEWEST) {
            lists.add(list);
        }
    }

    /** Everybody who stands in a list with one of some. */
    Set<String> with(Set<String> some) {
        Set<String> out = new LinkedHashSet<>();
        lists.stream().filter(l -> l.stream().anyMatch(some::contains)).forEach(out::addAll);
        return out;
    }
}
