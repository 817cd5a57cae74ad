package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.rapporteur.reading.Dates;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Meeting;

/**
 * Makes one meeting of the accounts that several articles give of it. Accounts are taken in an order of their own, the
 * most exact first, and each joins the meeting it fits best, of those that share a key with it ({@link MeetingKeys}); two
 * accounts of one article are never one. So the outcome depends on the set of accounts alone, and the time grows with
 * their number.
 */
final class MeetingLinker {
    /** Meetings under one key that an account is compared with. */
    private static final int MOST_COMPARED = 200;

    private final Map<String, Actor> actors = new HashMap<>();
    private final MeetingMerger merger;
    private final List<MeetingCluster> clusters = new ArrayList<>();
    private final Map<String, Set<MeetingCluster>> byKey = new HashMap<>();
    private final Map<String, List<MeetingAccount>> byArticle = new HashMap<>();

    /**
     * @param actors the record's
     * @param original from the id of an article to that of the one it copies
     * @param mentions of an actor in an article, by the ids of both
     */
    MeetingLinker(
            Collection<Actor> actors, Map<String, String> original, BiFunction<String, String, List<Cite>> mentions) {
        actors.forEach(a -> this.actors.put(a.id(), a));
        this.merger = new MeetingMerger(this.actors, original, mentions);
    }

    /**
     * The meetings, sorted by date, those without one last, then by id.
     *
     * @param told by the id of the article, with the record's actor ids
     */
    List<Meeting> link(Map<String, List<Meeting>> told) {
        return link(told, new MeetingRulings(List.of(), new RulingLog()));
    }

    /** The same with a person's rulings applied. */
    List<Meeting> link(Map<String, List<Meeting>> told, MeetingRulings rulings) {
        List<MeetingAccount> accounts = new ArrayList<>();
        told.forEach((article, meetings) -> meetings.forEach(m -> accounts.add(MeetingAccount.of(article, m, actors))));
        accounts.forEach(a ->
                byArticle.computeIfAbsent(a.article(), k -> new ArrayList<>()).add(a));
        accounts.stream()
                .sorted(Comparator.comparing((MeetingAccount a) -> -a.exactness())
                        .thenComparing(a -> a.city() == null)
                        .thenComparing(a -> -a.parties().size())
                        .thenComparing(MeetingAccount::article)
                        .thenComparing(a -> a.meeting().cites().get(0))
                        .thenComparing(a -> a.meeting().id()))
                .forEach(this::place);
        List<Map<String, Meeting>> linked = clusters.stream()
                .<Map<String, Meeting>>map(MeetingCluster::accounts)
                .toList();
        return rulings
                .apply(linked, all -> named(all.stream().map(merger::merge).toList()))
                .stream()
                .sorted(Comparator.comparing((Meeting m) -> m.date() == null ? "~" : m.date())
                        .thenComparing(Meeting::id))
                .toList();
    }

    private void place(MeetingAccount account) {
        MeetingCluster home = home(account);
        home.add(account);
        MeetingKeys.of(account).forEach(key -> byKey.computeIfAbsent(key, k -> new LinkedHashSet<>())
                .add(home));
    }

    /** The meeting that the account fits best; a new one where none fits, or two fit alike. */
    private MeetingCluster home(MeetingAccount account) {
        Set<MeetingCluster> near = new LinkedHashSet<>();
        MeetingKeys.near(account).forEach(key -> byKey.getOrDefault(key, Set.of()).stream()
                .limit(MOST_COMPARED)
                .forEach(near::add));
        List<MeetingCluster> best = new ArrayList<>();
        double bestScore = MeetingFit.ENOUGH;
        for (MeetingCluster cluster : near) {
            if (!cluster.has(account.article())) {
                double score = cluster.fit(account);
                if (score >= bestScore && !meansTwoDays(account, cluster)) {
                    if (score > bestScore) {
                        best.clear();
                    }
                    best.add(cluster);
                    bestScore = score;
                }
            }
        }
        if (best.size() == 1) {
            return best.get(0);
        }
        MeetingCluster home = new MeetingCluster();
        clusters.add(home);
        return home;
    }

    /** Whether one side's article tells of a meeting of its own on the day that the other side gives. */
    private boolean meansTwoDays(MeetingAccount account, MeetingCluster cluster) {
        String date = account.date();
        if (date == null || cluster.dates().stream().noneMatch(d -> Dates.compare(d, date) == Dates.Match.DIFFERENT)) {
            return false;
        }
        return cluster.accounts().entrySet().stream().anyMatch(e -> tellsOf(e.getKey(), date, e.getValue()))
                || cluster.dates().stream().anyMatch(d -> tellsOf(account.article(), d, account.meeting()));
    }

    private boolean tellsOf(String article, String date, Meeting besides) {
        return byArticle.getOrDefault(article, List.of()).stream()
                .filter(a -> a.meeting() != besides)
                .anyMatch(a -> (a.isDay() || a.isWeekday()) && Dates.compare(a.date(), date) == Dates.Match.SAME);
    }

    /** Gives ids: the slug of date, place and parties, and where two would share it, the hash of the first cite as well. */
    private static List<Meeting> named(List<Meeting> meetings) {
        Map<String, Integer> sharing = new HashMap<>();
        meetings.forEach(m -> sharing.merge(MeetingMerger.slug(m), 1, Integer::sum));
        return meetings.stream()
                .map(m -> {
                    String slug = MeetingMerger.slug(m);
                    return m.withId(sharing.getOrDefault(slug, 1) == 1 ? slug : slug + "-" + hash(m));
                })
                .toList();
    }

    private static String hash(Meeting m) {
        Cite first = m.cites().get(0);
        return Ids.hash(
                first.article(),
                Integer.toString(first.start()),
                m.name(),
                m.status().name());
    }
}
