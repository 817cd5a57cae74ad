package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.RoleHeld;

/** Makes the cast of what was found. */
final class CastBuilder {
    private final Text text;
    private final Roster roster;
    private final Set<Member> members;
    private final List<Reference> references;
    private final Map<Member, String> ids = new IdentityHashMap<>();
    /** Places of words like "Norway-Sweden", which name two parties and are no form of either. */
    private final Set<List<Integer>> shared = new HashSet<>();

    CastBuilder(Text text, Roster roster, Set<Member> members, List<Reference> references) {
        this.text = text;
        this.roster = roster;
        this.members = members;
        this.references = references;
        members.forEach(m -> ids.put(m, "a" + ids.size()));
        Set<List<Integer>> seen = new HashSet<>();
        roster.members().stream()
                .flatMap(m -> m.names.stream())
                .map(f -> List.of(f.sentence(), f.first(), f.last()))
                .filter(place -> !seen.add(place))
                .forEach(shared::add);
    }

    Cast build() {
        List<Mention> mentions = new ArrayList<>();
        for (Member m : members) {
            m.names.forEach(f -> mentions.add(mention(text.sentences().get(f.sentence()), f, id(m))));
        }
        List<Mention> more = new ArrayList<>();
        for (Member m : members) {
            m.titles.forEach(t -> title(t, id(m)).ifPresent(more::add));
        }
        for (Reference r : references) {
            more.add(
                    new Mention(r.sentence(), r.first(), r.last(), r.head(), r.kind(), id(r.member()), r.confidence()));
        }
        Set<List<Integer>> heads = new HashSet<>();
        mentions.forEach(m -> heads.add(List.of(m.sentence(), m.head())));
        more.stream().filter(m -> heads.add(List.of(m.sentence(), m.head()))).forEach(mentions::add);
        mentions.sort(Comparator.comparing(Mention::sentence).thenComparing(Mention::head));
        return new Cast(members.stream().map(this::actor).toList(), mentions);
    }

    private String id(Member member) {
        return String.valueOf(ids.get(member));
    }

    private static Mention mention(Sentence s, Found f, String id) {
        Token head = Words.headOf(s, f.core(), f.last());
        return new Mention(
                s.index(), start(s, head, f.first()), f.last(), head.index(), kind(s, f, head), id, f.confidence());
    }

    private static Mention.Kind kind(Sentence s, Found f, Token head) {
        boolean modifies = (head.relates("compound") || head.relates("amod")) && head.head() > f.last();
        boolean apart = modifies
                && s.tokens().subList(f.last() + 1, head.head()).stream().anyMatch(t -> t.is("CC") || t.is(","));
        boolean adjective = head.is("JJ") && f.kind() == ActorKind.STATE;
        return adjective || (modifies && !apart && Words.noun(s.token(head.head())))
                ? Mention.Kind.MODIFIER
                : Mention.Kind.NAME;
    }

    /** The noun of a title that carries the phrase, where the name only follows it: "the envoy, X". */
    private Optional<Mention> title(TitleFound t, String id) {
        Sentence s = text.sentences().get(t.person().sentence());
        Token noun = s.token(t.noun());
        boolean within = Words.headOf(s, t.person().core(), t.person().last()).index() == noun.head()
                && noun.relates("compound");
        return within || t.plural(s) || t.isDone(s)
                ? Optional.empty()
                : Optional.of(new Mention(
                        s.index(),
                        t.first(),
                        t.last(),
                        Words.headOf(s, t.first(), t.noun()).index(),
                        Mention.Kind.DESCRIPTION,
                        id,
                        0.9));
    }

    /** The determiner, title and adjectives before a name that depend on it. */
    private static int start(Sentence s, Token head, int first) {
        int start = first;
        while (start > 0 && Words.inPhrase(s, s.token(start - 1), head)) {
            start--;
        }
        return start;
    }

    /** The body that a title is of: named in it, or meant by the pronoun that it begins with ("its first secretary"). */
    private @Nullable String body(Sentence s, TitleFound t) {
        if (t.of() != null) {
            return id(roster.member(t.of()));
        }
        return references.stream()
                .filter(r -> r.sentence() == s.index() && r.head() == t.first() && r.kind() == Mention.Kind.PRONOUN)
                .findFirst()
                .map(r -> id(r.member()))
                .orElse(null);
    }

    /** Whether a description tells more of somebody's office than its noun: "the Norwegian envoy", "the committee spokesman". */
    private static boolean isTitle(Sentence s, Reference r) {
        return r.of() != null
                || s.children(s.token(r.head())).stream()
                        .anyMatch(t -> t.index() >= r.first()
                                && t.index() < r.head()
                                && t.relates("compound")
                                && t.tag().equals("NN"));
    }

    private Actor actor(Member m) {
        Citer citer = text.document().citer();
        Set<String> forms = new TreeSet<>(m.forms);
        List<Cite> cites = new ArrayList<>();
        for (Found f : m.names) {
            Sentence s = text.sentences().get(f.sentence());
            if (!shared.contains(List.of(f.sentence(), f.first(), f.last()))) {
                forms.add(text.words(s.token(f.core()), s.token(f.last())));
                forms.add(text.words(s.token(f.first()), s.token(f.last())));
            }
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
                    cite.exact(), body(s, t), cite, text.document().article().published()));
        }
        for (Reference r : references) {
            Sentence s = text.sentences().get(r.sentence());
            if (r.member() == m && m.isPerson() && r.kind() == Mention.Kind.DESCRIPTION && isTitle(s, r)) {
                Cite cite =
                        citer.cite(s.token(r.first()).start(), s.token(r.last()).end());
                roles.add(new RoleHeld(
                        cite.exact(),
                        r.of() == null ? null : id(r.of()),
                        cite,
                        text.document().article().published()));
            }
        }
        forms.remove(m.name);
        return new Actor(id(m), m.name, m.kind, m.country, List.copyOf(forms), roles, cites);
    }
}
