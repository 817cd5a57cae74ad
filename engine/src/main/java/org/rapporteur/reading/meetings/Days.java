package org.rapporteur.reading.meetings;

import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Outer.Link;
import org.rapporteur.grammar.Reality.Kind;
import org.rapporteur.grammar.Reality.Life;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.reading.meetings.Deeds.Deed;
import org.rapporteur.record.TimexType;

/** When a meeting is, by its sentence: TIMEX3 values, the likeliest first. */
final class Days {
    private final Scene scene;

    Days(Scene scene) {
        this.scene = scene;
    }

    /**
     * The days of what a noun tells.
     *
     * @param inner what it is a round of
     * @param above what it fills a role of
     */
    List<String> of(Frame noun, List<Frame> inner, List<Above> above) {
        return Stream.of(
                        Stream.of(noun),
                        inner.stream(),
                        scene.happening(noun).stream(),
                        // "a meeting planned for May", "talks that had been set for May"
                        scene.frames().stream().filter(g -> isScheduling(g, noun)),
                        // "will host talks in May"
                        setting(noun, above)
                                .filter(g -> g.word().index() > noun.word().index()),
                        setting(noun, above),
                        // "is expected on Monday to host"
                        setting(noun, above).flatMap(this::schedulers))
                .flatMap(s -> s)
                .map(this::own)
                .filter(d -> !d.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isScheduling(Frame g, Frame noun) {
        return g.word().head() == noun.word().index()
                && g.word().relates("acl")
                && (!g.word().relates("acl:relcl") || Deeds.is(g, Deed.SCHEDULES));
    }

    /** What is above it and has its time; "was called off on Monday" says when that was done, as "pulled out of planned talks" does. */
    private static Stream<Frame> setting(Frame noun, List<Above> above) {
        Life life = noun.reality().life();
        boolean off = life == Life.CALLED_OFF || life == Life.POSTPONED;
        boolean ahead = noun.reality().kind() == Kind.PLANNED;
        return above.stream()
                .filter(a -> a.sets() && !(off && a.is("life")) && !(ahead && a.is("call-off")))
                .map(Above::frame);
    }

    /** The days of a verb, or of what it is done for: "met on Monday to discuss". */
    List<String> of(Frame verb) {
        List<String> own = own(verb);
        return own.isEmpty()
                ? Stream.concat(scene.understood().frames().in(verb, Role.PURPOSE).stream(), schedulers(verb))
                        .flatMap(p -> own(p).stream())
                        .distinct()
                        .toList()
                : own;
    }

    private Stream<Frame> schedulers(Frame f) {
        return f.outers().stream()
                .filter(o -> o.link() == Link.PLANS)
                .map(o -> scene.understood().frames().of(o))
                .filter(o -> Deeds.is(o, Deed.SCHEDULES));
    }

    /** "agreed to the talks last month", "agreed on Monday to meet": what is planned comes after the day on which it was agreed. */
    private boolean isOfPlan(Frame f, TimeExpression t) {
        return f.reality().kind() == Kind.PLANNED
                && scene.isOver(t.value())
                && f.outers().stream()
                        .filter(o -> o.link() == Link.PLANS)
                        .map(o -> scene.understood().frames().of(o))
                        .anyMatch(o -> !Deeds.is(o, Deed.SCHEDULES) && o.times().contains(t));
    }

    private List<String> own(Frame f) {
        return f.times().stream()
                .filter(t -> t.type() == TimexType.DATE || t.type() == TimexType.TIME)
                .filter(t -> !isSince(t) && !isOfPlan(f, t))
                .map(TimeExpression::value)
                .filter(v -> Character.isDigit(v.charAt(0)) || v.startsWith("XXXX"))
                .filter(v -> !v.startsWith("XXXX-XX-XX"))
                .distinct()
                .toList();
    }

    /** "Their first meeting since May": when they did not meet. */
    private boolean isSince(TimeExpression t) {
        return scene.sentence().tokens().stream()
                .filter(w -> w.end() <= t.start())
                .reduce((a, b) -> b)
                .filter(w -> Tree.lower(w).equals("since"))
                .isPresent();
    }
}
