package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.ClaimWords;
import org.rapporteur.parties.Level;
import org.rapporteur.parties.PartyFinder;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Proposition.Attitude;

/**
 * Finds how the accused answers a charge right after it is told without naming it: by a denial in other words ("it had not
 * been behind the attack"), or by charging the accuser with the same deed ("it was their troops who fired").
 */
final class Rebuttals {
    /** In how many sentences after a charge the answer to it begins. */
    private static final int NEAR = 2;

    private final PartyFinder parties;
    private final ClaimWords words;

    Rebuttals(PartyFinder parties, ClaimWords words) {
        this.parties = parties;
        this.words = words;
    }

    /** The same, with the answers. */
    List<Draft> answered(List<Draft> drafts) {
        List<Draft> out = new ArrayList<>();
        for (Draft d : drafts) {
            Optional<Draft> charge =
                    isOwnDenial(d.proposition()) && drafts.stream().noneMatch(c -> isAlike(c, d))
                            ? latest(drafts, d, c -> isDenied(c, d))
                            : Optional.empty();
            out.add(charge.map(c -> by(c, d, d)).orElse(d));
            latest(drafts, d, c -> isCountered(c, d)).ifPresent(c -> {
                out.add(by(c, d, d));
                out.add(by(d, c, c));
            });
        }
        return out;
    }

    private static Optional<Draft> latest(List<Draft> drafts, Draft answer, Predicate<Draft> is) {
        return drafts.stream()
                .filter(c -> c.at() < answer.at() && answer.sentence() - c.sentence() <= NEAR)
                .filter(is)
                .max(Comparator.comparingInt(Draft::at));
    }

    /** What somebody denies that he did himself. */
    private boolean isOwnDenial(Proposition p) {
        return p.attitude() == Attitude.DENIES && p.statement() != null && isOneSide(p.source(), p.subject());
    }

    /** Whether one is asserted in the words by which the other is denied. */
    private boolean isAlike(Draft charge, Draft denial) {
        Proposition c = charge.proposition();
        Proposition d = denial.proposition();
        return c.attitude() == Attitude.ASSERTS
                && c.predicate().equals(d.predicate())
                && c.known() == d.known()
                && (!c.predicate().equals(ChargeFinder.CHARGE) || !shared(c, d).isEmpty())
                && Objects.equals(side(c.subject()), side(d.subject()));
    }

    private boolean isDenied(Draft charge, Draft denial) {
        Proposition c = charge.proposition();
        Proposition d = denial.proposition();
        return c.attitude() == Attitude.ASSERTS
                && isCharge(c)
                && (isCharge(d) || !shared(c, d).isEmpty())
                && Objects.equals(side(c.subject()), side(d.subject()))
                && !Objects.equals(side(c.source()), side(d.source()));
    }

    /** Whether one is charged with what he charges the accuser with. */
    private boolean isCountered(Draft first, Draft second) {
        Proposition c = first.proposition();
        Proposition d = second.proposition();
        return c.attitude() == Attitude.ASSERTS
                && d.attitude() == Attitude.ASSERTS
                && isCharge(c)
                && isCharge(d)
                && c.predicate().equals(d.predicate())
                && isOneSide(c.subject(), d.source())
                && isOneSide(c.source(), d.subject())
                && !isOneSide(c.subject(), c.source())
                && (!c.predicate().equals(ChargeFinder.CHARGE) || !shared(c, d).isEmpty());
    }

    private boolean isCharge(Proposition p) {
        return p.known()
                && !p.isOutlets()
                && words.meaning(p.predicate()).filter(m -> m.charge()).isPresent();
    }

    private @Nullable String side(@Nullable String actor) {
        return actor == null ? null : parties.roll(actor, Level.SIDE);
    }

    private boolean isOneSide(@Nullable String one, @Nullable String other) {
        return one != null && Objects.equals(side(one), side(other));
    }

    private static Set<String> shared(Proposition one, Proposition other) {
        Set<String> both = new HashSet<>(one.lemmas());
        both.retainAll(other.lemmas());
        return both;
    }

    /** A charge as one denies who says something else, where he says that. */
    private static Draft by(Draft charge, Draft denying, Draft where) {
        Proposition d = denying.proposition();
        Proposition p = charge.proposition()
                .by(Attitude.DENIES, d.source(), d.sourceText())
                .citing(d.statement(), d.cite());
        return new Draft(p, where.sentence(), where.at(), where.asked());
    }
}
