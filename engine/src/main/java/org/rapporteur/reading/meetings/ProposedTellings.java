package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.grammar.Via;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.language.ProposedAct;
import org.rapporteur.language.Token;
import org.rapporteur.reading.meetings.Deeds.Deed;
import org.rapporteur.reading.meetings.Telling.Naming;
import org.rapporteur.reading.meetings.Telling.Reference;
import org.rapporteur.record.MeetingStatus;

/** Reads what the language model takes for tellings of meetings: more of those that frames tell, and others beside them. */
final class ProposedTellings {
    /** From which probability the model alone tells of a meeting. */
    private static final double SURE = 0.5;
    /** From which probability its status counts where the sentence takes the meeting as known. */
    private static final double SURE_STATUS = 0.6;
    /** From which probability a meeting is ahead for the model where the frame has no word of how far it has come. */
    private static final double AHEAD_STATUS = 0.55;
    /** What stands after these is as real as the deed that it goes with, not as what that deed is for. */
    private static final Set<String> BESIDE = Set.of("during", "at", "after", "following");

    private static final Set<String> OUTSIDE = Set.of("say", "praise", "accuse", "remark", "doubt", "hurt");
    private static final Set<String> THOSE = Set.of("they", "both", "all");
    private static final Set<String> PAIRS = Set.of("pair", "duo", "trio");

    private final Scene scene;
    private final Standing standing;
    private final Days days;

    ProposedTellings(Scene scene) {
        this.scene = scene;
        this.standing = new Standing(scene);
        this.days = new Days(scene);
    }

    /** The tellings that frames give, each with what the model adds to it, and those of the model alone. */
    List<Telling> with(List<Telling> framed) {
        List<Telling> out = new ArrayList<>(framed);
        for (ProposedAct p : scene.understood().text().proposals().actsOf(scene.sentence())) {
            if (p.kind() != ProposedAct.Kind.MEETING) {
                continue;
            }
            Token word = scene.sentence().token(p.token());
            Optional<Frame> frame = scene.at(word);
            int at = frame.map(f -> f.word().index()).orElse(word.index());
            boolean told = false;
            for (int i = 0; i < framed.size(); i++) {
                if (out.get(i).at() == at || out.get(i).at() == word.index()) {
                    out.set(i, more(out.get(i), p, framed));
                    told = true;
                }
            }
            if (!told && p.probability() >= SURE && out.stream().noneMatch(t -> t.at() == at)) {
                alone(p, word, frame)
                        .filter(t -> !isJourneyToOne(t, framed))
                        .map(t -> frame.isPresent() && goesOn(frame.get(), framed) ? t.afterthought() : t)
                        .ifPresent(out::add);
            }
        }
        return metFor(out);
    }

    /** The tellings with those of "X met Y for talks" made one, where the talks have no more parties. */
    private List<Telling> metFor(List<Telling> all) {
        List<Telling> out = new ArrayList<>(all);
        for (Telling noun : all) {
            int verb = isWhatTheyMetFor(noun, all)
                    ? scene.sentence().token(noun.at()).head()
                    : -1;
            for (int i = 0; i < out.size(); i++) {
                Telling met = out.get(i);
                boolean whole = met.parties().size() > 1 && met.parties().containsAll(noun.parties());
                if (met.at() == verb && whole) {
                    out.set(i, met.filledBy(noun));
                    out.remove(noun);
                    break;
                }
            }
        }
        return out;
    }

    private Telling more(Telling t, ProposedAct p, List<Telling> framed) {
        Telling joined = t.parties().size() < 2 && t.declined().isEmpty() ? t.joinedBy(others(t, p, framed)) : t;
        MeetingStatus status = status(p);
        boolean held = status == MeetingStatus.HELD;
        boolean beside = BESIDE.contains(
                Tree.preposition(scene.sentence(), scene.sentence().token(t.at())));
        if (t.status() == null) {
            return joined.likely(p.statusProbability() >= SURE_STATUS ? status : null);
        }
        boolean counts = t.status() == MeetingStatus.HELD
                        && !isOnlyOne(t)
                        && !isWhatTheyMetFor(t, framed)
                        && (isAhead(p, t.date()) || isOffered(p, t.date()))
                || t.status() == MeetingStatus.PLANNED && held && beside;
        return counts ? joined.standing(status) : joined;
    }

    /** "X met Y for talks": held, though "for" mostly tells what is ahead. */
    private boolean isWhatTheyMetFor(Telling t, List<Telling> framed) {
        Token noun = scene.sentence().token(t.at());
        return Tree.preposition(scene.sentence(), noun).equals("for")
                && framed.stream()
                        .anyMatch(o -> o.status() == MeetingStatus.HELD
                                && o.at() == noun.head()
                                && scene.sentence().token(o.at()).is("VB"));
    }

    /** "the last envoy to meet the rebels": told, though "to" mostly tells what is ahead. */
    private boolean isOnlyOne(Telling t) {
        Token word = scene.sentence().token(t.at());
        return word.tag().equals("VB")
                && scene.at(word).stream()
                        .flatMap(f -> f.in(Role.DOER).stream())
                        .anyMatch(a -> a.via() == Via.RELATIVE);
    }

    /** "The Herald spoke to the minister": what is said to a paper, or by it, is no meeting. */
    private boolean isToldNobody(Frame f) {
        return Deeds.is(f, Deed.CONFERS)
                && f.word().is("VB")
                && Stream.of(Role.DOER, Role.WITH)
                        .anyMatch(r ->
                                f.first(r).isPresent() && scene.parties(f, r).isEmpty());
    }

    private Optional<Telling> alone(ProposedAct p, Token word, Optional<Frame> frame) {
        boolean none = frame.filter(f -> standing.isNone(f) || isToldNobody(f) || scene.isWithPress(f))
                        .isPresent()
                || "denied".equals(p.status());
        boolean verb = word.is("VB") || isGerund(word);
        if (none || !verb && !word.is("NN")) {
            return Optional.empty();
        }
        Sort sort = sort(p, word);
        Naming naming = verb
                ? Naming.bare(
                        sort,
                        sort == Sort.VISIT ? "visit" : sort == Sort.CALL ? "call" : "meet",
                        word.tag().equals("VBG") || isGerund(word) ? Reference.BARE : Reference.NEW)
                : new Naming(
                        sort,
                        Tree.lemma(word),
                        scene.phrases().reference(word),
                        scene.phrases().order(word),
                        scene.phrases().number(word),
                        scene.phrases().traits(word),
                        scene.phrases().format(word));
        boolean there = verb || !scene.phrases().isAhead(word) && !isTopic(word);
        Roll roll = Roll.of(there ? who(p) : Set.of());
        frame.filter(f -> verb && roll.participants.size() < 2)
                .ifPresent(f -> roll.participants.addAll(scene.doers(f)));
        roll.declined.addAll(scene.parties(tokens(p.whom())));
        List<String> dates = frame.map(days::of).orElse(List.of());
        boolean known = !verb && naming.reference() == Reference.DEFINITE;
        return Optional.of(Telling.of(
                        scene.sentence().index(),
                        word.index(),
                        naming,
                        verb && frame.isPresent()
                                ? verbStatus(frame.get(), p, dates.isEmpty() ? null : dates.get(0))
                                : known ? null : status(p),
                        dates.isEmpty() ? null : dates.get(0),
                        frame.map(scene.places()::of).orElse(null),
                        roll,
                        null)
                .likely(known ? status(p) : null));
    }

    /** "after meeting X": the tagger may take it for a preposition. */
    private static boolean isGerund(Token word) {
        return word.tag().equals("IN") && Tree.lower(word).endsWith("ing");
    }

    private Sort sort(ProposedAct p, Token word) {
        boolean phone = scene.sentence().subtree(word).stream()
                .anyMatch(t -> t.head() == word.index() && Deeds.is(t, Deed.WIRES));
        return switch (p.label()) {
            case "visit" -> Sort.VISIT;
            case "call" -> Sort.CALL;
            default -> phone ? Sort.CALL : Sort.TALKS;
        };
    }

    private MeetingStatus verbStatus(Frame f, ProposedAct p, @Nullable String date) {
        MeetingStatus told = standing.of(f);
        if (told == MeetingStatus.HELD && isOffered(p, date)) {
            return MeetingStatus.PROPOSED;
        }
        return told == MeetingStatus.HELD && isAhead(p, date) ? MeetingStatus.PLANNED : told;
    }

    /** Whether the model takes it for one that is yet to come, and it has no date that was over when the page was published. */
    private boolean isAhead(ProposedAct p, @Nullable String date) {
        return status(p) == MeetingStatus.PLANNED && p.statusProbability() >= AHEAD_STATUS && !scene.isOver(date);
    }

    /** Whether the model takes it for one that nobody has agreed to. */
    private boolean isOffered(ProposedAct p, @Nullable String date) {
        return status(p) == MeetingStatus.PROPOSED && p.statusProbability() >= SURE_STATUS && !scene.isOver(date);
    }

    private static @Nullable MeetingStatus status(ProposedAct p) {
        return p.status() == null || p.status().equals("denied")
                ? null
                : MeetingStatus.valueOf(p.status().toUpperCase(Locale.ROOT));
    }

    /** Whether it is a journey for a meeting that the same sentence tells of: "flew to Oslo to meet X". */
    private boolean isJourneyToOne(Telling t, List<Telling> framed) {
        boolean journey = t.sort() == Sort.VISIT && !Deeds.is(scene.sentence().token(t.at()), Deed.TOURS);
        return journey && framed.stream().anyMatch(o -> Objects.equals(o.sentence(), t.sentence()));
    }

    /** Whether those who met do it: "X met Y, and the two talked about the road at Z". */
    private boolean goesOn(Frame f, List<Telling> framed) {
        List<Token> doers =
                f.in(Role.DOER).stream().flatMap(a -> a.heads().stream()).toList();
        boolean those = !doers.isEmpty() && doers.stream().allMatch(this::isThose);
        return those
                && framed.stream()
                        .anyMatch(t -> t.sort() != Sort.VISIT
                                && t.at() < f.word().index()
                                && t.parties().size() > 1);
    }

    /** "they", "both", "the two", "the two ministers". */
    private boolean isThose(Token t) {
        boolean counted = t.is("NN") && scene.sentence().child(t, "nummod").isPresent();
        boolean known = scene.sentence().children(t, "det").stream()
                .anyMatch(d -> Tree.lower(d).equals("the"));
        return THOSE.contains(Tree.lower(t)) || known && (counted || t.is("CD") || PAIRS.contains(Tree.lower(t)));
    }

    private Set<String> who(ProposedAct p) {
        Set<String> out = new LinkedHashSet<>(scene.listed(tokens(p.who()).stream()
                .filter(w -> !Tree.preposition(scene.sentence(), w).equals("without"))
                .toList()));
        out.removeIf(scene::isOnlooker);
        return out;
    }

    /** Who else takes part: not its hosts, nor those whom the sentence tells of another meeting. */
    private Set<String> others(Telling t, ProposedAct p, List<Telling> framed) {
        Token word = scene.sentence().token(t.at());
        if (scene.phrases().isAhead(word) || isTopic(word)) {
            return Set.of();
        }
        Set<String> out = new LinkedHashSet<>(scene.listed(tokens(p.who()).stream()
                .filter(w -> !isOuterDoer(w, word))
                .filter(w -> !Tree.preposition(scene.sentence(), w).equals("without"))
                .toList()));
        out.removeAll(t.hosts());
        out.removeAll(t.observers());
        out.removeIf(scene::isOnlooker);
        scene.frames().stream()
                .filter(g -> g.in(Role.AS).stream()
                        .flatMap(r -> r.heads().stream())
                        .anyMatch(h -> Deeds.is(h, Deed.STANDS_BY)))
                .forEach(g -> {
                    out.removeAll(scene.doers(g));
                    out.removeAll(scene.parties(g, Role.PATIENT));
                });
        framed.stream()
                .filter(o -> o.at() != t.at() && o.sort() != Sort.VISIT)
                .forEach(o -> out.removeAll(o.participants()));
        scene.frames().stream()
                .filter(g -> Deeds.is(g, Deed.MEETS) && g.reality().negated())
                .forEach(g -> out.removeAll(notMet(g)));
        return out;
    }

    private static boolean isFromOutside(Frame g) {
        return Deeds.is(g, Deed.CONFERS) || OUTSIDE.stream().anyMatch(g::is) && !g.is("host");
    }

    /** "met neither A nor B on her visit": they were not there. */
    private Set<String> notMet(Frame meeting) {
        return scene.parties(
                meeting.in(Role.WITH).stream().flatMap(a -> a.heads().stream()).toList());
    }

    /** "discussed the talks", "hailed the summit", "disrupted the meeting": who does need not be there. */
    private boolean isTopic(Token noun) {
        return noun.is("NN")
                && scene.frames().stream()
                        .filter(ProposedTellings::isFromOutside)
                        .flatMap(g -> g.arguments().stream())
                        .filter(a -> a.role() == Role.PATIENT || a.role() == Role.TOPIC)
                        .anyMatch(a -> a.heads().contains(noun) && a.via() == Via.OWN);
    }

    /** "A agreed that envoys would meet": who agrees does not, where the clause has somebody who does. */
    private boolean isOuterDoer(Token who, Token word) {
        return scene
                .at(word)
                .filter(f ->
                        f.first(Role.DOER).filter(a -> a.via() != Via.ADJUNCT).isPresent())
                .stream()
                .flatMap(f -> f.outers().stream())
                .map(o -> scene.understood().frames().of(o))
                .flatMap(g -> g.in(Role.DOER).stream())
                .anyMatch(a -> a.heads().contains(who));
    }

    private List<Token> tokens(List<Integer> indexes) {
        return indexes.stream().map(scene.sentence()::token).toList();
    }
}
