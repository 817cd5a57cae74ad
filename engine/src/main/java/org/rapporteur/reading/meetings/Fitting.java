package org.rapporteur.reading.meetings;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.knowledge.Country;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Level;
import org.rapporteur.parties.PartyFinder;
import org.rapporteur.reading.Dates;
import org.rapporteur.reading.Timex;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.meetings.Heads.Head;
import org.rapporteur.reading.meetings.Telling.Order;
import org.rapporteur.reading.meetings.Telling.Reference;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Ids;
import org.rapporteur.record.MeetingStatus;

/**
 * How well a telling fits those that were gathered of a meeting, or two such groups each other: by date, place, parties, the
 * word for the meeting and nearness, unless one of them speaks against it.
 */
final class Fitting {
    /** What speaks against a meeting of which the same sentence tells in a word for another kind. */
    private static final double BESIDE_ANOTHER = 1.5;
    /** Sentences after which one no longer speaks of a meeting without naming it. */
    private static final int FARTHEST = 12;

    private static final int NEAR = 2;
    /** Days after which what was held is told with its day or month, where a page tells of it beside others. */
    private static final int LONG_PAST = 60;
    /** What speaks against a meeting of long ago where its day is not told, and of one just held where that is. */
    private static final double OTHER_TIME = 1.5;

    /** What has not been held: one page may want, plan and give up one meeting. */
    private static final Set<MeetingStatus> AHEAD =
            Set.of(MeetingStatus.PROPOSED, MeetingStatus.PLANNED, MeetingStatus.POSTPONED, MeetingStatus.CANCELLED);

    private final Countries countries;
    private final Cast cast;
    private final PartyFinder parties;
    /** The last day on which the text may have been published; null where it is not known. */
    private final @Nullable LocalDate published;

    Fitting(Understood understood, Countries countries) {
        this.countries = countries;
        this.cast = understood.cast();
        this.parties = understood.parties();
        String known = understood.text().document().lastDay();
        this.published = known == null ? null : Edtf.last(known);
    }

    /** How well a telling fits a group; negative infinity where something speaks against it. */
    double score(Telling t, Group g) {
        return speaksAgainst(t, g) ? Double.NEGATIVE_INFINITY : alike(t, g);
    }

    /** "met ahead of the summit", "contact after failed talks": what one sentence tells of as before or after another. */
    private boolean areBeforeOrAfter(Telling t, Group g) {
        return g.tellings().stream()
                .filter(o -> o.sentence() == t.sentence() && isBeside(o) != isBeside(t))
                .filter(o -> !Boolean.TRUE.equals(samePlace(o.place(), t.place())))
                .map(o -> isBeside(o) ? t : o)
                .anyMatch(o -> o.reference() != Reference.DEFINITE);
    }

    private static boolean isBeside(Telling t) {
        return t.traits().contains(Separate.BESIDE);
    }

    private static boolean isDay(@Nullable String date) {
        return date != null && Dates.exactness(date) >= 3;
    }

    /** "held separate talks with A and B": what one sentence tells apart. */
    private static boolean areSeparate(Telling t, Group g) {
        return t.traits().contains(Separate.TRAIT)
                && g.tellings().stream()
                        .anyMatch(
                                o -> o.sentence() == t.sentence() && o.traits().contains(Separate.TRAIT));
    }

    /** "The first summit" and "the second summit"; what tells of several is none of them. */
    private static boolean areOthersOfASeries(Telling t, Group g) {
        return g.tellings().stream()
                .anyMatch(
                        o -> o.traits().contains(Telling.SEVERAL) != t.traits().contains(Telling.SEVERAL)
                                || o.number() != null
                                        && t.number() != null
                                        && !o.number().equals(t.number()));
    }

    private boolean speaksAgainst(Telling t, Group g) {
        if (areSeparate(t, g) || areBeforeOrAfter(t, g) || areOthersOfASeries(t, g)) {
            return true;
        }
        Dates.Match dates = Dates.compare(t.date(), g.date());
        if (dates == Dates.Match.DIFFERENT) {
            return true;
        }
        boolean sameDate = dates == Dates.Match.SAME;
        boolean wasHeld = g.status() == MeetingStatus.HELD && Dates.exactness(g.date() == null ? "" : g.date()) >= 3;
        boolean off = t.status() == MeetingStatus.CANCELLED || t.status() == MeetingStatus.POSTPONED;
        if (off && wasHeld && !sameDate) {
            return true;
        }
        boolean isOff = g.status() == MeetingStatus.CANCELLED || g.status() == MeetingStatus.POSTPONED;
        if (isOff && t.status() == MeetingStatus.HELD && t.date() != null && !sameDate) {
            return true;
        }
        Boolean samePlace = samePlace(t.place(), g.place());
        if (Boolean.FALSE.equals(samePlace)) {
            return true;
        }
        if (!sameDate && isPicture(g) && !(g.parties().size() > 1 && t.parties().containsAll(g.parties()))) {
            return true;
        }
        if (PartyCount.isSmaller(t, g)) {
            return true;
        }
        if (t.reference() == Reference.AFTERTHOUGHT) {
            int away = t.sentence() - g.lastBefore(t.sentence());
            boolean conferred = !g.tellings().stream().allMatch(o -> o.sort() == Sort.VISIT);
            boolean attends = !t.declined().isEmpty() || !t.observers().isEmpty();
            if (g.status() == MeetingStatus.CANCELLED && !t.participants().isEmpty()) {
                return true;
            }
            return t.isHypothetical()
                    ? !g.isHypothetical() || away < 0 || away > NEAR
                    : g.isHypothetical() || away < 0 || away > FARTHEST || attends && !conferred;
        }
        if (t.status() != null && t.isHypothetical() != g.isHypothetical()) {
            return true;
        }
        boolean ahead = t.status() == MeetingStatus.PLANNED || t.order() == Order.NEXT;
        boolean due = g.status() == MeetingStatus.PLANNED && isOver(g.date()) && t.status() == MeetingStatus.HELD;
        if (ahead != (g.status() == MeetingStatus.PLANNED)
                && !sameDate
                && !due
                && (ahead || t.status() == MeetingStatus.HELD)) {
            return true;
        }
        if ((t.order() == Order.PREVIOUS) != g.isPrevious()
                && !(sameDate && t.order() != Order.PREVIOUS)
                && (t.order() == Order.PREVIOUS || t.reference() != Reference.DEFINITE)) {
            return true;
        }
        if (t.reference() == Reference.NEW && (t.sort() == Sort.CALL) != g.has(Sort.CALL)) {
            return true;
        }
        boolean sameSetting = sameDate || Boolean.TRUE.equals(samePlace);
        if (sameSetting) {
            return false;
        }
        boolean elsewhere = t.reference() != Reference.DEFINITE && t.place() != null && g.place() == null;
        if (elsewhere && Collections.disjoint(sides(t.parties()), sides(g.parties()))) {
            return true;
        }
        boolean visit = t.sort() == Sort.VISIT;
        boolean call = t.sort() == Sort.CALL;
        if (call != g.has(Sort.CALL) && (t.reference() == Reference.NEW || !call && !Heads.is(t.head(), Head.CALL))) {
            return true;
        }
        if (t.reference() != Reference.DEFINITE && visit != g.has(Sort.VISIT)) {
            return true;
        }
        if (t.reference() == Reference.DEFINITE && visit && !g.has(Sort.VISIT)) {
            return true;
        }
        return apart(t, g) || areOthers(t, g);
    }

    /** "A's envoy met B" and "A met B": a side for which the one names other persons than the other. */
    private boolean areOthers(Telling t, Group g) {
        Set<String> mine = persons(t.parties());
        Set<String> theirs = persons(g.parties());
        if (areTwoPairs(mine, theirs)) {
            return true;
        }
        Set<String> common = states(mine);
        common.retainAll(states(theirs));
        return t.parties().size() > 1
                && common.stream()
                        .anyMatch(state -> Collections.disjoint(
                                mine.stream()
                                        .filter(p -> state.equals(state(p)))
                                        .toList(),
                                theirs.stream()
                                        .filter(p -> state.equals(state(p)))
                                        .toList()));
    }

    /** "A met B" and "C met B", where it is not told that A and C are of two states. */
    private boolean areTwoPairs(Set<String> mine, Set<String> theirs) {
        Set<String> all = new HashSet<>(mine);
        all.addAll(theirs);
        return mine.size() == 2
                && theirs.size() == 2
                && all.size() == 3
                && all.stream().map(p -> cast.actor(p).country()).anyMatch(Objects::isNull);
    }

    private Set<String> states(Set<String> persons) {
        return persons.stream().map(this::state).collect(Collectors.toSet());
    }

    /** The country of a person, or who else it acts for. */
    private String state(String person) {
        String country = cast.actor(person).country();
        return country == null ? parties.roll(person, Level.SIDE) : country;
    }

    private Set<String> persons(Set<String> actors) {
        return actors.stream().filter(this::isPerson).collect(Collectors.toSet());
    }

    private String side(String actor) {
        return parties.roll(actor, Level.BODY);
    }

    /** Whether a day was there when the text was published: what was planned for it may be told as held. */
    private boolean isOver(@Nullable String date) {
        if (date == null || published == null || !Edtf.isValid(date)) {
            return false;
        }
        LocalDate last = Edtf.last(date);
        return last != null && !last.isAfter(published);
    }

    /** Whether one was held long ago and of the other, whose parties are told, no day is. */
    private boolean isOfAnotherTime(Telling t, Group g) {
        return !t.parties().isEmpty()
                && (t.date() == null && isLongPast(g.date()) || g.date() == null && isLongPast(t.date()));
    }

    private boolean isLongPast(@Nullable String date) {
        String known = date == null ? null : Timex.toEdtf(date).orElse(null);
        LocalDate last = known == null ? null : Edtf.last(known);
        return last != null && published != null && last.isBefore(published.minusDays(LONG_PAST));
    }

    /** Whether some are persons and others are none: they may be of one side. */
    private boolean maySpeakFor(Set<String> some, Set<String> others) {
        return some.stream().allMatch(this::isPerson) && others.stream().noneMatch(this::isPerson);
    }

    private boolean isPerson(String actor) {
        return cast.actor(actor).kind() == ActorKind.PERSON;
    }

    /** Parties, with those for whom the persons among them act. */
    private Set<String> sides(Set<String> actors) {
        Set<String> out = new LinkedHashSet<>();
        actors.forEach(a -> out.add(side(a)));
        return out;
    }

    private static boolean isPicture(Group g) {
        return g.tellings().stream().allMatch(o -> o.head().equals(Telling.PICTURE));
    }

    /** Whether both name their parties and they are not the same. */
    private boolean apart(Telling t, Group g) {
        Set<String> mine = sides(t.parties());
        Set<String> theirs = sides(g.parties());
        Set<String> common = new HashSet<>(mine);
        common.retainAll(theirs);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        boolean bothFull = mine.size() > 1 && theirs.size() > 1;
        if (t.reference() == Reference.DEFINITE && !Heads.is(t.head(), Head.TALKS)) {
            return bothFull && common.isEmpty() && !t.joins();
        }
        boolean fewer = bothFull && common.size() < Math.min(mine.size(), theirs.size());
        mine.removeAll(common);
        theirs.removeAll(common);
        return common.isEmpty() || fewer && !maySpeakFor(mine, theirs) && !maySpeakFor(theirs, mine);
    }

    private double alike(Telling t, Group g) {
        double score = 0;
        if (Dates.compare(t.date(), g.date()) == Dates.Match.SAME) {
            score += isDay(t.date()) && isDay(g.date()) ? 3 : 1.5;
        }
        if (Boolean.TRUE.equals(samePlace(t.place(), g.place()))) {
            score += 2;
        }
        Set<String> common = sides(t.parties());
        common.retainAll(sides(g.parties()));
        score += 1.5 * Math.min(2, common.size());
        score += words(t, g);
        Set<String> traits = new HashSet<>(t.traits());
        traits.remove(Separate.BESIDE);
        traits.retainAll(g.all(Telling::traits));
        score += traits.isEmpty() ? 0 : 1;
        int away = isPicture(g) ? Integer.MAX_VALUE : t.sentence() - g.lastBefore(t.sentence());
        score += away < 0 ? 0 : away <= 1 ? 1.5 : away <= 3 ? 1 : away <= 8 ? 0.5 : 0;
        score += g.tellings().size() > 2 ? 0.5 : 0;
        score -= isToldApart(t, g) ? BESIDE_ANOTHER : 0;
        score -= isOfAnotherTime(t, g) ? OTHER_TIME : 0;
        if (t.status() == null) {
            score -= g.isHypothetical() ? 1 : g.status() == MeetingStatus.PLANNED ? 0.5 : 0;
        }
        return score;
    }

    /** "The talks are to prepare the summit": one sentence that has two nouns mostly tells of two meetings. */
    private static boolean isToldApart(Telling t, Group g) {
        boolean another = t.reference() == Reference.NEW && !Heads.is(t.head(), Head.ANY);
        return g.tellings().stream()
                        .filter(o -> o.sentence() == t.sentence())
                        .anyMatch(o -> another && !o.head().equals(t.head()) || areOfTwoKinds(o.head(), t.head()))
                && g.tellings().stream().noneMatch(o -> o.head().equals(t.head()) && o.sentence() != t.sentence());
    }

    private static boolean areOfTwoKinds(String one, String other) {
        return Heads.is(one, Head.OWN) && Heads.is(other, Head.TALKS)
                || Heads.is(one, Head.TALKS) && Heads.is(other, Head.OWN);
    }

    /** How well the word for the meeting goes with those that the group has. */
    private static double words(Telling t, Group g) {
        double best = 0;
        for (Telling other : g.tellings()) {
            if (other.head().equals(t.head())) {
                return 2;
            }
            if (other.head().equals(Telling.PICTURE)) {
                continue;
            }
            if (Heads.is(t.head(), Head.OWN) && Heads.is(other.head(), Head.TALKS)) {
                continue;
            }
            // "the meeting" just after "talks"
            best = t.sort() != Sort.VISIT && other.sort() != Sort.VISIT ? Math.max(best, 0.5) : best;
            if (Heads.is(t.head(), Head.ANY)
                    || Heads.is(other.head(), Head.ANY)
                    || Heads.is(t.head(), Head.TALKS) == Heads.is(other.head(), Head.TALKS)
                            && (t.sort() == Sort.VISIT) == (other.sort() == Sort.VISIT)) {
                best = 1;
            }
        }
        return best;
    }

    /** Whether two places are one; null where one is not known, or one is a country in which the other lies or may lie. */
    private @Nullable Boolean samePlace(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return null;
        }
        String x = Ids.slug(a);
        String y = Ids.slug(b);
        if (x.equals(y) || x.startsWith(y + "-") || y.startsWith(x + "-")) {
            return true;
        }
        boolean country = countries.byName(a).isPresent() != countries.byName(b).isPresent();
        String here = land(a);
        String there = land(b);
        return country && (here == null || there == null || here.equals(there)) ? null : false;
    }

    /** The country that a place is or lies in; null where that is not known. */
    private @Nullable String land(String place) {
        int comma = place.lastIndexOf(',');
        return countries
                .byName(place.substring(comma + 1).strip())
                .map(Country::iso3)
                .or(() -> Places.land(comma < 0 ? place : place.substring(0, comma)))
                .orElse(null);
    }

    /** Whether what is said in passing may be about a group that says more. */
    boolean mayBeAbout(Group passing, Group full) {
        Set<String> sides = sides(passing.parties());
        boolean sort = passing.has(Sort.VISIT) == full.has(Sort.VISIT) && passing.has(Sort.CALL) == full.has(Sort.CALL);
        boolean separate = passing.tellings().stream().anyMatch(t -> areSeparate(t, full));
        return sort
                && !separate
                && !sides.isEmpty()
                && sides(full.parties()).containsAll(sides)
                && passing.isPrevious() == full.isPrevious()
                && (passing.status() == full.status()
                        || AHEAD.contains(passing.status()) && AHEAD.contains(full.status()));
    }

    /** Whether two groups turned out to be of one day and one place, or one day and one party. */
    boolean areOne(Group a, Group b) {
        if (a.has(Sort.CALL) != b.has(Sort.CALL)
                || b.tellings().stream().anyMatch(t -> areSeparate(t, a))
                || a.isHypothetical()
                || b.isHypothetical()
                || a.date() == null
                || b.date() == null) {
            return false;
        }
        boolean day = Dates.exactness(a.date()) >= 3 && Dates.exactness(b.date()) >= 3;
        Set<String> common = new HashSet<>(sides(a.parties()));
        common.retainAll(sides(b.parties()));
        Boolean place = samePlace(a.place(), b.place());
        return day
                && Dates.compare(a.date(), b.date()) == Dates.Match.SAME
                && !Boolean.FALSE.equals(place)
                && (Boolean.TRUE.equals(place) || !common.isEmpty());
    }
}
