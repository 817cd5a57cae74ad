package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.identity.Clusters;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;

/**
 * Makes one meeting of the accounts that several articles give of it. Those that tell their day are clustered
 * ({@link MeetingIdentity}); of those that do not, the surest are given to one of these meetings ({@link MeetingTellings}),
 * the others clustered among themselves, and each cluster given to the meeting that most of it means or left. The accounts of a copy
 * go where those of its original go. So the outcome depends on the set of accounts alone. What second readers proposed is
 * linked by itself, and changes nothing of what the rules read.
 */
final class MeetingLinker {
    /** Tellings of a plan that may have slipped; one that more tell for a day is known for it. */
    private static final int FEW = 2;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, String> original;
    private final Map<String, String> published;
    private final MeetingMerger merger;
    private final MeetingIdentity identity = new MeetingIdentity();

    /**
     * @param actors the record's
     * @param original from the id of an article to that of the one it copies
     * @param published when articles appeared, by their ids
     * @param updated when they were last added to, where they say so
     * @param mentions of an actor in an article, by the ids of both
     */
    MeetingLinker(
            Collection<Actor> actors,
            Map<String, String> original,
            Map<String, String> published,
            Map<String, String> updated,
            BiFunction<String, String, List<Cite>> mentions) {
        actors.forEach(a -> this.actors.put(a.id(), a));
        this.original = original;
        this.published = published;
        this.merger = new MeetingMerger(this.actors, original, published, updated, mentions);
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
        List<Map<String, Meeting>> linked = new ArrayList<>(accounts(only(told, m -> m.reader() == null)));
        linked.addAll(accounts(proposed(told)));
        List<Meeting> all =
                rulings.apply(linked, of -> named(of.stream().map(merger::merge).toList()));
        List<Meeting> read = new MeetingSeries(actors)
                .of(all.stream().filter(m -> m.reader() == null).toList());
        ReportedMonths reported = new ReportedMonths(actors, read);
        return Stream.concat(read.stream().map(reported::of), all.stream().filter(m -> m.reader() != null))
                .sorted(Comparator.comparing((Meeting m) -> m.date() == null ? "~" : m.date())
                        .thenComparing(Meeting::id))
                .toList();
    }

    /** The accounts of each meeting by article. */
    private List<Map<String, Meeting>> accounts(Map<String, List<Meeting>> told) {
        Map<Meeting, Meeting> follow = copies(told);
        return byArticle(grouped(accounts(told, follow)), follow);
    }

    private List<List<MeetingAccount>> grouped(List<MeetingAccount> accounts) {
        List<List<MeetingAccount>> meetings = slipped(
                clusters(accounts.stream().filter(MeetingAccount::isAnchored).toList(), MeetingIdentity.ENOUGH));
        List<MeetingAccount> open =
                given(accounts.stream().filter(a -> !a.isAnchored()).toList(), meetings, MeetingTellings.SURE);
        givenTogether(clusters(open, MeetingIdentity.ENOUGH_UNDATED), meetings);
        return meetings;
    }

    /** Adds tellings that are of one meeting to the one that more than two thirds of them mean, or else as one of their own. */
    private static void givenTogether(List<List<MeetingAccount>> alike, List<List<MeetingAccount>> meetings) {
        MeetingTellings tellings = new MeetingTellings(meetings);
        for (List<MeetingAccount> group : alike) {
            Map<Integer, Integer> meant = new TreeMap<>();
            group.forEach(a -> meant.merge(tellings.meant(a, MeetingTellings.ENOUGH), 1, Integer::sum));
            int most = meant.entrySet().stream()
                    .filter(e -> 3 * e.getValue() > 2 * group.size())
                    .mapToInt(Map.Entry::getKey)
                    .findFirst()
                    .orElse(-1);
            if (most < 0) {
                meetings.add(group);
            } else {
                meetings.get(most).addAll(group);
            }
        }
    }

    /** What second readers proposed; without what is told of meetings that the rules read. */
    private Map<String, List<Meeting>> proposed(Map<String, List<Meeting>> told) {
        Map<String, List<Meeting>> proposed = only(told, m -> m.reader() != null);
        if (proposed.isEmpty()) {
            return proposed;
        }
        Map<Meeting, Meeting> follow = copies(told);
        Set<Meeting> known = new HashSet<>();
        for (List<MeetingAccount> group : grouped(accounts(told, follow))) {
            if (group.stream().anyMatch(a -> a.meeting().reader() == null)) {
                group.forEach(a -> known.add(a.meeting()));
            }
        }
        return only(proposed, m -> !known.contains(m) && !known.contains(follow.getOrDefault(m, m)));
    }

    private static Map<String, List<Meeting>> only(Map<String, List<Meeting>> told, Predicate<Meeting> which) {
        Map<String, List<Meeting>> out = new LinkedHashMap<>();
        told.forEach((article, meetings) -> {
            List<Meeting> some = meetings.stream().filter(which).toList();
            if (!some.isEmpty()) {
                out.put(article, some);
            }
        });
        return out;
    }

    /** In an order that depends on them alone; without those of copies that follow their original's. */
    List<MeetingAccount> accounts(Map<String, List<Meeting>> told, Map<Meeting, Meeting> follow) {
        List<MeetingAccount> out = new ArrayList<>();
        told.forEach((article, meetings) -> {
            String page = page(article, meetings);
            Set<String> context = new TreeSet<>();
            meetings.forEach(m -> context.addAll(MeetingAccount.sides(m, actors)));
            for (Meeting m : meetings) {
                if (!follow.containsKey(m)) {
                    Set<String> besides = new TreeSet<>();
                    meetings.stream()
                            .filter(o -> o != m && o.date() != null)
                            .forEach(o -> besides.add(String.valueOf(o.date())));
                    out.add(MeetingAccount.of(article, page, m, actors, besides, context));
                }
            }
        });
        out.sort(Comparator.comparing(MeetingAccount::article)
                .thenComparing(a -> a.meeting().cites().get(0))
                .thenComparing(a -> a.meeting().id()));
        return out;
    }

    /** When a page appeared, a copy's when its original did; where that is not known, the last day that it tells as past. */
    private @Nullable String page(String article, List<Meeting> meetings) {
        String known = published.get(original.getOrDefault(article, article));
        if (known != null && Edtf.isValid(known) && Edtf.last(known) != null) {
            return known;
        }
        return meetings.stream()
                .filter(m -> m.status() == MeetingStatus.HELD)
                .map(Meeting::date)
                .filter(d -> d != null && DAY.matcher(d).matches())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** From accounts of copies to the account of the original that tells most of the same in the same words. */
    private Map<Meeting, Meeting> copies(Map<String, List<Meeting>> told) {
        Map<Meeting, Meeting> out = new LinkedHashMap<>();
        told.forEach((article, meetings) -> {
            List<Meeting> first = told.getOrDefault(original.getOrDefault(article, ""), List.of());
            for (Meeting m : meetings) {
                Meeting same = null;
                long most = 0;
                for (Meeting o : first) {
                    Set<String> words = o.cites().stream().map(Cite::exact).collect(Collectors.toSet());
                    long shared = m.cites().stream()
                            .filter(c -> words.contains(c.exact()))
                            .count();
                    if (shared > most) {
                        most = shared;
                        same = o;
                    }
                }
                if (same != null) {
                    out.put(m, same);
                }
            }
        });
        return out;
    }

    /** Clusters accounts, those that are alike in all as one. */
    private List<List<MeetingAccount>> clusters(List<MeetingAccount> accounts, double bar) {
        Map<String, List<MeetingAccount>> alike = new TreeMap<>();
        for (MeetingAccount a : accounts) {
            String page = a.date() == null ? Pages.month(String.valueOf(a.published())) : "";
            alike.computeIfAbsent(a.signature() + page, k -> new ArrayList<>()).add(a);
        }
        List<MeetingAccount> first =
                alike.values().stream().map(all -> all.get(0)).toList();
        Map<MeetingAccount, List<MeetingAccount>> all = new HashMap<>();
        alike.values().forEach(same -> all.put(same.get(0), same));
        return Clusters.of(first, identity, bar).stream()
                .map(c -> c.stream()
                        .flatMap(a -> all.getOrDefault(a, List.of()).stream())
                        .toList())
                .toList();
    }

    /** With the tellings of plans that nobody tells as held given to the meetings that came of them. */
    private static List<List<MeetingAccount>> slipped(List<List<MeetingAccount>> anchored) {
        List<List<MeetingAccount>> meetings = new ArrayList<>();
        List<MeetingAccount> plans = new ArrayList<>();
        List<List<MeetingAccount>> planned = new ArrayList<>();
        for (List<MeetingAccount> m : anchored) {
            boolean plan = m.size() <= FEW
                    && m.stream()
                            .allMatch(a -> a.meeting().status() != MeetingStatus.HELD
                                    && a.persons().size() > 1);
            (plan ? planned : meetings).add(m);
            plans.addAll(plan ? m : List.of());
        }
        Set<MeetingAccount> left = new HashSet<>(given(plans, meetings, MeetingTellings.ENOUGH));
        for (List<MeetingAccount> m : planned) {
            List<MeetingAccount> still = m.stream().filter(left::contains).toList();
            if (!still.isEmpty()) {
                meetings.add(still);
            }
        }
        return meetings;
    }

    /** Adds tellings to the meetings that they mean; returns those that are left. */
    private static List<MeetingAccount> given(
            List<MeetingAccount> open, List<List<MeetingAccount>> meetings, double bar) {
        MeetingTellings tellings = new MeetingTellings(meetings);
        List<List<MeetingAccount>> added = new ArrayList<>();
        meetings.forEach(m -> added.add(new ArrayList<>(m)));
        List<MeetingAccount> left = new ArrayList<>();
        for (MeetingAccount a : open) {
            int meant = tellings.meant(a, bar);
            (meant < 0 ? left : added.get(meant)).add(a);
        }
        meetings.clear();
        meetings.addAll(added);
        return left;
    }

    /** The accounts of each meeting by article, with those of copies; two of one article as one. */
    private List<Map<String, Meeting>> byArticle(List<List<MeetingAccount>> meetings, Map<Meeting, Meeting> follow) {
        Map<Meeting, List<Map.Entry<Meeting, Meeting>>> followers = new HashMap<>();
        follow.entrySet().forEach(e -> followers
                .computeIfAbsent(e.getValue(), k -> new ArrayList<>())
                .add(e));
        List<Map<String, Meeting>> out = new ArrayList<>();
        for (List<MeetingAccount> all : meetings) {
            Map<String, Meeting> byArticle = new TreeMap<>();
            all.stream()
                    .sorted(Comparator.comparing((MeetingAccount a) -> a.date() == null)
                            .thenComparing(a -> a.meeting().cites().get(0))
                            .thenComparing(a -> a.meeting().id()))
                    .forEach(a -> {
                        byArticle.merge(a.article(), a.dated(), Meeting::with);
                        followers.getOrDefault(a.meeting(), List.of()).stream()
                                .map(Map.Entry::getKey)
                                .sorted(Comparator.comparing(
                                        (Meeting m) -> m.cites().get(0)))
                                .forEach(m -> byArticle.merge(m.cites().get(0).article(), m, Meeting::with));
                    });
            out.add(byArticle);
        }
        return out;
    }

    /**
     * Gives ids: the slug of date, place and parties; where two would share it, the hash of the first cite as well, and where
     * they would still, a number.
     */
    private static List<Meeting> named(List<Meeting> meetings) {
        Map<String, Integer> sharing = new HashMap<>();
        meetings.forEach(m -> sharing.merge(MeetingMerger.slug(m), 1, Integer::sum));
        Map<String, Integer> given = new HashMap<>();
        List<Meeting> out = new ArrayList<>();
        for (Meeting m : meetings) {
            String slug = MeetingMerger.slug(m);
            String id = sharing.getOrDefault(slug, 1) == 1 ? slug : slug + "-" + hash(m);
            int number = given.merge(id, 1, Integer::sum);
            out.add(m.withId(number == 1 ? id : id + "-" + number));
        }
        return out;
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
