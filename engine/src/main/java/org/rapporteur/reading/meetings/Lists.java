package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.record.ActorKind;

/** The lists of parties in a sentence, by its words: "Norway, the Republic of Kenya, Peru and Chile". The parser cuts long ones short. */
final class Lists {
    private static final Set<String> BETWEEN = Set.of(",", "and", "the", "&");
    private static final int FEWEST = 2;

    private final Sentence sentence;
    private final List<Listing> lists = new ArrayList<>();

    /** Parties from one token to another, both of the list. */
    private record Listing(int first, int last, Set<String> parties) {}

    Lists(Cast cast, Sentence sentence) {
        this.sentence = sentence;
        List<Mention> names = cast.in(sentence).stream()
                .filter(m ->
                        m.kind() == Mention.Kind.NAME && cast.actor(m.actor()).kind() != ActorKind.MEDIA)
                .filter(m -> !isOwner(sentence, m))
                .sorted(Comparator.comparingInt(Mention::first)
                        .thenComparing(Comparator.comparingInt(Mention::last).reversed()))
                .toList();
        Set<String> list = new LinkedHashSet<>();
        boolean and = false;
        int first = 0;
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
                keep(first, before, list, and);
                list = new LinkedHashSet<>();
                first = m.first();
                and = false;
            }
            and |= joined && between.stream().anyMatch(t -> Tree.lower(t).equals("and"));
            list.add(m.actor());
            before = m;
        }
        keep(first, before, list, and);
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

    private void keep(int first, @Nullable Mention last, Set<String> list, boolean and) {
        if (last != null && and && list.size() >= FEWEST) {
            lists.add(new Listing(first, last.last(), list));
        }
    }

    /** Whether a word stands in a list, or the list says who it means: "the negotiators, Anna Holm and Omar Deng". */
    private boolean isOf(Listing l, Token head) {
        return l.first() <= head.index() && head.index() <= l.last()
                || sentence.isUnder(sentence.token(l.first()), head);
    }

    /**
     * Everybody who stands in a list with some.
     *
     * @param heads the words that mean them here; one who is named again outside of a list is alone there
     */
    Set<String> with(Set<String> some, Collection<Token> heads) {
        Set<String> out = new LinkedHashSet<>();
        for (Listing l : lists) {
            boolean here = heads.stream().anyMatch(h -> isOf(l, h));
            if (here && l.parties().stream().anyMatch(some::contains)) {
                out.addAll(l.parties());
            }
        }
        return out;
    }
}
