package org.rapporteur.reading.meetings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Outer.Link;
import org.rapporteur.grammar.Reality.Kind;
import org.rapporteur.grammar.Reality.Life;
import org.rapporteur.grammar.Role;
import org.rapporteur.grammar.Via;
import org.rapporteur.language.Token;
import org.rapporteur.reading.meetings.Deeds.Deed;
import org.rapporteur.record.ActorKind;

/** Who takes part in what a noun tells, hosts it or stays away: by its own roles, and by those of what is done to it. */
final class TakingPart {
    private static final Set<Life> GOES_ON = Set.of(Life.BEGUN, Life.GOING_ON, Life.ENDED);
    private static final Set<String> ORGANISERS = Set.of("organiser", "organizer", "host");
    /** What is wanted, refused, put off with somebody by who wants it. */
    private static final Set<String> STANCES = Set.of("want", "demand", "offer", "propose", "accept", "refuse", "life");

    private final Scene scene;

    TakingPart(Scene scene) {
        this.scene = scene;
    }

    Roll of(Frame noun, List<Frame> inner, List<Above> above) {
        Roll roll = new Roll();
        Stream.concat(Stream.of(noun), inner.stream()).forEach(x -> own(x, roll));
        above.stream().filter(Above::isDoneToIt).forEach(a -> done(a, noun, roll));
        organised(noun.word(), roll);
        hostedBy(noun.word(), roll);
        invited(above, roll);
        scene.holder(noun)
                .filter(g -> g.reality().negated() && g.predicate().lemma().equals("represent"))
                .ifPresent(g -> roll.declined.addAll(scene.parties(g, Role.PATIENT)));
        scene.watching(
                Stream.concat(Stream.of(noun), above.stream().map(Above::frame)).toList(), roll);
        return roll;
    }

    private void own(Frame f, Roll roll) {
        boolean among = f.in(Role.WITH).stream().anyMatch(a -> a.heads().size() > 1);
        for (Argument a : f.arguments()) {
            boolean adjunct = a.via() == Via.ADJUNCT;
            boolean away = adjunct
                    && (scene.phrases().isAhead(f.word())
                            || scene.holder(f)
                                    .filter(g -> g.reality().negated())
                                    .isPresent());
            if (a.role() == Role.DOER && !away && !(adjunct && among)) {
                doing(a, f, roll);
            } else if (a.role() == Role.WITH && !isTopic(a) || a.role() == Role.PATIENT) {
                roll.participants.addAll(scene.parties(a));
                if (a.role() == Role.WITH && f.first(Role.DOER).isEmpty()) {
                    a.heads().forEach(h -> roll.participants.addAll(whose(h)));
                }
            }
        }
    }

    /** "a meeting to be convened by X". */
    private void hostedBy(Token noun, Roll roll) {
        scene.frames().stream()
                .filter(g ->
                        g.word().head() == noun.index() && g.in(Role.PATIENT).isEmpty())
                .filter(g -> g.is("host") && !Deeds.is(g, Deed.CHAIRS) || Deeds.is(g, Deed.STAGES))
                .flatMap(g -> g.in(Role.DOER).stream())
                .filter(a -> a.via() == Via.AGENT)
                .forEach(a -> roll.hosts.addAll(scene.parties(a)));
    }

    /** "rejected an invitation to the summit". */
    private void invited(List<Above> above, Roll roll) {
        above.stream()
                .map(Above::frame)
                .filter(g -> g.is("invite") && g.word().is("NN"))
                .flatMap(g -> Above.of(g, scene).stream())
                .filter(a -> a.is("refuse")
                        && a.role() == Role.PATIENT
                        && a.frame().reality().holds())
                .forEach(a -> roll.declined.addAll(scene.doers(a.frame())));
    }

    /** "talks with his rival": whose rival it is takes part. */
    private Set<String> whose(Token other) {
        Set<String> out = new LinkedHashSet<>();
        scene.sentence().children(other, "nmod:poss").stream()
                .filter(p -> Deeds.is(other, Deed.FACES))
                .forEach(p -> out.addAll(scene.parties(List.of(p))));
        return out;
    }

    private void doing(Argument a, Frame f, Roll roll) {
        Set<String> who = scene.parties(a);
        Token support = a.via() == Via.LIGHT ? f.support() : null;
        if (support != null && Deeds.is(support, Deed.JOINS) && f.reality().negated()) {
            roll.declined.addAll(who);
        } else if (support != null && Deeds.is(support, Deed.STAGES)) {
            roll.hosts.addAll(who);
        } else {
            roll.participants.addAll(who);
        }
        // "at their meeting in Oslo the two presidents agreed"
        if (a.via() == Via.POSSESSOR && a.head().is("PRP") && who.isEmpty()) {
            scene.holder(f)
                    .filter(g -> !g.reality().negated())
                    .ifPresent(g -> roll.participants.addAll(scene.doers(g)));
        }
    }

    /** "the Syria talks": one state before the noun is what they are about. */
    private boolean isTopic(Argument a) {
        Set<String> who = scene.parties(a);
        return a.via() == Via.MODIFIER
                && who.size() == 1
                && who.stream().allMatch(p -> scene.understood().cast().actor(p).kind() == ActorKind.STATE);
    }

    /** What a frame that the meeting fills a role of says of who is there. */
    private void done(Above a, Frame meeting, Roll roll) {
        Frame g = a.frame();
        Set<String> who = scene.doers(g);
        if (a.hosts() && a.role() == Role.PATIENT) {
            roll.hosts.addAll(who);
        } else if (a.is("attend") || a.is(Deed.CHAIRS)) {
            attending(g, who, roll);
        } else if (a.is("call-off") && isWithSomebody(meeting)) {
            roll.participants.addAll(who);
        } else if (a.is("stay-away") && !g.reality().negated() || a.is("send") && sendsNobody(a)) {
            roll.declined.addAll(who);
        } else if (isThere(a, meeting)) {
            roll.participants.addAll(who);
        } else if (a.is(Deed.HOLDS)) {
            roll.participants.addAll(who);
            roll.participants.addAll(scene.parties(g, Role.WITH));
        }
    }

    /** "did not send a delegation to the talks". */
    private static boolean sendsNobody(Above a) {
        return a.role() != Role.PATIENT && a.frame().reality().negated();
    }

    private static void attending(Frame g, Set<String> who, Roll roll) {
        boolean wanted = g.reality().kind() == Kind.WANTED || g.reality().kind() == Kind.POSSIBLE;
        if (Scene.staysAway(g) || g.outer(Link.REFUSES).isPresent()) {
            roll.declined.addAll(who);
        } else if (!wanted) {
            roll.participants.addAll(who);
        }
    }

    private boolean isThere(Above a, Frame meeting) {
        boolean holds = !a.frame().reality().negated();
        return a.is("visit") && holds
                || a.is("mediate") && !Tree.isDefinite(scene.sentence(), meeting.word())
                || a.is("send") && a.role() != Role.PATIENT && holds
                || STANCES.stream().anyMatch(a::is) && isWithSomebody(meeting)
                || a.is("life")
                        && !a.is("hurt")
                        && a.role() == Role.PATIENT
                        && GOES_ON.contains(meeting.reality().life());
    }

    /** "with X"; "the inter-Korean talks" need not be with who wants them. */
    static boolean isWithSomebody(Frame meeting) {
        return meeting.in(Role.WITH).stream().anyMatch(a -> a.via() != Via.MODIFIER);
    }

    /** "X, as the organiser of this conference, …", "X is a guarantor of the talks". */
    private void organised(Token head, Roll roll) {
        scene.sentence().head(head).filter(h -> scene.isOf(head, h)).ifPresent(of -> {
            if (ORGANISERS.contains(Tree.lemma(of))) {
                roll.hosts.addAll(those(of));
            } else if (Deeds.is(of, Deed.STANDS_BY)) {
                roll.observers.addAll(those(of));
            }
        });
    }

    /** Who is said to be what a noun says. */
    private Set<String> those(Token noun) {
        return scene.frames().stream()
                .filter(g -> g.in(Role.AS).stream().anyMatch(a -> a.heads().contains(noun)))
                .flatMap(g -> scene.doers(g).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
