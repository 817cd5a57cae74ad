package org.rapporteur.linking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Gazetteer;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.MeetingWords;
import org.rapporteur.linking.identity.Window;
import org.rapporteur.reading.Dates;
import org.rapporteur.reading.Ordinals;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;

/**
 * A meeting as an article tells it, with what it is identified by.
 *
 * @param article id of the article
 * @param published when the article appeared, or null
 * @param window the days that it may have been on; null where neither a date nor the page's is known
 * @param date as told, without its year perhaps, or null
 * @param city slug of the place, or null
 * @param land ISO 3166-1 alpha-3 of the country that the place is or lies in, or null where that is not known
 * @param isLand whether the place is that country
 * @param parties ids of who took part, hosted or stayed away, by {@link #side}
 * @param persons ids of the persons among them, with their sides
 * @param kind what sort of gathering: "summit", "talks", "call", "visit"
 * @param words what else it is called, singular
 * @param ordinal which of its series it is, or null
 * @param besides dates that the article gives other meetings
 * @param context sides of all meetings that the article tells, this one's included
 */
record MeetingAccount(
        String article,
        @Nullable LocalDate published,
        Meeting meeting,
        @Nullable Window window,
        @Nullable String date,
        @Nullable String city,
        @Nullable String land,
        boolean isLand,
        Map<String, String> parties,
        Map<String, String> persons,
        String kind,
        Set<String> words,
        @Nullable Integer ordinal,
        Set<String> besides,
        Set<String> context) {
    /** A window that is longer tells no meeting from another of the same parties. */
    private static final int LONGEST_ANCHOR = 9;

    private static final int MONTH_LONG = 31;
    /** The exactness of a month; a page of which no more than the year is known may be of any day. */
    private static final int OF_A_MONTH = 1;

    /** How long before the page what was held may have been, and how long after it what is planned may be, in days. */
    private static final int BEFORE = 21;

    private static final int AFTER = 60;
    /** A month that is told as past and no further ahead than so many days is ahead indeed. */
    private static final int SOON = 92;

    private static final Pattern YEARLESS = Pattern.compile("XXXX-(\\d{2}(?:-\\d{2})?)");
    private static final Pattern PAIR = Pattern.compile("\\p{Lu}[\\p{L}. ]+-\\p{Lu}[\\p{L}. ]+");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String SUMMIT = "summit";

    private static final class Places {
        static final Gazetteer GAZETTEER = Gazetteer.load();
    }

    /**
     * @param besides dates that the article gives other meetings
     * @param context sides of all meetings that the article tells
     */
    static MeetingAccount of(
            String article,
            @Nullable String published,
            Meeting m,
            Map<String, Actor> actors,
            Collection<String> besides,
            Set<String> context) {
        LocalDate day = published == null || Dates.exactness(published) < OF_A_MONTH ? null : Edtf.last(published);
        String date = before(settled(m.date(), m.status(), day), m.status(), day);
        String place = isPlace(m.place()) ? m.place() : null;
        int comma = place == null ? -1 : place.indexOf(',');
        String bare = place == null ? "" : comma > 0 ? place.substring(0, comma) : place;
        String slug = Ids.slug(bare);
        boolean isLand = Knowledge.standard().countries().byName(bare).isPresent();
        Map<String, String> parties = new TreeMap<>();
        Map<String, String> persons = new TreeMap<>();
        Stream.of(m.hosts(), m.participants(), m.declined())
                .flatMap(List::stream)
                .forEach(id -> {
                    Actor actor = actors.get(id);
                    String side = side(id, actors);
                    parties.put(id, side);
                    if (actor != null && actor.kind() == ActorKind.PERSON) {
                        persons.put(id, side);
                    }
                });
        List<String> called =
                words(Stream.of(m.format(), m.name()).filter(s -> s != null).collect(Collectors.joining(" ")));
        return new MeetingAccount(
                article,
                day,
                m,
                window(date, m.status(), day),
                date,
                place == null ? null : slug.isEmpty() ? place : slug,
                place == null
                        ? null
                        : land(
                                bare,
                                comma < 0 ? bare : place.substring(comma + 1).strip()),
                isLand,
                parties,
                persons,
                kind(words(m.format() == null ? m.name() : m.format())),
                distinct(m.format() == null ? List.of() : words(m.format())),
                ordinal(called),
                new TreeSet<>(besides),
                context);
    }

    /** The sides of those who met by an account, hosted or stayed away. */
    static Set<String> sides(Meeting m, Map<String, Actor> actors) {
        return Stream.of(m.hosts(), m.participants(), m.declined())
                .flatMap(List::stream)
                .map(id -> side(id, actors))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands at the top of an actor's ties, a state by its code. */
    static String side(String id, Map<String, Actor> actors) {
        Actor actor = actors.get(id);
        String top = actor == null ? null : actor.side();
        return top == null || !actors.containsKey(top) ? side(id, actor) : side(top, actors.get(top));
    }

    /** The state that somebody stands for, by its code; who stands for none, by its own id. */
    static String side(String id, @Nullable Actor actor) {
        if (actor == null || actor.country() == null) {
            return id;
        }
        return switch (actor.kind()) {
            case PERSON, STATE, GOVERNMENT, MINISTRY, OFFICE -> actor.country();
            default -> id;
        };
    }

    /** A date without its year gets that in which it lies nearest to the page's, on the side that its tense tells. */
    private static @Nullable String settled(
            @Nullable String date, MeetingStatus status, @Nullable LocalDate published) {
        Matcher open = YEARLESS.matcher(date == null ? "" : date);
        if (published == null || !open.matches()) {
            return date;
        }
        boolean ahead = status == MeetingStatus.PLANNED || status == MeetingStatus.PROPOSED;
        for (int year : ahead
                ? new int[] {published.getYear(), published.getYear() + 1}
                : new int[] {published.getYear(), published.getYear() - 1}) {
            String candidate = year + "-" + open.group(1);
            LocalDate first = Edtf.isValid(candidate) ? Edtf.first(candidate) : null;
            LocalDate last = Edtf.isValid(candidate) ? Edtf.last(candidate) : null;
            if (first != null && last != null && (ahead ? !last.isBefore(published) : !first.isAfter(published))) {
                return candidate;
            }
        }
        return date;
    }

    /** A month that is told as past and still ahead of the page is that of the year before. */
    private static @Nullable String before(@Nullable String date, MeetingStatus status, @Nullable LocalDate published) {
        if (date == null
                || published == null
                || status != MeetingStatus.HELD
                || !MONTH.matcher(date).matches()) {
            return date;
        }
        YearMonth month = YearMonth.parse(date);
        boolean far = month.atDay(1).isAfter(published.plusDays(SOON));
        return far ? month.minusYears(1).toString() : date;
    }

    private static @Nullable Window window(@Nullable String date, MeetingStatus status, @Nullable LocalDate published) {
        if (date != null && Edtf.isValid(date)) {
            LocalDate first = Edtf.first(date);
            LocalDate last = Edtf.last(date);
            if (first != null && last != null && !last.isBefore(first)) {
                return new Window(first, last, true);
            }
        }
        if (published == null || date != null) {
            return null;
        }
        return switch (status) {
            case HELD -> new Window(published.minusDays(BEFORE), published, false);
            case PLANNED, PROPOSED -> new Window(published, published.plusDays(AFTER), false);
            default -> new Window(published.minusDays(BEFORE), published.plusDays(AFTER), false);
        };
    }

    /** Whether it may be a place: two names in one are parties, as in "the Norway-Kenya talks". */
    private static boolean isPlace(@Nullable String place) {
        return place != null
                && (!PAIR.matcher(place).matches()
                        || Places.GAZETTEER.find(place).isPresent());
    }

    /** Whether two places are known and neither lies in the other; a hall that no gazetteer has may lie anywhere. */
    static boolean areApart(String a, String b) {
        String here = land(a, a);
        String there = land(b, b);
        boolean within = here != null && here.equals(there) && (isLand(a) || isLand(b));
        return here != null && there != null && !within;
    }

    private static boolean isLand(String place) {
        return Knowledge.standard().countries().byName(place).isPresent();
    }

    static @Nullable String land(String bare, String whole) {
        return Knowledge.standard()
                .countries()
                .byName(whole)
                .map(c -> c.iso3())
                .or(() -> Places.GAZETTEER.find(bare).map(Gazetteer.Place::country))
                .orElse(null);
    }

    private static List<String> words(String text) {
        return Stream.of(BREAKS.split(text.toLowerCase(Locale.ROOT)))
                .filter(w -> !w.isEmpty())
                .map(w -> w.length() > 4 && w.endsWith("s") && !w.endsWith("ss") ? w.substring(0, w.length() - 1) : w)
                .toList();
    }

    /** What sort of gathering the last word that tells one is; "talks" says no more than a meeting. */
    private static String kind(List<String> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            String word = words.get(i);
            if (word.equals(SUMMIT)) {
                return SUMMIT;
            }
            MeetingWords.MeetingNoun noun = noun(word);
            if (noun != null) {
                return noun.sort().name().toLowerCase(Locale.ROOT);
            }
        }
        return "talks";
    }

    private static MeetingWords.@Nullable MeetingNoun noun(String word) {
        return Knowledge.standard().meetingWords().nouns().get(word).orElse(null);
    }

    private static Set<String> distinct(List<String> words) {
        return words.stream()
                .filter(w -> noun(w) == null && !w.equals(SUMMIT) && w.length() > 3 && ordinal(List.of(w)) == null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable Integer ordinal(List<String> words) {
        return words.stream()
                .map(Ordinals::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether it tells enough of when it was to be known among others of the same parties; a planned month may slip. */
    boolean isAnchored() {
        return date != null
                && window != null
                && (window.days() <= LONGEST_ANCHOR
                        || window.days() <= MONTH_LONG
                                && meeting.status() == MeetingStatus.HELD
                                && city != null
                                && land != null
                                && !isLand);
    }

    /** Whether the date is one day. */
    boolean isDay() {
        return window != null && window.told() && window.days() == 1;
    }

    /** Whether nobody is named but the state in which it was: it need not have taken part. */
    boolean isOnlyOfItsLand() {
        return land != null && sides().equals(Set.of(land));
    }

    /** Whether it names hosts and nobody who came: others may name those. */
    boolean namesOnlyHosts() {
        return meeting.participants().isEmpty()
                && meeting.declined().isEmpty()
                && !meeting.hosts().isEmpty();
    }

    Set<String> sides() {
        return new TreeSet<>(parties.values());
    }

    /** The meeting with its date as it is understood: with its year where the page's date tells that. */
    Meeting dated() {
        return meeting.withDate(d -> date);
    }

    /** All that linking asks of it but for which page tells it. */
    String signature() {
        return String.join(
                "|",
                String.valueOf(date),
                String.valueOf(window),
                String.valueOf(city),
                String.valueOf(land),
                parties.toString(),
                kind,
                String.valueOf(meeting.status() == MeetingStatus.CANCELLED),
                words.toString(),
                String.valueOf(ordinal),
                besides.toString(),
                context.toString());
    }
}
