package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.language.Sentence;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.meetings.Heads.Head;
import org.rapporteur.reading.meetings.Telling.Reference;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.Role;

/**
 * Gathers the tellings of a text by the meeting that they tell of, in the order of the text. A telling joins the group
 * that it fits best ({@link Fitting}); the more it refers to something known, the less it takes. One that joins none founds
 * a group if it says enough.
 */
final class Gatherer {
    private static final double DEFINITE_FITS = 2;
    private static final double BARE_FITS = 2.5;
    private static final double NEW_FITS = 4;
    /** The most groups that a telling is compared with, the latest first: the time stays linear. */
    private static final int MOST_COMPARED = 60;

    /** The most tellings of what is said in passing. */
    private static final int MOST_PASSING = 2;

    private final Fitting fitting;

    /** The last sentence that says what the text is about: the first of its body. */
    private final int lead;

    private final List<Group> groups = new ArrayList<>();

    private Gatherer(Understood understood, Countries countries) {
        this.fitting = new Fitting(understood, countries);
        this.lead = understood.text().sentences().stream()
                .filter(s -> s.role() == Role.BODY)
                .mapToInt(Sentence::index)
                .findFirst()
                .orElse(0);
    }

    /**
     * @param tellings in the order of the text; those of titles last
     */
    static List<Group> gather(List<Telling> tellings, Understood understood, Countries countries) {
        Gatherer gatherer = new Gatherer(understood, countries);
        List<Telling> early = new ArrayList<>();
        for (Telling t : tellings) {
            if (!gatherer.take(t, isEnough(t))) {
                early.add(t);
            }
        }
        // what came before its meeting was told of in full
        early.forEach(t -> gatherer.take(t, isElsewhere(t)));
        if (gatherer.groups.isEmpty()) {
            gatherer.foundBy(early);
        }
        gatherer.groups.removeIf(Gatherer::saysTooLittle);
        return gatherer.absorbed(gatherer.merged());
    }

    /** "their meeting in Oslo": one that no other telling speaks of. */
    private static boolean isElsewhere(Telling t) {
        return t.place() != null
                && t.reference() == Reference.DEFINITE
                && t.sort() != Sort.VISIT
                && !Heads.is(t.head(), Head.TALKS)
                && !t.isHypothetical();
    }

    /** Whether one sentence alone speaks of talks with somebody, and nothing else is known of them. */
    private static boolean saysTooLittle(Group g) {
        return g.tellings().size() < 2
                && g.date() == null
                && g.place() == null
                && g.parties().size() < 2
                && !g.has(Sort.VISIT)
                && !g.has(Sort.CALL)
                && g.all(Telling::hosts).isEmpty()
                && g.all(Telling::declined).isEmpty();
    }

    /** "the talks in Oslo" are a meeting where a page tells of no other. */
    private void foundBy(List<Telling> known) {
        List<Telling> some = known.stream()
                .filter(t -> t.sort() != Sort.VISIT && t.reference() != Reference.AFTERTHOUGHT && !t.isHypothetical())
                .toList();
        boolean about = some.size() > 1
                && some.stream().mapToInt(Telling::sentence).min().orElse(Integer.MAX_VALUE) <= lead;
        List<Telling> placed = some.stream()
                .filter(t -> about || t.place() != null || t.date() != null)
                .toList();
        if (!placed.isEmpty()) {
            groups.add(new Group(placed.get(0)));
            known.stream().filter(t -> t != placed.get(0)).forEach(t -> take(t, false));
        }
    }

    private boolean take(Telling t, boolean founds) {
        Group best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = groups.size() - 1; i >= Math.max(0, groups.size() - MOST_COMPARED); i--) {
            double score = fitting.score(t, groups.get(i));
            boolean toldFirst = t.reference() == Reference.AFTERTHOUGHT && score == bestScore;
            if (score > bestScore || toldFirst && best != null && sameSentence(groups.get(i), best, t)) {
                best = groups.get(i);
                bestScore = score;
            }
        }
        if (best != null && bestScore >= needed(t)) {
            best.add(t);
            return true;
        }
        if (founds) {
            groups.add(new Group(t));
        }
        return founds;
    }

    /** Whether one sentence told last of both. */
    private static boolean sameSentence(Group a, Group b, Telling t) {
        return a.lastBefore(t.sentence()) == b.lastBefore(t.sentence());
    }

    private static double needed(Telling t) {
        return switch (t.reference()) {
            case AFTERTHOUGHT -> 0;
            case DEFINITE -> DEFINITE_FITS;
            case BARE -> t.isHypothetical() ? DEFINITE_FITS : BARE_FITS;
            case NEW -> NEW_FITS;
        };
    }

    /** Whether a telling says enough to stand for a meeting. */
    private static boolean isEnough(Telling t) {
        Set<String> parties = t.parties();
        parties.addAll(t.declined());
        boolean one = !Heads.is(t.head(), Head.TALKS);
        if (t.reference() == Reference.AFTERTHOUGHT) {
            return false;
        }
        if (t.sort() == Sort.VISIT) {
            return !parties.isEmpty() && (t.place() != null || t.date() != null || t.format() == null);
        }
        if (t.isHypothetical()) {
            return parties.size() > 1 || t.date() != null && (t.place() != null || !parties.isEmpty());
        }
        if (t.status() == MeetingStatus.CANCELLED
                && t.reference() == Reference.NEW
                && !t.declined().isEmpty()) {
            return true;
        }
        if (t.date() != null) {
            return one || t.place() != null || !parties.isEmpty();
        }
        return parties.size() > 1
                || (!parties.isEmpty() && t.reference() == Reference.BARE)
                || (t.place() != null
                        && (!parties.isEmpty()
                                || t.reference() != Reference.DEFINITE
                                        && (one || t.status() != MeetingStatus.PROPOSED)))
                || (!t.hosts().isEmpty() && one);
    }

    /** Puts groups together that turned out to be of one day and one place, or one day and one party. */
    private List<Group> merged() {
        List<Group> out = new ArrayList<>();
        for (Group g : groups) {
            Group home = null;
            for (int i = out.size() - 1; i >= Math.max(0, out.size() - MOST_COMPARED) && home == null; i--) {
                home = fitting.areOne(out.get(i), g) ? out.get(i) : null;
            }
            if (home == null) {
                out.add(g);
            } else {
                home.addAll(g);
            }
        }
        return out;
    }

    /** Puts what a page says in passing, with no day or place, to the fuller group that it may well be about. */
    private List<Group> absorbed(List<Group> all) {
        List<Group> out = new ArrayList<>(all);
        for (Group g : all) {
            if (g.tellings().size() <= MOST_PASSING && g.date() == null && g.place() == null) {
                out.stream()
                        .filter(o ->
                                o != g && o.tellings().size() > g.tellings().size() && fitting.mayBeAbout(g, o))
                        .max(Comparator.comparingInt(o -> o.tellings().size()))
                        .ifPresent(o -> {
                            o.addAll(g);
                            out.remove(g);
                        });
            }
        }
        return out;
    }
}
