package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.ClaimIdentity.Told;
import org.rapporteur.linking.Weighed.Pair;
import org.rapporteur.linking.Weighed.Telling;
import org.rapporteur.linking.identity.Evidence;
import org.rapporteur.reading.Proposition;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Meeting;

/**
 * Weighs again what made tellings one fact of the record, or keeps two facts apart: the evidence of linking, for two facts
 * of one kind. A fact weighed against itself gives what joined its tellings. What a person ruled is no evidence.
 */
public final class Weigher {
    private final Map<String, Gist> gists = new TreeMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private final Map<String, String> published = new HashMap<>();

    /**
     * A weigher of what these pages tell.
     *
     * @param gists with the record's actor ids
     * @param actors the record's
     * @param articles the record's
     */
    public Weigher(Collection<Gist> gists, Collection<Actor> actors, Collection<Article> articles) {
        gists.forEach(g -> this.gists.put(g.id(), g));
        actors.forEach(a -> this.actors.put(a.id(), a));
        for (Article a : articles) {
            String day = a.published();
            String original = a.duplicateOf();
            if (day != null) {
                published.put(a.id(), day);
            }
            if (original != null) {
                originals.put(a.id(), original);
            }
        }
    }

    /** A gist whose parties are the record's actors. */
    public static Gist known(Gist g, Map<String, String> actorsByKey) {
        Function<String, String> ids = key -> actorsByKey.getOrDefault(key, key);
        return new Gist(
                g.article(),
                g.meetings().stream().map(m -> m.withActors(ids::apply)).toList(),
                g.figures(),
                g.labels(),
                g.propositions().stream().map(p -> p.withActors(ids::apply)).toList(),
                g.openDates(),
                g.offices());
    }

    /** Two meetings: tellings that give a day by each other, others by the meeting that they may mean. */
    public Weighed meetings(Meeting one, Meeting other) {
        Map<String, List<Meeting>> told = new LinkedHashMap<>();
        gists.forEach((article, g) -> told.put(article, g.meetings()));
        List<MeetingAccount> all = new MeetingLinker(
                        actors.values(), originals, published, Map.of(), (actor, article) -> List.of())
                .accounts(told, Map.of());
        List<MeetingAccount> here =
                all.stream().filter(a -> isOf(a, one, other)).toList();
        List<MeetingAccount> there = one.id().equals(other.id())
                ? here
                : all.stream().filter(a -> isOf(a, other, one)).toList();
        KnownMeeting known = anchored(here).isEmpty() ? null : KnownMeeting.of(0, anchored(here));
        KnownMeeting otherKnown = anchored(there).isEmpty() ? null : KnownMeeting.of(0, anchored(there));
        MeetingIdentity identity = new MeetingIdentity();
        return weighed(here, there, MeetingIdentity.ENOUGH, Weigher::telling, (a, b) -> {
            if (a.isAnchored() == b.isAnchored()) {
                double bar = a.isAnchored() ? MeetingIdentity.ENOUGH : MeetingIdentity.ENOUGH_UNDATED;
                return new Held(identity.weigh(a, b), bar);
            }
            MeetingAccount open = a.isAnchored() ? b : a;
            KnownMeeting meant = Objects.requireNonNull(a.isAnchored() ? known : otherKnown);
            return new Held(
                    MeetingTellings.weigh(open, meant, MeetingTellings.told(meant, open)), MeetingTellings.ENOUGH);
        });
    }

    /** Two claims, side by side. */
    public Weighed claims(Claim one, Claim other) {
        List<Told> all = new ArrayList<>();
        gists.forEach((article, g) ->
                g.propositions().forEach(p -> all.add(ClaimLinker.told(p, article, originals, actors))));
        ClaimIdentity identity = new ClaimIdentity(WordRarity.among(all));
        String predicate = predicate(one, all);
        String otherPredicate = predicate(other, all);
        List<Told> here = new ArrayList<>();
        List<Told> there = new ArrayList<>();
        for (Told t : all) {
            boolean ofOne = isSide(one, t.proposition());
            boolean ofOther = isSide(other, t.proposition());
            String tells = t.proposition().predicate();
            if (ofOne && ofOther && !one.id().equals(other.id())) {
                (tells.equals(otherPredicate) && !tells.equals(predicate) ? there : here).add(t);
            } else if (ofOne) {
                here.add(t);
            } else if (ofOther) {
                there.add(t);
            }
        }
        return weighed(
                here,
                one.id().equals(other.id()) ? here : there,
                ClaimIdentity.ENOUGH,
                t -> telling(t.proposition().cite()),
                (a, b) -> new Held(identity.weigh(a, b), ClaimIdentity.ENOUGH));
    }

    /**
     * Two actors, name by name.
     *
     * @param one the namesakes that are the one
     * @param other those that are the other; the same object where it is one actor
     */
    public static Weighed actors(Collection<Pages.Bearers> one, Collection<Pages.Bearers> other) {
        List<Party> here = one.stream().map(b -> Party.of(b, 1)).toList();
        List<Party> there =
                one == other ? here : other.stream().map(b -> Party.of(b, 1)).toList();
        ActorIdentity identity = new ActorIdentity();
        return weighed(
                here,
                there,
                ActorIdentity.ENOUGH,
                p -> new Telling(null, p.actor().name()),
                (a, b) -> new Held(identity.weigh(a, b), ActorIdentity.ENOUGH));
    }

    private record Held(List<Evidence> evidence, double bar) {}

    private static <A> Weighed weighed(
            List<A> here, List<A> there, double bar, Function<A, Telling> telling, BiFunction<A, A, Held> held) {
        Comparator<Pair> best =
                Comparator.comparing((Pair p) -> p.isRuledOut()).thenComparing(p -> p.bar() - p.score());
        List<Pair> pairs = new ArrayList<>();
        if (here == there) {
            for (int i = 1; i < here.size(); i++) {
                A later = here.get(i);
                here.subList(0, i).stream()
                        .map(a -> pair(a, later, telling, held))
                        .min(best)
                        .ifPresent(pairs::add);
            }
        } else {
            here.forEach(a -> there.forEach(b -> pairs.add(pair(a, b, telling, held))));
        }
        return new Weighed(pairs.stream().distinct().sorted(best).toList(), bar);
    }

    private static <A> Pair pair(A here, A there, Function<A, Telling> telling, BiFunction<A, A, Held> held) {
        Held h = held.apply(here, there);
        List<Evidence> evidence = h.evidence().stream()
                .sorted(Comparator.comparing((Evidence e) -> !e.isVeto()).thenComparing(e -> -Math.abs(e.weight())))
                .toList();
        return new Pair(telling.apply(here), telling.apply(there), evidence, h.bar());
    }

    private static List<MeetingAccount> anchored(List<MeetingAccount> accounts) {
        return accounts.stream().filter(MeetingAccount::isAnchored).toList();
    }

    /** Whether all sentences of an account are the meeting's; where they are the other's too, whether that has more. */
    private static boolean isOf(MeetingAccount a, Meeting m, Meeting other) {
        Set<Cite> mine = new HashSet<>(m.cites());
        Set<Cite> others = new HashSet<>(other.cites());
        boolean both = others.containsAll(a.meeting().cites()) && !m.id().equals(other.id());
        return mine.containsAll(a.meeting().cites()) && (!both || mine.size() <= others.size());
    }

    private static Telling telling(MeetingAccount a) {
        return telling(a.meeting().cites().get(0));
    }

    private static Telling telling(Cite cite) {
        return new Telling(cite.article(), cite.exact());
    }

    private static boolean isSide(Claim c, Proposition p) {
        List<Claim.Side> all = new ArrayList<>(c.assertedBy());
        all.addAll(c.deniedBy());
        all.addAll(c.doubtedBy());
        return all.contains(ClaimLinker.side(p));
    }

    /** What the claim's first proposition says is done; null where that is not among these. */
    private static @Nullable String predicate(Claim c, List<Told> all) {
        return all.stream()
                .map(Told::proposition)
                .filter(p -> ClaimLinker.id(p).equals(c.id()))
                .map(Proposition::predicate)
                .findFirst()
                .orElse(null);
    }
}
