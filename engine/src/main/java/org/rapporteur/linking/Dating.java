package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.OpenDate;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Time;

/**
 * Tells the year in which a page was published from the other pages of the record, where its own words leave it open: by
 * a copy whose date is stated, by a meeting that a dated page gives with the same day, place and parties, or by meetings
 * of two different months. Dates of the page that lacked a year are then read anew. Pages dated so may date others, so
 * this is done in rounds, each of which sees all pages as the round before left them: their order does not matter.
 */
final class Dating {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2}).*");
    private static final Pattern OPEN_MONTH = Pattern.compile("XXXX-(\\d{2}).*");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2}-\\d{2})");
    private static final int ROUNDS = 4;
    private static final String INFERRED = "inferred";

    private Dating() {}

    /**
     * When pages were published whose own words leave it open, by the ids of their articles.
     *
     * @param originals for each copy, the id of the article it copies
     * @param names of namesakes, with their kinds, by their keys
     */
    static Map<String, InferredDate> date(List<Gist> gists, Map<String, String> originals, Map<String, String> names) {
        Map<String, InferredDate> out = new TreeMap<>();
        List<Gist> open = gists.stream().filter(Dating::isOpen).toList();
        if (open.isEmpty()) {
            return out;
        }
        Map<String, Set<String>> copies = new HashMap<>();
        originals.forEach((copy, original) -> {
            copies.computeIfAbsent(copy, k -> new TreeSet<>()).add(original);
            copies.computeIfAbsent(original, k -> new TreeSet<>()).add(copy);
        });
        Map<String, Gist> now = new TreeMap<>();
        gists.forEach(g -> now.put(g.id(), g));
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, List<Account>> byMonth = byMonth(now.values());
            Map<String, InferredDate> found = new TreeMap<>();
            for (Gist g : open) {
                if (!out.containsKey(g.id())) {
                    InferredDate evidence = evidence(g, copies.getOrDefault(g.id(), Set.of()), now, byMonth, names);
                    if (evidence != null) {
                        found.put(g.id(), evidence);
                    }
                }
            }
            if (found.isEmpty()) {
                break;
            }
            out.putAll(found);
            open.stream()
                    .filter(g -> found.containsKey(g.id()))
                    .forEach(g -> now.put(g.id(), redated(g, found.get(g.id()))));
        }
        return out;
    }

    /** A meeting as a page tells it. */
    private record Account(String article, Meeting meeting) {}

    private static boolean isOpen(Gist g) {
        String published = g.article().published();
        return published == null || OPEN_MONTH.matcher(published).matches();
    }

    private static Map<String, List<Account>> byMonth(Collection<Gist> gists) {
        Map<String, List<Account>> out = new HashMap<>();
        for (Gist g : gists) {
            for (Meeting m : g.readByRules()) {
                Matcher in = MONTH.matcher(m.date() == null ? "" : m.date());
                if (in.matches()) {
                    out.computeIfAbsent(in.group(2), k -> new ArrayList<>()).add(new Account(g.id(), m));
                }
            }
        }
        return out;
    }

    private static @Nullable InferredDate evidence(
            Gist g,
            Set<String> copies,
            Map<String, Gist> all,
            Map<String, List<Account>> byMonth,
            Map<String, String> names) {
        InferredDate copied = copied(copies, all);
        String published = g.article().published();
        Matcher open = published == null ? null : OPEN_MONTH.matcher(published);
        return copied != null || open == null || !open.matches()
                ? copied
                : told(g, Integer.parseInt(open.group(1)), byMonth, names);
    }

    private static @Nullable InferredDate copied(Set<String> copies, Map<String, Gist> all) {
        Set<String> months = new TreeSet<>();
        for (String id : copies) {
            Gist copy = all.get(id);
            String published = copy == null ? null : copy.article().published();
            Matcher m = MONTH.matcher(published == null ? "" : published);
            if (m.matches()) {
                months.add(m.group(1) + "-" + m.group(2));
            }
        }
        return months.size() == 1 ? new InferredDate(months.iterator().next(), null) : null;
    }

    private static @Nullable InferredDate told(
            Gist g, int month, Map<String, List<Account>> byMonth, Map<String, String> names) {
        Set<Integer> byDay = new HashSet<>();
        Map<Integer, Set<String>> byYear = new HashMap<>();
        Cite cite = null;
        for (Meeting own : g.readByRules()) {
            String date = own.status() == MeetingStatus.HELD ? own.date() : null;
            if (date == null || !date.startsWith("XXXX-") || date.length() < 7) {
                continue;
            }
            for (Account other : byMonth.getOrDefault(date.substring(5, 7), List.of())) {
                String told = String.valueOf(other.meeting().date());
                Matcher day = DAY.matcher(told);
                boolean sameDay = day.matches() && date.equals("XXXX-" + day.group(2));
                boolean sameMonth = date.length() == 7;
                if (!other.article().equals(g.id())
                        && (sameDay && fits(own, other.meeting(), 2, names)
                                || sameMonth && fits(own, other.meeting(), 1, names))) {
                    int year = Integer.parseInt(told.substring(0, 4))
                            + (date.substring(5, 7).compareTo(pad(month)) > 0 ? 1 : 0);
                    if (sameDay) {
                        byDay.add(year);
                    }
                    byYear.computeIfAbsent(year, y -> new HashSet<>()).add(date.substring(0, 7));
                    cite = cite == null ? own.cites().stream().findFirst().orElse(null) : cite;
                }
            }
        }
        if (byDay.size() == 1) {
            return new InferredDate(byDay.iterator().next() + "-" + pad(month), cite);
        }
        List<Integer> years = byYear.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        return byDay.isEmpty() && years.size() == 1 ? new InferredDate(years.get(0) + "-" + pad(month), cite) : null;
    }

    private static String pad(int month) {
        return month < 10 ? "0" + month : Integer.toString(month);
    }

    /** Whether two accounts may be of one meeting: no other place, and so many parties in both. */
    private static boolean fits(Meeting one, Meeting other, int parties, Map<String, String> names) {
        boolean apart = one.place() != null
                && other.place() != null
                && !one.place().toLowerCase(Locale.ROOT).equals(other.place().toLowerCase(Locale.ROOT));
        Set<String> shared = parties(one, names);
        shared.retainAll(parties(other, names));
        return !apart && shared.size() >= parties;
    }

    private static Set<String> parties(Meeting m, Map<String, String> names) {
        return Stream.concat(m.hosts().stream(), m.participants().stream())
                .map(key -> names.getOrDefault(key, key))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The gist with its date of publication, and its open dates with their years. */
    static Gist redated(Gist g, @Nullable InferredDate evidence) {
        if (evidence == null) {
            return g;
        }
        Map<String, String> dates = dates(g.openDates(), evidence);
        return g.withDates(redated(g.article(), evidence), v -> dates.getOrDefault(v, v));
    }

    private static Article redated(Article a, InferredDate evidence) {
        // the words of the page that give the day and month, else those that led to the year
        Cite cite = a.published() == null || a.publishedCite() == null ? evidence.cite() : a.publishedCite();
        return a.withPublished(evidence.month(), INFERRED, cite);
    }

    private static Map<String, String> dates(List<OpenDate> open, InferredDate evidence) {
        int year = Integer.parseInt(evidence.month().substring(0, 4));
        int month = Integer.parseInt(evidence.month().substring(5, 7));
        Map<String, String> dates = new HashMap<>();
        for (OpenDate d : open) {
            int offset = d.years().get(month - 1);
            if (offset != OpenDate.UNSETTLED) {
                dates.put(d.value(), (year + offset) + d.value().substring(4));
            }
        }
        return dates;
    }

    /** The reading with its date of publication, and its open dates with their years. */
    static Reading redated(Reading r, @Nullable InferredDate evidence) {
        if (evidence == null) {
            return r;
        }
        Map<String, String> dates = dates(r.openDates(), evidence);
        String before = r.article().published();
        return new Reading(
                redated(r.article(), evidence),
                r.fingerprint(),
                r.actors().stream().map(a -> asOf(a, before, evidence.month())).toList(),
                r.statements().stream()
                        .map(s -> s.withSaid(v -> dates.getOrDefault(v, v)))
                        .toList(),
                r.meetings().stream()
                        .map(m -> m.withDate(v -> dates.getOrDefault(v, v)))
                        .toList(),
                r.events().stream()
                        .map(e -> e.withDate(v -> dates.getOrDefault(v, v)))
                        .toList(),
                r.positions().stream()
                        .map(p -> p.withDate(v -> dates.getOrDefault(v, v)))
                        .toList(),
                r.figures().stream()
                        .map(f -> f.withDate(v -> dates.getOrDefault(v, v)))
                        .toList(),
                r.times().stream()
                        .map(t -> new Time(
                                t.article(), t.timexType(), dates.getOrDefault(t.value(), t.value()), t.cite()))
                        .toList(),
                r.labels(),
                r.propositions(),
                List.of());
    }

    private static Actor asOf(Actor a, @Nullable String before, String now) {
        List<RoleHeld> roles = new ArrayList<>();
        for (RoleHeld h : a.roles()) {
            boolean open = h.asOf() == null ? before == null : h.asOf().equals(before);
            roles.add(open ? new RoleHeld(h.title(), h.of(), h.cite(), now) : h);
        }
        return new Actor(a.id(), a.name(), a.kind(), a.country(), a.aliases(), roles, a.mentions());
    }
}
