package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Frames;
import org.rapporteur.language.ProposedAct;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.record.EventType;

/** Finds the words of a sentence that may tell acts: those that the language model proposes and those that lists know. */
final class ActFinder {
    /** What the model proposes with less is left out; with a list's word for it less is enough. */
    private static final double ALONE = 0.4;

    private static final double BOTH = 0.25;

    /** Up to it a list that is sure says of what root an act is. */
    private static final double STRONG = 0.7;

    private final ActKinds kinds;

    ActFinder(ActKinds kinds) {
        this.kinds = kinds;
    }

    /** The acts of a sentence, in its order, talks and visits too. */
    List<Act> of(Text text, Frames frames, Sentence s) {
        List<Act> out = new ArrayList<>();
        Set<Integer> proposed = new TreeSet<>();
        Set<Integer> unsure = new TreeSet<>();
        for (ProposedAct p : text.proposals().actsOf(s)) {
            Optional<EventType> root = root(p);
            if (root.isPresent()) {
                Optional<Frame> frame = frames.at(s, s.token(p.token()));
                Optional<ActKind> kind = frame.flatMap(f -> kinds.particular(s, f))
                        .or(() -> frame.flatMap(f -> kinds.of(s, f, root.get())))
                        .or(() -> frame.flatMap(f -> kinds.of(s, f)).filter(k -> k.sure() && p.probability() < STRONG));
                if (p.probability() >= (kind.isPresent() ? BOTH : ALONE)) {
                    EventType told = kind.map(ActKind::root).orElse(root.get());
                    out.add(new Act(s, s.token(p.token()), told, kind.orElse(null), p, frame.orElse(null)));
                    proposed.add(p.token());
                    frame.ifPresent(f -> proposed.add(f.word().index()));
                } else if (kind.filter(ActKind::isParticular).isEmpty()) {
                    frame.ifPresent(f -> unsure.add(f.word().index()));
                }
            }
        }
        for (ProposedAct p : text.proposals().actsOf(s)) {
            Optional<Frame> frame = frames.at(s, s.token(p.token()));
            Optional<ActKind> kind = taken(p).flatMap(r -> frame.flatMap(f -> kinds.of(s, f, r)));
            if (kind.isPresent() && p.probability() >= ALONE && !proposed.contains(p.token())) {
                out.add(new Act(s, s.token(p.token()), kind.get().root(), kind.get(), p, frame.orElse(null)));
                proposed.add(p.token());
                frame.ifPresent(f -> proposed.add(f.word().index()));
            }
        }
        for (Frame f : frames.in(s)) {
            kinds.of(s, f)
                    .filter(k -> k.sure()
                            && !proposed.contains(f.word().index())
                            && !unsure.contains(f.word().index()))
                    .ifPresent(k -> out.add(new Act(s, f.word(), k.root(), k, null, f)));
        }
        out.removeIf(a -> a.frame() != null && frames.isSilence(a.frame()));
        out.sort(Comparator.comparingInt(a -> a.word().index()));
        return out;
    }

    private static Optional<EventType> root(ProposedAct p) {
        return switch (p.kind()) {
            case EVENT -> Optional.of(EventType.valueOf(p.label()));
            case MEETING -> Optional.of(EventType.CONSULT);
            case POSITION, CLAIM -> Optional.empty();
        };
    }

    /** What somebody does who takes a position. */
    private static Optional<EventType> taken(ProposedAct p) {
        return switch (p.kind()) {
            case POSITION ->
                switch (p.label()) {
                    case "rejects" -> Optional.of(EventType.REJECT);
                    case "demands" -> Optional.of(EventType.REQUEST);
                    case "accepts" -> Optional.of(EventType.AGREE);
                    default -> Optional.empty();
                };
            case EVENT, MEETING, CLAIM -> Optional.empty();
        };
    }
}
