package org.rapporteur.reading.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Reality.Kind;
import org.rapporteur.grammar.Reality.Life;
import org.rapporteur.grammar.Role;
import org.rapporteur.reading.meetings.Deeds.Deed;
import org.rapporteur.reading.meetings.Telling.Reference;
import org.rapporteur.record.MeetingStatus;

/** How far what a frame tells has come. */
final class Standing {
    /** Of what is being done so, the meeting itself is ahead. */
    private static final Set<String> PREPARING = Set.of("organize", "organise", "convene");

    private final Scene scene;

    Standing(Scene scene) {
        this.scene = scene;
    }

    /** Whether a meeting is told of at all, and how far it has come; null where that is taken as known. */
    record Verdict(@Nullable MeetingStatus status) {}

    /** Of a noun; empty where it tells of no meeting. */
    Optional<Verdict> of(Frame noun, Reference reference, List<Above> above) {
        if (scene.isAskedOrDenied(noun)) {
            return Optional.empty();
        }
        boolean unsure = isUnsure(noun, above);
        Life life = unsure ? Life.NONE : noun.reality().life();
        boolean never = never(noun, above);
        boolean off = life == Life.CALLED_OFF || never || isLeft(noun, above);
        if (off && life != Life.POSTPONED) {
            return Optional.of(new Verdict(MeetingStatus.CANCELLED));
        }
        if (life == Life.POSTPONED) {
            return Optional.of(new Verdict(MeetingStatus.POSTPONED));
        }
        if (unsure) {
            return Optional.of(new Verdict(MeetingStatus.PLANNED));
        }
        boolean stays = above.stream().anyMatch(a -> a.is("stay-away") || a.is("attend") && Scene.staysAway(a.frame()))
                || noun.support() != null && Tree.lemma(noun.support()).equals("take");
        boolean begun = above.stream()
                .anyMatch(a -> a.is("life") && a.frame().word().tag().startsWith("VB"));
        if (noun.reality().negated() && !stays && !begun) {
            boolean unheld = noun.support() != null
                    && Deeds.is(noun.support(), Deed.HOLDS)
                    && noun.first(Role.DOER).isEmpty();
            return unheld ? Optional.of(new Verdict(MeetingStatus.CANCELLED)) : Optional.empty();
        }
        return Optional.of(new Verdict(noun.reality().negated() && begun ? null : told(noun, reference, above, stays)));
    }

    /** "may be called off", "threatened to cancel", "might not take place": what may become of it has not, and it is ahead. */
    private boolean isUnsure(Frame noun, List<Above> above) {
        Kind kind = noun.reality().kind();
        Life life = noun.reality().life();
        boolean off = life == Life.CALLED_OFF || life == Life.POSTPONED;
        boolean happens = noun.reality().negated() && above.stream().anyMatch(a -> a.is(Deed.HAPPENS));
        boolean threatened = above.stream()
                .flatMap(a -> a.frame().outers().stream())
                .anyMatch(o -> scene.understood().frames().of(o).is("threaten"));
        return (kind == Kind.POSSIBLE || kind == Kind.SUPPOSED || threatened) && (off || happens);
    }

    /** "pulled out of planned talks with X": there are none without whoever did. */
    private static boolean isLeft(Frame noun, List<Above> above) {
        return noun.reality().kind() == Kind.PLANNED
                && TakingPart.isWithSomebody(noun)
                && above.stream()
                        .anyMatch(a -> a.is("stay-away")
                                && a.is("call-off")
                                && a.frame().reality().holds());
    }

    /** Whether it did not come about: "never took place", "a meeting with X, which failed to happen". */
    private boolean never(Frame noun, List<Above> above) {
        return Stream.concat(above.stream().map(Above::frame), scene.happening(noun).stream())
                .anyMatch(g -> Deeds.is(g, Deed.HAPPENS)
                        && Scene.staysAway(g)
                        && g.reality().kind() != Kind.POSSIBLE
                        && g.reality().kind() != Kind.SUPPOSED);
    }

    private @Nullable MeetingStatus told(Frame noun, Reference reference, List<Above> above, boolean stays) {
        boolean skipped = above.stream()
                .filter(a -> a.is("attend") || a.is("stay-away"))
                .map(a -> a.frame().reality())
                .anyMatch(r -> r.negated() && r.kind() != Kind.TOLD);
        if (skipped) {
            return MeetingStatus.PLANNED;
        }
        boolean attended = above.stream()
                .anyMatch(a -> a.is("attend")
                        && a.frame().reality().kind() == Kind.TOLD
                        && a.frame().word().tag().equals("VBD")
                        && !a.frame().reality().negated());
        if (attended && reference == Reference.NEW) {
            return MeetingStatus.HELD;
        }
        boolean one = reference == Reference.DEFINITE && !noun.word().tag().endsWith("S");
        boolean acted =
                noun.support() != null || above.stream().anyMatch(a -> a.hosts() || a.is("life") || a.is("attend"));
        boolean known = reference == Reference.DEFINITE && !(one && acted) && !hasBegun(noun);
        boolean underWay = above.stream()
                .map(Above::frame)
                .anyMatch(f -> PREPARING.contains(f.predicate().lemma())
                        && f.word().tag().equals("VBG"));
        if (underWay && noun.reality().kind() == Kind.TOLD) {
            return MeetingStatus.PLANNED;
        }
        return switch (noun.reality().kind()) {
            case PLANNED -> {
                boolean going = above.stream()
                        .anyMatch(a -> a.is("visit") && a.frame().reality().holds());
                boolean absent = stays && !noun.reality().negated() && one;
                yield scene.isOnlyReady(noun)
                        ? MeetingStatus.PROPOSED
                        : going || absent || one && !acted ? null : MeetingStatus.PLANNED;
            }
            case WANTED, POSSIBLE, SUPPOSED -> stays || reference == Reference.DEFINITE ? null : MeetingStatus.PROPOSED;
            case TOLD, ASKED -> {
                boolean ahead = above.stream()
                        .anyMatch(a -> a.is("invite")
                                || a.role() == Role.DOER && a.frame().reality().kind() == Kind.PLANNED);
                boolean bareTitle = scene.isTitle() && !acted;
                yield ahead && !known ? MeetingStatus.PLANNED : bareTitle || known || stays ? null : MeetingStatus.HELD;
            }
        };
    }

    /** "The talks broke off": whatever was said of them before, they were held. */
    private static boolean hasBegun(Frame noun) {
        Life life = noun.reality().life();
        return noun.reality().kind() == Kind.TOLD
                && (life == Life.BEGUN || life == Life.GOING_ON || life == Life.ENDED);
    }

    /** Of a verb. */
    MeetingStatus of(Frame verb) {
        if (wasToHave(verb) || verb.reality().life() == Life.CALLED_OFF) {
            return MeetingStatus.CANCELLED;
        }
        return switch (verb.reality().kind()) {
            case TOLD, ASKED -> MeetingStatus.HELD;
            case PLANNED -> scene.isOnlyReady(verb) ? MeetingStatus.PROPOSED : MeetingStatus.PLANNED;
            case POSSIBLE -> isTold(verb) ? MeetingStatus.PLANNED : MeetingStatus.PROPOSED;
            case WANTED, SUPPOSED -> MeetingStatus.PROPOSED;
        };
    }

    /** "Officials would meet next week": somebody's words, where who said so is left out. */
    private boolean isTold(Frame verb) {
        return !new Days(scene).of(verb).isEmpty()
                && verb.reality().why().stream().map(Tree::lower).allMatch("would"::equals);
    }

    /** Whether a verb tells of no meeting: asked, denied, negated; but for "was to have met". */
    boolean isNone(Frame verb) {
        return scene.isAskedOrDenied(verb) || verb.reality().negated() && !wasToHave(verb);
    }

    /** "was to have met": it was planned, and did not come about. */
    private boolean wasToHave(Frame f) {
        return f.reality().kind() == Kind.PLANNED
                && f.reality().why().stream()
                        .anyMatch(t -> t.tag().equals("VBD") && Tree.lemma(t).equals("be"))
                && scene.sentence().children(f.word(), "aux").stream()
                        .anyMatch(t -> t.tag().equals("VB") && Tree.lemma(t).equals("have"));
    }
}
