package org.rapporteur.reading.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.ClauseSpan;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Frames;
import org.rapporteur.grammar.Outer;
import org.rapporteur.grammar.Part;
import org.rapporteur.grammar.Reality;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.ProposedAct;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Factualities;
import org.rapporteur.reading.Proposed;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.Voucher;
import org.rapporteur.record.PositionStance;

/**
 * Finds the words of a sentence that take a position: those of {@code stances.tsv}, what somebody will not do, what must
 * be, what has to come true before something else can be, and what the language model takes for one.
 */
final class PositionFinder {
    /** What one who takes no position declines to do. */
    private static final Set<String> FLATLY = Set.of("acceptable", "unacceptable");

    /** Verbs whose participle tells what one is, and not what is done to one. */
    private static final Set<String> STATES = Set.of("commit", "oppose", "prepare");

    private final Stances stances = new Stances();
    private final Changes changes;

    PositionFinder(Changes changes) {
        this.changes = changes;
    }

    /** In the order of their words. One word takes one position, and what is its content none of its own. */
    List<Taken> find(Understood understood, Factualities factualities, Sentence s) {
        List<Taken> out = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        Clausal clausal = new Clausal(understood);
        for (Frame f : understood.frames().in(s)) {
            List<Voucher> vouchers = factualities.of(s, f).vouchers();
            clausal.condition(s, f, speaker(vouchers), !vouchers.isEmpty()).ifPresent(t -> {
                out.add(t);
                told.add(f.number());
                f.outers().forEach(o -> told.add(o.frame()));
                content(understood.frames(), f, told);
            });
        }
        for (Frame f : understood.frames().in(s)) {
            List<Voucher> vouchers = factualities.of(s, f).vouchers();
            String speaker = speaker(vouchers);
            if (!told.contains(f.number())) {
                word(understood, s, f, speaker)
                        .or(() -> clausal.will(s, f, speaker, !vouchers.isEmpty()))
                        .ifPresent(t -> {
                            out.add(t);
                            content(understood.frames(), f, told);
                        });
            }
        }
        for (ProposedAct p : understood.text().proposals().actsOf(s)) {
            Optional<Frame> f = understood.frames().at(s, s.token(p.token()));
            boolean real = f.isEmpty()
                    || isReal(f.get(), factualities.of(s, f.get()).vouchers())
                            && !isQuestion(s, understood.frames(), f.get())
                            && !isDenial(f.get());
            proposed(s, p, out).filter(t -> real).ifPresent(out::add);
        }
        out.removeIf(t -> understood
                .frames()
                .at(s, t.top())
                .filter(understood.frames()::isSilence)
                .isPresent());
        out.sort(Comparator.comparingInt(t -> t.top().index()));
        return out;
    }

    private static @Nullable String speaker(List<Voucher> vouchers) {
        return vouchers.stream()
                .map(Voucher::actor)
                .filter(a -> a != null)
                .findFirst()
                .orElse(null);
    }

    /** Whether what is told is neither asked nor only thought of, nor that something is called off. */
    private static boolean isReal(Frame f, List<Voucher> vouchers) {
        return switch (f.reality().kind()) {
            case ASKED, SUPPOSED -> false;
            case POSSIBLE -> !vouchers.isEmpty() || f.reality().negated();
            case TOLD, PLANNED, WANTED -> !f.is("life");
        };
    }

    /** To deny that something was done is not to be against it. */
    private static boolean isDenial(Frame f) {
        return f.is("deny") && !f.is("refuse") && !f.is("oppose");
    }

    private static void content(Frames frames, Frame f, Set<Integer> out) {
        for (Role role : List.of(Role.CONTENT, Role.CONDITION)) {
            frames.in(f, role).forEach(c -> out.add(c.number()));
        }
    }

    private Optional<Taken> word(Understood understood, Sentence s, Frame f, @Nullable String speaker) {
        Reality.Kind kind = f.reality().kind();
        boolean flat = FLATLY.contains(f.predicate().lemma());
        boolean would = flat
                || f.reality().why().stream()
                        .anyMatch(w -> w.lemma().equals("would") || w.text().equals("would"));
        if (kind != Reality.Kind.TOLD && kind != Reality.Kind.PLANNED && !(would && kind == Reality.Kind.POSSIBLE)) {
            return Optional.empty();
        }
        Stance known = stances.of(s, f).orElse(null);
        if (known == null || carriesOnly(understood, s, f) || isQuestion(s, understood.frames(), f)) {
            return Optional.empty();
        }
        boolean noun = f.predicate().part() == Part.NOUN;
        PositionStance stance = f.reality().negated() && !noun ? known.negated() : known.stance();
        if (stance == null) {
            return Optional.empty();
        }
        List<Token> holders = flat ? List.of() : holder(f).map(Argument::heads).orElse(List.of());
        Optional<Token> stood = f.word().relates("case") ? s.head(f.word()) : Optional.empty();
        Taken taken = Taken.of(f.predicate().lemma(), stance, stood.orElse(f.word()), holders)
                .by(known)
                .on(stood.map(n -> understood
                                .text()
                                .words(s.token(f.word().index() + 1), ClauseSpan.of(s, n, List.of())[1]))
                        .orElse(null));
        return Optional.of(flat && speaker != null ? taken.orSpeakers() : taken);
    }

    /** Who does it; of "is committed to" who is so. */
    private static Optional<Argument> holder(Frame f) {
        return f.first(Role.DOER)
                .or(() -> STATES.contains(f.predicate().lemma()) ? f.first(Role.PATIENT) : Optional.empty());
    }

    /** "Asked whether X": what is asked is no demand. */
    private static boolean isQuestion(Sentence s, Frames frames, Frame f) {
        return frames.in(s).stream()
                .anyMatch(c -> c.reality().kind() == Reality.Kind.ASKED
                        && c.outers().stream().anyMatch(o -> o.frame() == f.number() && o.link() == Outer.Link.ASKS));
    }

    /** "Dropped its demand": the demand is told by its own word. */
    private boolean carriesOnly(Understood understood, Sentence s, Frame f) {
        return s.children(f.word()).stream()
                .filter(c -> c.is("NN"))
                .flatMap(c -> understood.frames().at(s, c).stream())
                .anyMatch(c -> c.number() != f.number()
                        && changes.verb(understood.frames(), s, c.word())
                                .filter(f.word()::equals)
                                .isPresent()
                        && stances.of(s, c).isPresent());
    }

    private static Optional<Taken> proposed(Sentence s, ProposedAct p, List<Taken> known) {
        if (p.kind() != ProposedAct.Kind.POSITION || p.probability() < Proposed.ALONE) {
            return Optional.empty();
        }
        PositionStance stance = PositionStance.valueOf(p.label().toUpperCase(Locale.ROOT));
        boolean told = known.stream()
                .anyMatch(k -> k.top().index() == p.token()
                        || k.top().head() == p.token()
                        || s.token(p.token()).head() == k.top().index()
                        || k.stance() == PositionStance.CONDITIONS && stance == PositionStance.CONDITIONS);
        if (told) {
            return Optional.empty();
        }
        Taken taken = Taken.of(
                        "the language model",
                        stance,
                        s.token(p.token()),
                        p.who().stream().map(s::token).toList())
                .about(p.whom().isEmpty() ? null : s.token(p.whom().get(0)));
        return Optional.of(p.who().isEmpty() ? taken.orSpeakers() : taken);
    }
}
