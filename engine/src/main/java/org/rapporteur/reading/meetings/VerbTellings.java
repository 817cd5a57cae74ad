package org.rapporteur.reading.meetings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.grammar.Via;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.language.Token;
import org.rapporteur.reading.meetings.Deeds.Deed;
import org.rapporteur.reading.meetings.Telling.Naming;
import org.rapporteur.reading.meetings.Telling.Reference;
import org.rapporteur.record.MeetingStatus;

/** Reads the tellings of a sentence whose word is a verb: "met", "visited", "received". */
final class VerbTellings {
    private static final String THEY = "they";
    private static final Set<String> WITH = Set.of("with", "to");

    private final Scene scene;
    private final Standing standing;
    private final Days days;

    VerbTellings(Scene scene) {
        this.scene = scene;
        this.standing = new Standing(scene);
        this.days = new Days(scene);
    }

    Optional<Telling> of(Frame f) {
        if (standing.isNone(f)) {
            return Optional.empty();
        }
        if (Deeds.is(f, Deed.MEETS) || Deeds.is(f, Deed.CONFERS)) {
            return meeting(f);
        }
        if (Deeds.is(f, Deed.TOURS) || Deeds.is(f, Deed.TRAVELS)) {
            return visit(f);
        }
        return Deeds.is(f, Deed.RECEIVES) || Deeds.is(f, Deed.BRINGS_TOGETHER) ? reception(f) : Optional.empty();
    }

    private Optional<Telling> meeting(Frame f) {
        boolean confers = Deeds.is(f, Deed.CONFERS);
        Set<String> doers = scene.doers(f);
        Set<String> with = scene.parties(f, Role.WITH);
        Set<String> who = new LinkedHashSet<>(doers);
        who.addAll(with);
        if (who.size() < 2 && f.in(Role.WITH).isEmpty()) {
            f.in(Role.DOER).stream()
                    .map(Argument::head)
                    .filter(h -> Tree.lower(h).equals(THEY))
                    .forEach(h -> who.addAll(scene.understood().parties().withEachOther(scene.sentence(), h)));
        }
        Optional<Frame> journey = scene.frames().stream()
                .filter(g -> g.is("visit")
                        && (scene.understood().frames().in(g, Role.PURPOSE).contains(f) || isFor(f, g)))
                .findFirst();
        String place = Optional.ofNullable(scene.places().of(f))
                .or(() -> journey.map(scene.places()::of))
                .orElse(null);
        boolean dated = !days.of(f).isEmpty();
        boolean wired = isByWire(f);
        boolean together = f.in(Role.WITH).stream()
                .flatMap(a -> a.heads().stream())
                .anyMatch(h -> WITH.contains(Tree.preposition(scene.sentence(), h)) || f.is("call"));
        boolean mobbed = f.in(Role.DOER).stream().anyMatch(a -> a.via() == Via.AGENT);
        boolean met = confers
                ? (together && !with.isEmpty() || wired && with.isEmpty()) && !doers.isEmpty() && who.size() > 1
                : who.size() > 1
                        || who.size() == 1 && (dated || place != null) && !isWithUnknown(f)
                        || dated && place != null;
        if (!met || mobbed) {
            return Optional.empty();
        }
        boolean gone = journey.filter(g -> g.reality().holds()).isPresent();
        boolean again = confers || f.word().tag().equals("VBG") || isOften(f.word());
        Naming naming = wired
                ? Naming.bare(Sort.CALL, "call", Reference.NEW)
                : Naming.bare(
                        Sort.TALKS,
                        scene.isCaption() ? Telling.PICTURE : "meet",
                        again ? Reference.BARE : Reference.NEW);
        Naming named = isOften(f.word()) ? naming.with(Telling.SEVERAL) : naming;
        Telling told = telling(f, named, gone ? null : standing.of(f), place, Roll.of(who));
        List<String> on = journey.map(days::of).orElse(List.of());
        return Optional.of(told.date() == null && !on.isEmpty() ? told.dated(on.get(0)) : told);
    }

    /** "flew to Lima for talks with X", where the tagger takes the noun for a verb. */
    private boolean isFor(Frame f, Frame journey) {
        return f.word().head() == journey.word().index()
                && scene.sentence().children(f.word()).stream()
                        .anyMatch(c -> Tree.lower(c).equals("for")
                                && c.index() == f.word().index() - 1);
    }

    /** "spoke by telephone", "phoned": it is a call. */
    private boolean isByWire(Frame f) {
        return Deeds.is(f, Deed.WIRES)
                || scene.sentence().subtree(f.word()).stream()
                        .anyMatch(t -> t.is("NN")
                                && Deeds.is(t, Deed.WIRES)
                                && scene.sentence()
                                        .head(t)
                                        .filter(h -> h.is("VB") && h != f.word())
                                        .isEmpty());
    }

    /** Whether it is with somebody, or something, that is no party. */
    private boolean isWithUnknown(Frame f) {
        return f.in(Role.WITH).stream()
                .anyMatch(a -> scene.parties(a).isEmpty() && a.heads().stream().noneMatch(scene::isPeople));
    }

    /** "had met several times". */
    private boolean isOften(Token verb) {
        return scene.sentence().children(verb).stream()
                .anyMatch(c -> Tree.lower(c).equals("times"));
    }

    private Optional<Telling> visit(Frame f) {
        Set<String> who = scene.doers(f);
        boolean tours = Deeds.is(f, Deed.TOURS);
        boolean goal = Stream.concat(f.in(Role.PLACE).stream(), f.in(Role.PATIENT).stream())
                .flatMap(a -> a.heads().stream())
                .anyMatch(Places::isPlace);
        boolean aim = Stream.of(Role.PURPOSE, Role.TOPIC)
                .flatMap(r -> scene.understood().frames().in(f, r).stream())
                .anyMatch(g -> g.is("meet") || g.is("visit") || g.is("call") || g.is("attend"));
        if (who.isEmpty() || !goal && !tours || !tours && (aim || days.of(f).isEmpty())) {
            return Optional.empty();
        }
        // "visited his Libyan counterpart"
        Stream.of(Role.PATIENT, Role.PLACE)
                .flatMap(r -> f.in(r).stream())
                .filter(a -> a.heads().stream().noneMatch(Places::isPlace) && scene.arePeople(a))
                .forEach(a -> who.addAll(scene.parties(a)));
        Naming naming = Naming.bare(Sort.VISIT, "visit", Reference.NEW);
        return Optional.of(telling(f, naming, standing.of(f), scene.places().of(f), Roll.of(who)));
    }

    private Optional<Telling> reception(Frame f) {
        Set<String> hosts = scene.doers(f);
        Set<String> guests = scene.parties(f, Role.PATIENT);
        boolean together = Deeds.is(f, Deed.BRINGS_TOGETHER);
        boolean people = f.in(Role.PATIENT).stream().allMatch(scene::arePeople);
        if (hosts.isEmpty() || guests.isEmpty() || (together ? guests.size() < 2 : !people)) {
            return Optional.empty();
        }
        Roll roll = Roll.of(guests);
        roll.hosts.addAll(hosts);
        if (!together) {
            roll.participants.addAll(hosts);
        }
        Naming naming = Naming.bare(Sort.TALKS, "meet", Reference.NEW);
        return Optional.of(telling(f, naming, standing.of(f), scene.places().of(f), roll));
    }

    private Telling telling(Frame f, Naming naming, @Nullable MeetingStatus status, @Nullable String place, Roll roll) {
        List<String> dates = days.of(f);
        boolean earlier = scene.phrases().isSince(f.word())
                || scene.sentence().children(f.word(), "aux").stream()
                        .anyMatch(t -> Tree.lower(t).equals("had"));
        scene.watching(List.of(f), roll);
        Naming ordered = naming.before(earlier);
        return Telling.of(
                scene.sentence().index(),
                f.word().index(),
                scene.phrases().isBeside(f.word()) ? ordered.with(Separate.BESIDE) : ordered,
                status,
                dates.isEmpty() ? null : dates.get(0),
                place,
                roll,
                null);
    }
}
