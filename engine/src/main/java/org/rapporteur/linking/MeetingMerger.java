package org.rapporteur.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Dates;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Cite;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Meeting.Attendance;
import org.rapporteur.record.Meeting.FieldDifference;
import org.rapporteur.record.Meeting.Stage;
import org.rapporteur.record.MeetingStatus;

/** Makes one meeting of its accounts, and lists where they disagree. A copy of an article counts for nothing by itself. */
final class MeetingMerger {
    private static final int PARTIES_IN_ID = 2;
    /** How many of the last pages before its day tell how far it has come. */
    private static final int LATEST = 3;
    /** A meeting of so many days more than one is told with its days, not with its week. */
    private static final int FEW = 3;
    /** Sources of which there must be so many, and of these so many for each who is to have taken part. */
    private static final int MANY = 5;

    private static final int FEWEST = 2;
    /** One in so many sources, where that is more. */
    private static final int SHARE = 4;

    private static final List<MeetingStatus> STRENGTH = List.of(
            MeetingStatus.HELD,
            MeetingStatus.CANCELLED,
            MeetingStatus.POSTPONED,
            MeetingStatus.PLANNED,
            MeetingStatus.PROPOSED);
    private static final Set<MeetingStatus> OUTCOMES =
            Set.of(MeetingStatus.HELD, MeetingStatus.CANCELLED, MeetingStatus.POSTPONED);

    private final Map<String, Actor> actors;
    private final Map<String, String> original;
    private final Map<String, String> published;
    private final Map<String, String> updated;
    private final MeetingEvidence evidence;

    /**
     * @param actors by id
     * @param original from the id of an article to that of the one it copies
     * @param published when articles appeared, by their ids
     * @param updated when they were last added to, where they say so
     * @param mentions of an actor in an article, by the ids of both
     */
    MeetingMerger(
            Map<String, Actor> actors,
            Map<String, String> original,
            Map<String, String> published,
            Map<String, String> updated,
            BiFunction<String, String, List<Cite>> mentions) {
        this.actors = actors;
        this.published = published;
        this.updated = updated;
        this.original = original;
        this.evidence = new MeetingEvidence(mentions);
    }

    /**
     * The meeting, still without an id of its own.
     *
     * @param accounts by article, in the order of the ids
     */
    Meeting merge(Map<String, Meeting> accounts) {
        Map<String, Integer> taking = count(accounts, Meeting::participants);
        Map<String, Integer> declining = count(accounts, Meeting::declined);
        Set<String> away = declining.keySet().stream()
                .filter(a -> declining.getOrDefault(a, 0) >= taking.getOrDefault(a, 0))
                .collect(Collectors.toCollection(TreeSet::new));
        int sources =
                (int) accounts.keySet().stream().map(this::source).distinct().count();
        Set<String> there = taking.entrySet().stream()
                .filter(e -> sources < MANY || e.getValue() >= Math.max(FEWEST, sources / SHARE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        String date = date(accounts);
        String place = mostTold(accounts, Meeting::place);
        MeetingStatus status = status(accounts, date);
        if (status != MeetingStatus.PROPOSED) {
            there.removeAll(away);
        }
        there.addAll(represented(there));
        Set<String> watching = new TreeSet<>(count(accounts, Meeting::observers).keySet());
        watching.removeAll(there);
        List<Cite> cites = accounts.values().stream()
                .flatMap(m -> m.cites().stream())
                .distinct()
                .sorted()
                .toList();
        return new Meeting(
                "",
                name(accounts, place, taking),
                status,
                date,
                place,
                mostTold(accounts, Meeting::format),
                List.copyOf(count(accounts, Meeting::hosts).keySet()),
                List.copyOf(there),
                List.copyOf(away),
                List.copyOf(watching),
                accounts.values().stream()
                        .map(Meeting::outcome)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                cites,
                differences(accounts, date),
                attended(accounts.values()),
                life(accounts),
                null,
                reader(accounts.values()),
                null);
    }

    /** The first of the second readers that proposed all accounts; null where the rules read one. */
    private static @Nullable String reader(Collection<Meeting> accounts) {
        return accounts.stream().anyMatch(m -> m.reader() == null)
                ? null
                : accounts.stream()
                        .map(m -> Objects.requireNonNull(m.reader()))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** For whom persons act. */
    private Set<String> represented(Set<String> persons) {
        return persons.stream()
                .map(actors::get)
                .filter(a -> a != null && a.kind() == ActorKind.PERSON)
                .map(Actor::side)
                .filter(side -> side != null && actors.containsKey(side))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What each page called it, copies left out, in the order in which they appeared. */
    private List<Stage> life(Map<String, Meeting> accounts) {
        return byPage(accounts).stream()
                .map(e -> new Stage(e.getValue().status(), published.get(e.getKey()), evidence.ofStatus(e.getValue())))
                .toList();
    }

    private List<Map.Entry<String, Meeting>> byPage(Map<String, Meeting> accounts) {
        List<Map.Entry<String, Meeting>> own = accounts.entrySet().stream()
                .filter(e -> !original.containsKey(e.getKey()))
                .sorted(Comparator.comparing((Map.Entry<String, Meeting> e) -> published(e.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .toList();
        return own.isEmpty() ? List.copyOf(accounts.entrySet()) : own;
    }

    private String name(Map<String, Meeting> accounts, @Nullable String place, Map<String, Integer> taking) {
        long sources = accounts.keySet().stream().map(this::source).distinct().count();
        return sources == 1
                ? Objects.requireNonNull(mostTold(accounts, Meeting::name))
                : new MeetingNames(actors).of(accounts.values(), place, taking);
    }

    /** Of what the pages say of one party and part, that which says most; of equals the first. */
    private static List<Attendance> attended(Collection<Meeting> accounts) {
        Map<String, Attendance> out = new TreeMap<>();
        accounts.stream()
                .flatMap(m -> m.attendance().stream())
                .sorted(Comparator.comparing((Attendance a) -> (a.size() == null ? 1 : 0) + (a.level() == null ? 1 : 0))
                        .thenComparing(Attendance::cite))
                .forEach(a -> out.putIfAbsent(a.actor() + " " + a.part(), a));
        return List.copyOf(out.values());
    }

    private Map<String, Integer> count(Map<String, Meeting> accounts, Function<Meeting, List<String>> field) {
        Map<String, Set<String>> sources = new TreeMap<>();
        accounts.forEach((article, m) -> field.apply(m)
                .forEach(id -> sources.computeIfAbsent(id, k -> new TreeSet<>()).add(source(article))));
        Map<String, Integer> out = new TreeMap<>();
        sources.forEach((id, s) -> out.put(id, s.size()));
        return out;
    }

    private String source(String article) {
        return original.getOrDefault(article, article);
    }

    /** The value that most sources give; of equals the longest, then the first by its letters. */
    private @Nullable String mostTold(Map<String, Meeting> accounts, Function<Meeting, @Nullable String> field) {
        Map<String, Integer> counts =
                count(accounts, m -> Stream.ofNullable(field.apply(m)).toList());
        return counts.keySet().stream()
                .max(Comparator.<String, Integer>comparing(v -> counts.getOrDefault(v, 0))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }

    /** The day that most sources give or agree with; a day without its year, a month, and the like only where there is no day. */
    private @Nullable String date(Map<String, Meeting> accounts) {
        Map<String, Integer> counts =
                count(accounts, m -> Stream.ofNullable(m.date()).toList());
        return counts.keySet().stream()
                .filter(Edtf::isValid)
                .max(Comparator.<String, Integer>comparing(MeetingMerger::exactness)
                        .thenComparing(v -> agreeing(v, counts))
                        .thenComparing(Dates::exactness)
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }

    /** A day with its year or without; a week is less. */
    private static int exactness(String date) {
        LocalDate first = Edtf.first(date);
        LocalDate last = Edtf.last(date);
        boolean week = first != null && last != null && last.isAfter(first.plusDays(FEW));
        return Math.min(4, Dates.exactness(date)) - (week ? 1 : 0);
    }

    private static int agreeing(String date, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(e -> Dates.compare(e.getKey(), date) == Dates.Match.SAME)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /**
     * How far it has come, as the latest pages tell it: after its day what most of them tell that tell an outcome, before it
     * what the last ones tell. What is told as held before its day was still ahead.
     */
    private MeetingStatus status(Map<String, Meeting> accounts, @Nullable String date) {
        LocalDate day = date == null || !Edtf.isValid(date) ? null : Edtf.first(date);
        List<Map.Entry<String, Meeting>> byPage = byPage(accounts);
        List<MeetingStatus> after = byPage.stream()
                .filter(e -> day != null && isAfter(e, day))
                .map(e -> e.getValue().status())
                .filter(OUTCOMES::contains)
                .toList();
        if (!after.isEmpty()) {
            return most(after);
        }
        List<Map.Entry<String, Meeting>> dated =
                byPage.stream().filter(e -> isDated(e.getKey())).toList();
        byPage = dated.isEmpty() ? byPage : dated;
        List<MeetingStatus> all =
                byPage.stream().map(e -> e.getValue().status()).toList();
        MeetingStatus last = most(all.subList(Math.max(0, all.size() - LATEST), all.size()));
        boolean ahead =
                day != null && byPage.stream().allMatch(e -> written(e.getKey()).isBefore(day));
        return ahead && last == MeetingStatus.HELD ? MeetingStatus.PLANNED : last;
    }

    /** Whether a page appeared on the day or later; one that does not say when did where it tells the meeting as held. */
    private boolean isAfter(Map.Entry<String, Meeting> account, LocalDate day) {
        return isDated(account.getKey())
                ? !published(account.getKey()).isBefore(day)
                : account.getValue().status() == MeetingStatus.HELD;
    }

    private boolean isDated(String article) {
        return day(published.get(source(article))) != null;
    }

    /** The status that most tell; of equals the one that says most. */
    private static MeetingStatus most(List<MeetingStatus> told) {
        return STRENGTH.stream()
                .max(Comparator.comparingLong((MeetingStatus s) ->
                                told.stream().filter(s::equals).count())
                        .thenComparing(s -> -STRENGTH.indexOf(s)))
                .orElseThrow();
    }

    /** When an article appeared; the last of all days where that is not known. */
    private LocalDate published(String article) {
        LocalDate day = day(published.get(source(article)));
        return day == null ? LocalDate.MAX : day;
    }

    /** When an article was last added to: a page that is kept over days tells what came after its first one. */
    private LocalDate written(String article) {
        LocalDate first = published(article);
        LocalDate last = day(updated.get(source(article)));
        return last == null || last.isBefore(first) ? first : last;
    }

    private static @Nullable LocalDate day(@Nullable String date) {
        return date == null || !Edtf.isValid(date) ? null : Edtf.last(date);
    }

    /**
     * Where the accounts contradict each other, and where one contradicts its own page. The day that a copy gives is not
     * held against its original's: "Tuesday" is the same day in both, whenever the copy was printed.
     */
    private List<FieldDifference> differences(Map<String, Meeting> accounts, @Nullable String date) {
        List<FieldDifference> out = new ArrayList<>();
        Map<String, Meeting> firsthand = new LinkedHashMap<>(accounts);
        firsthand.keySet().removeIf(a -> original.containsKey(a) && accounts.containsKey(source(a)));
        boolean came = accounts.values().stream().anyMatch(m -> m.date() != null && m.status() == MeetingStatus.HELD);
        add(
                out,
                "date",
                firsthand,
                m -> came && isAhead(m) ? null : m.date(),
                evidence::ofDate,
                (a, b) -> Dates.compare(a, b) == Dates.Match.DIFFERENT);
        add(out, "place", accounts, Meeting::place, evidence::ofWords, MeetingMerger::elsewhere);
        LocalDate day = date == null || !Edtf.isValid(date) ? null : Edtf.first(date);
        Map<String, Meeting> later = new LinkedHashMap<>(accounts);
        later.entrySet().removeIf(e -> day != null && !isAfter(e, day));
        add(out, "status", later, MeetingMerger::outcomeOf, evidence::ofWords, (a, b) -> !a.equals(b));
        attendance(later).ifPresent(out::add);
        accounts.values().forEach(m -> out.addAll(m.differences()));
        Map<String, Set<CitedValue>> byField = new LinkedHashMap<>();
        out.forEach(
                d -> byField.computeIfAbsent(d.field(), f -> new TreeSet<>()).addAll(d.values()));
        return byField.entrySet().stream()
                .map(e -> new FieldDifference(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    /** Told before it came about: another day that was planned is no contradiction. */
    private static boolean isAhead(Meeting m) {
        return m.status() == MeetingStatus.PLANNED || m.status() == MeetingStatus.PROPOSED;
    }

    private static boolean elsewhere(String a, String b) {
        return !Ids.slug(a).startsWith(Ids.slug(b))
                && !Ids.slug(b).startsWith(Ids.slug(a))
                && MeetingAccount.areApart(a, b);
    }

    /** Held or called off, as pages tell that appeared after its day: one that was off may be on again. */
    private static @Nullable String outcomeOf(Meeting m) {
        return m.date() != null && (m.status() == MeetingStatus.HELD || m.status() == MeetingStatus.CANCELLED)
                ? m.status().name().toLowerCase(Locale.ROOT)
                : null;
    }

    private static void add(
            List<FieldDifference> out,
            String field,
            Map<String, Meeting> accounts,
            Function<Meeting, @Nullable String> value,
            BiFunction<Meeting, String, Cite> evidence,
            BiPredicate<String, String> contradicts) {
        Map<String, Cite> told = new LinkedHashMap<>();
        for (Meeting m : accounts.values()) {
            String v = value.apply(m);
            if (v != null) {
                told.putIfAbsent(v, evidence.apply(m, v));
            }
        }
        List<CitedValue> values = told.entrySet().stream()
                .filter(e -> told.keySet().stream().anyMatch(o -> contradicts.test(e.getKey(), o)))
                .map(e -> new CitedValue(e.getKey(), e.getValue()))
                .sorted()
                .toList();
        if (values.size() > 1) {
            out.add(new FieldDifference(field, values));
        }
    }

    /** Who took part by one account and declined by another. */
    private Optional<FieldDifference> attendance(Map<String, Meeting> accounts) {
        Set<CitedValue> values = new TreeSet<>();
        for (Meeting m : accounts.values()) {
            for (String id : m.declined()) {
                for (Meeting o : accounts.values()) {
                    if (o != m && o.participants().contains(id)) {
                        values.add(new CitedValue(name(id) + " declined", evidence.ofAttendance(m, id, true)));
                        values.add(new CitedValue(name(id) + " took part", evidence.ofAttendance(o, id, false)));
                    }
                }
            }
        }
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldDifference("attendance", List.copyOf(values)));
    }

    private String name(String id) {
        Actor actor = actors.get(id);
        return actor == null ? id : actor.name();
    }

    /** A readable id: the date, the place and who met; hosts go first. */
    static String slug(Meeting m) {
        List<String> parts = new ArrayList<>();
        parts.add(m.date() == null ? "undated" : m.date());
        parts.add(m.place() == null ? "" : m.place());
        Set<String> parties = new LinkedHashSet<>(m.hosts());
        parties.addAll(m.participants());
        parties.stream().limit(PARTIES_IN_ID).forEach(parts::add);
        if (m.status() == MeetingStatus.PROPOSED) {
            parts.add("proposed");
        }
        if (m.reader() != null) {
            parts.add(0, "second reader");
        }
        return Ids.slug(String.join(" ", parts));
    }
}
