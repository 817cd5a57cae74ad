package org.rapporteur.reading.claims;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Outer.Link;
import org.rapporteur.grammar.Reality.Kind;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Understood;

/**
 * Whether a party is told to do something or to mean to: "gave up", "intends to give up", "will never give up". What others
 * want of it, or what it may do under a condition, is neither.
 */
final class Intentions {
    private final Understood understood;

    Intentions(Understood understood) {
        this.understood = understood;
    }

    /**
     * What is told of an intention.
     *
     * @param parties local ids of those who have it, or have it not
     * @param negated whether they have it not
     */
    record Intention(List<String> parties, boolean negated) {}

    /**
     * What a word tells of an intention; empty where it tells none, or nobody's.
     *
     * @param voice who says it; null for the article itself
     */
    Optional<Intention> of(Sentence s, Token word, @Nullable Voice voice) {
        return understood
                .frames()
                .at(s, word)
                .filter(f -> isMeant(s, f) && isSaidBy(voice, f))
                .flatMap(f -> {
                    List<String> parties = parties(s, f);
                    return parties.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Intention(parties, f.reality().negated()));
                });
    }

    /** Whether somebody does what a frame tells, or means to. */
    boolean isMeant(Sentence s, Frame f) {
        Kind kind = f.reality().kind();
        boolean told =
                switch (kind) {
                    case TOLD -> isTold(s, f.word());
                    case PLANNED -> isPlan(f) || hasAuxiliary(s, f.word());
                    case POSSIBLE -> f.reality().negated() && isPlan(f);
                    case WANTED -> isOwnWish(f);
                    default -> false;
                };
        return told
                && f.in(Role.CONDITION).isEmpty()
                && !isCondition(s, f)
                && !Factuality.isOpen(s, f.word())
                && !f.word().relates("acl:relcl");
    }

    /** A clause of its own; what hangs on another word may be wanted, feared or far off. */
    private static boolean isTold(Sentence s, Token word) {
        return !word.is("VB")
                || hasAuxiliary(s, word)
                || !word.tag().equals("VB")
                        && !word.tag().equals("VBG")
                        && !word.tag().equals("VBN");
    }

    /** "Is ready to", "has no plan to"; a plan that nobody is told to have is none. */
    private boolean isPlan(Frame f) {
        return f.outer(Link.PLANS)
                .map(understood.frames()::of)
                .filter(plan -> !plan.word().is("NN") || plan.support() != null)
                .isPresent();
    }

    private static boolean hasAuxiliary(Sentence s, Token word) {
        return s.children(word).stream().anyMatch(c -> c.relates("aux"));
    }

    private boolean isCondition(Sentence s, Frame f) {
        return understood.frames().in(s).stream()
                .flatMap(g -> g.in(Role.CONDITION).stream())
                .anyMatch(a -> a.frames().contains(f.number()));
    }

    /** Whether it is the voice that holds or denies it, and not somebody of whom the voice tells. */
    private static boolean isSaidBy(@Nullable Voice voice, Frame f) {
        boolean others = voice == null
                ? f.outer(Link.SAYS, Link.DENIES, Link.DOUBTS, Link.ACCUSES).isPresent()
                : !voice.doubts() && f.outer(Link.DOUBTS).isPresent();
        return !others && f.outer(Link.REFUSES, Link.ASKS).isEmpty();
    }

    /** "Wants to acquire": whoever wants it is who would do it. */
    private boolean isOwnWish(Frame f) {
        return f.outer(Link.WANTS)
                .map(o -> doers(understood.frames().of(o)))
                .filter(wanting -> !wanting.isEmpty() && wanting.equals(doers(f)))
                .isPresent();
    }

    private static List<Token> doers(Frame f) {
        return f.first(Role.DOER).map(Argument::heads).orElse(List.of());
    }

    private List<String> parties(Sentence s, Frame f) {
        List<Token> doers = doers(f);
        List<Party> who = doers.isEmpty()
                ? understood
                        .parties()
                        .of(s, f.first(Role.PATIENT).map(Argument::heads).orElse(List.of()))
                : understood.parties().concerned(s, doers);
        return who.stream().map(Party::actor).distinct().toList();
    }
}
