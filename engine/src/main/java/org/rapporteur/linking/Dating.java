package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.OpenDate;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
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

    /** @param originals for each copy, the id of the article it copies */
    static List<Reading> date(List<Reading> readings, Map<String, String> originals) {
        List<Reading> now = readings;
        for (int round = 0; round < ROUNDS; round++) {
            List<Reading> before = now;
            List<Reading> next =
                    before.stream().map(r -> dated(r, before, originals)).toList();
            if (next.equals(before)) {
                return next;
            }
            now = next;
        }
        return now;
    }

    private static Reading dated(Reading r, List<Reading> all, Map<String, String> originals) {
        String published = r.article().published();
        Matcher open = published == null ? null : OPEN_MONTH.matcher(published);
        if (published != null && (open == null || !open.matches())) {
            return r;
        }
        Evidence copied = copied(r, all, originals);
        Evidence evidence = copied != null || open == null ? copied : told(r, Integer.parseInt(open.group(1)), all);
        return evidence == null ? r : redated(r, evidence);
    }

    /** A month of publication and the words of the page that led to it, null where it is a copy's. */
    private record Evidence(String month, @Nullable Cite cite) {}

    private static @Nullable Evidence copied(Reading r, List<Reading> all, Map<String, String> originals) {
        String id = r.article().id();
        Set<String> months = new TreeSet<>();
        for (Reading o : all) {
            String other = o.article().id();
            boolean copy = other.equals(originals.get(id)) || id.equals(originals.get(other));
            Matcher m = o.article().published() == null
                    ? null
                    : MONTH.matcher(o.article().published());
            if (copy && m != null && m.matches()) {
                months.add(m.group(1) + "-" + m.group(2));
            }
        }
        return months.size() == 1 ? new Evidence(months.iterator().next(), null) : null;
    }

    private static @Nullable Evidence told(Reading r, int month, List<Reading> all) {
        Set<Integer> byDay = new HashSet<>();
        Map<Integer, Set<String>> byMonth = new HashMap<>();
        Cite cite = null;
        for (Meeting own : r.meetings()) {
            String date = own.status() == MeetingStatus.HELD ? own.date() : null;
            if (date == null || !date.startsWith("XXXX-")) {
                continue;
            }
            for (Reading o : all) {
                for (Meeting other : o == r ? List.<Meeting>of() : o.meetings()) {
                    Matcher day = DAY.matcher(other.date() == null ? "" : other.date());
                    Matcher in = MONTH.matcher(other.date() == null ? "" : other.date());
                    boolean sameDay = day.matches() && date.equals("XXXX-" + day.group(2));
                    boolean sameMonth = in.matches()
                            && date.length() == 7
                            && date.substring(5).equals(in.group(2));
                    if ((sameDay && fits(r, own, o, other, 2)) || (sameMonth && fits(r, own, o, other, 1))) {
                        int year = Integer.parseInt(in.replaceFirst("$1"))
                                + (date.substring(5, 7).compareTo(pad(month)) > 0 ? 1 : 0);
                        if (sameDay) {
                            byDay.add(year);
                        }
                        byMonth.computeIfAbsent(year, y -> new HashSet<>()).add(date.substring(0, 7));
                        cite = cite == null ? own.cites().stream().findFirst().orElse(null) : cite;
                    }
                }
            }
        }
        if (byDay.size() == 1) {
            return new Evidence(byDay.iterator().next() + "-" + pad(month), cite);
        }
        List<Integer> years = byMonth.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        return byDay.isEmpty() && years.size() == 1 ? new Evidence(years.get(0) + "-" + pad(month), cite) : null;
    }

    private static String pad(int month) {
        return month < 10 ? "0" + month : Integer.toString(month);
    }

    /** Whether two accounts may be of one meeting: no other place, and so many parties in both. */
    private static boolean fits(Reading a, Meeting one, Reading b, Meeting other, int parties) {
        boolean apart = one.place() != null
                && other.place() != null
                && !one.place().toLowerCase(Locale.ROOT).equals(other.place().toLowerCase(Locale.ROOT));
        Set<String> shared = parties(a, one);
        shared.retainAll(parties(b, other));
        return !apart && shared.size() >= parties;
    }

    private static Set<String> parties(Reading r, Meeting m) {
        Map<String, String> names = new HashMap<>();
        r.actors().forEach(a -> names.put(a.id(), a.kind() + " " + a.name()));
        Set<String> out = new HashSet<>();
        Stream.concat(m.hosts().stream(), m.participants().stream())
                .map(names::get)
                .filter(n -> n != null)
                .forEach(out::add);
        return out;
    }

    /** The reading with its date of publication, and its open dates with their years. */
    private static Reading redated(Reading r, Evidence evidence) {
        int year = Integer.parseInt(evidence.month().substring(0, 4));
        int month = Integer.parseInt(evidence.month().substring(5, 7));
        Map<String, String> dates = new HashMap<>();
        for (OpenDate d : r.openDates()) {
            int offset = d.years().get(month - 1);
            if (offset != OpenDate.UNSETTLED) {
                dates.put(d.value(), (year + offset) + d.value().substring(4));
            }
        }
        String before = r.article().published();
        return new Reading(
                r.article()
                        .withPublished(
                                evidence.month(), INFERRED, before == null ? evidence.cite() : cite(r, evidence)),
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

    /** The words of the page that give the day and month, else those that led to the year. */
    private static @Nullable Cite cite(Reading r, Evidence evidence) {
        return r.article().publishedCite() == null
                ? evidence.cite()
                : r.article().publishedCite();
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
