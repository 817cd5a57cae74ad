package org.rapporteur.reading.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Cast;
import org.rapporteur.reading.Mention;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.RoleHeld;

/**
 * Finds who is in a text: names, made into parties; the titles they are given; then the pronouns and descriptions that
 * stand for them. What is not sure is left out: a name that may be a place is no party, a pronoun that may be one of
 * two is nobody's.
 */
public final class CastReader {
    private final NameFinder names;
    private final TitleFinder titles;

    public CastReader(Knowledge knowledge) {
        this.names = new NameFinder(knowledge);
        this.titles = new TitleFinder(knowledge.titles());
    }

    /** The cast of a text. */
    public Cast read(Text text) {
        List<Found> all = new ArrayList<>();
        List<List<Found>> bySentence = new ArrayList<>();
        for (Sentence s : text.sentences()) {
            List<Found> found = names.find(s, null);
            bySentence.add(found);
            all.addAll(found);
        }
        Roster roster = Roster.of(all);
        for (Sentence s : text.sentences()) {
            for (TitleFound t : titles.find(s, bySentence.get(s.index()))) {
                roster.member(t.person()).titles.add(t);
            }
        }
        return cast(text, roster);
    }

    private static Cast cast(Text text, Roster roster) {
        Set<Member> kept = new LinkedHashSet<>();
        for (Member m : roster.members()) {
            boolean holder = roster.members().stream()
                    .filter(Member::isParty)
                    .flatMap(p -> p.titles.stream())
                    .anyMatch(t -> t.of() != null && roster.member(t.of()) == m);
            if (m.isParty() || holder) {
                kept.add(m);
            }
        }
        Map<Member, String> ids = new IdentityHashMap<>();
        kept.forEach(m -> ids.put(m, "a" + ids.size()));
        List<Mention> mentions = new ArrayList<>();
        for (Member m : kept) {
            for (Found f : m.names) {
                mentions.add(mention(text.sentences().get(f.sentence()), f, String.valueOf(ids.get(m))));
            }
            for (TitleFound t : m.titles) {
                title(text, t, String.valueOf(ids.get(m))).ifPresent(mentions::add);
            }
        }
        mentions.sort(Comparator.comparing(Mention::sentence).thenComparing(Mention::head));
        Map<Long, Mention> unique = new HashMap<>();
        List<Mention> distinct = mentions.stream()
                .filter(m -> unique.putIfAbsent(((long) m.sentence() << 32) | m.head(), m) == null)
                .toList();
        List<Actor> actors = kept.stream().map(m -> actor(text, m, ids, roster)).toList();
        return new Cast(actors, distinct);
    }

    private static Mention mention(Sentence s, Found f, String id) {
        Token head = Words.headOf(s, f.core(), f.last());
        return new Mention(
                s.index(), start(s, head, f.first()), f.last(), head.index(), Mention.Kind.NAME, id, f.confidence());
    }

    /** The noun of a title that carries the phrase, where the name only follows it: "the envoy, X". */
    private static Optional<Mention> title(Text text, TitleFound t, String id) {
        Sentence s = text.sentences().get(t.person().sentence());
        Token noun = s.token(t.noun());
        boolean within = Words.headOf(s, t.person().core(), t.person().last()).index() == noun.head()
                && noun.relates("compound");
        return within
                ? Optional.empty()
                : java.util.Optional.of(
                        new Mention(s.index(), t.first(), t.last(), t.noun(), Mention.Kind.DESCRIPTION, id, 0.9));
    }

    /** The determiner, title and adjectives before a name that depend on it. */
    private static int start(Sentence s, Token head, int first) {
        int start = first;
        while (start > 0) {
            Token t = s.token(start - 1);
            boolean part = s.isUnder(t, head) && !t.is("IN") && !t.is("TO") && !t.is("CC") && !t.relates("punct");
            if (!part) {
                break;
            }
            start--;
        }
        return start;
    }

    private static Actor actor(Text text, Member m, Map<Member, String> ids, Roster roster) {
        Citer citer = text.document().citer();
        Set<String> forms = new TreeSet<>(m.forms);
        List<Cite> cites = new ArrayList<>();
        for (Found f : m.names) {
            Sentence s = text.sentences().get(f.sentence());
            forms.add(text.words(s.token(f.core()), s.token(f.last())));
            forms.add(text.words(s.token(f.first()), s.token(f.last())));
            if (f.founding()) {
                cites.add(
                        citer.cite(s.token(f.first()).start(), s.token(f.last()).end()));
            }
        }
        List<RoleHeld> roles = new ArrayList<>();
        for (TitleFound t : m.titles) {
            Sentence s = text.sentences().get(t.person().sentence());
            Cite cite = citer.cite(s.token(t.first()).start(), s.token(t.last()).end());
            roles.add(new RoleHeld(
                    cite.exact(),
                    t.of() == null ? null : ids.get(roster.member(t.of())),
                    cite,
                    text.document().article().published()));
        }
        forms.remove(m.name);
        return new Actor(String.valueOf(ids.get(m)), m.name, m.kind, m.country, List.copyOf(forms), roles, cites);
    }
}
