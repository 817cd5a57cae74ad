package org.rapporteur.reading.positions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.ClauseSpan;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Join;
import org.rapporteur.grammar.Outer;
import org.rapporteur.grammar.Part;
import org.rapporteur.grammar.Reality;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Level;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.PositionStance;

/** Positions that the build of a clause takes, not one word: what must come first, what will not be done, what must be. */
final class Clausal {
    /** What is no choice, or no deed towards others. */
    private static final Set<String> UNCHOSEN = Set.of(
            "be",
            "become",
            "affect",
            "know",
            "have",
            "need",
            "happen",
            "lead",
            "result",
            "succeed",
            "fail",
            "change",
            "help",
            "remain",
            "survive",
            "see",
            "work",
            "forget",
            "get",
            "do",
            "last",
            "say",
            "hesitate");

    private static final Set<String> DUTY = Set.of("must", "should", "have", "ought", "need");
    private static final Set<String> OWN = Set.of("i", "we");
    private static final Set<String> ANYBODY = Set.of("you", "one");
    private static final Set<String> AHEAD = Set.of("would", "will", "could", "can");
    private static final Set<String> PRECONDITIONS =
            Set.of("condition", "precondition", "pre-condition", "prerequisite");

    private final Understood understood;
    private final Text text;

    Clausal(Understood understood) {
        this.understood = understood;
        this.text = understood.text();
    }

    /**
     * What a frame says that has to come first.
     *
     * @param speaker local id of whose words the clause is, null where that is not known
     * @param spoken whether the clause is in somebody's words
     */
    Optional<Taken> condition(Sentence s, Frame f, @Nullable String speaker, boolean spoken) {
        return waiting(s, f)
                .or(() -> spoken ? Precedence.of(text, s, f) : Optional.empty())
                .or(() -> spoken ? conditional(s, f, speaker) : Optional.empty())
                .or(() -> precondition(s, f));
    }

    /**
     * What a frame says that must be, or will not be done.
     *
     * @param speaker local id of whose words the clause is, null where that is not known
     * @param spoken whether the clause is in somebody's words
     */
    Optional<Taken> will(Sentence s, Frame f, @Nullable String speaker, boolean spoken) {
        return (speaker == null ? Optional.<Taken>empty() : duty(s, f)).or(() -> refusal(s, f, speaker, spoken));
    }

    /** "No talks until the troops leave": the holder is who is to act, or who says so. */
    private Optional<Taken> waiting(Sentence s, Frame f) {
        boolean told = f.reality().kind() == Reality.Kind.TOLD;
        boolean refused =
                isNobody(s, f) || isOwn(s, f) || f.outer(Outer.Link.REFUSES).isPresent();
        if (!Conditions.waits(s, f, isNobody(s, f)) || told && !refused) {
            return Optional.empty();
        }
        String issue = f.first(Role.DOER)
                .filter(a -> a.join() == Join.NONE)
                .map(Argument::head)
                .or(() -> f.predicate().part() == Part.NOUN ? Optional.of(f.word()) : Optional.empty())
                .map(w -> words(s, w))
                .orElseGet(() -> issues(s).deed(f.word()));
        return Conditions.of(text, s, f)
                .map(condition -> Taken.of("until", PositionStance.CONDITIONS, f.word(), doers(f))
                        .on(issue)
                        .under(condition)
                        .orSpeakers());
    }

    /** Whether a word says that something has to be done. */
    static boolean isDuty(Token word) {
        return DUTY.contains(word.lemma());
    }

    private static boolean isOwn(Sentence s, Frame f) {
        return s.child(deed(f), "nsubj")
                .filter(d -> OWN.contains(d.text().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean isNobody(Sentence s, Frame f) {
        boolean none = f.predicate().part() == Part.NOUN
                && s.children(f.word(), "det").stream().anyMatch(d -> d.lemma().equals("no"));
        return none
                || f.arguments().stream().anyMatch(a -> a.join() == Join.NONE)
                || f.first(Role.DOER)
                        .filter(a ->
                                ClauseSpan.of(s, a.head(), List.of())[0].lemma().equals("no"))
                        .isPresent();
    }

    /** "They would join if …", in somebody's words. */
    private Optional<Taken> conditional(Sentence s, Frame f, @Nullable String speaker) {
        boolean threat = Conditions.threatens(s, f);
        boolean own = f.reality().negated() && isOwn(s, f);
        boolean open =
                f.reality().kind() != Reality.Kind.ASKED && (own || f.reality().kind() != Reality.Kind.TOLD);
        boolean another = speaker != null
                && f.first(Role.DOER).filter(d -> isAnother(s, d, speaker)).isPresent()
                && !(isThing(s, f) && isAhead(s, f) && (Conditions.isOnly(s, f) || goesOn(s, f)));
        boolean bare = f.predicate().part() == Part.NOUN && f.support() == null;
        if (!open || another || bare || f.in(Role.DOER).isEmpty()) {
            return Optional.empty();
        }
        return Conditions.of(text, s, f).map(condition -> {
            Taken taken =
                    Taken.of("would", threat ? PositionStance.DEMANDS : PositionStance.CONDITIONS, f.word(), doers(f));
            String issue = isThing(s, f) && f.is("life")
                    ? words(s, f.in(Role.DOER).get(0).head())
                    : issues(s).deed(deed(f));
            return (threat ? taken.on(condition) : taken.on(issue).under(condition)).orSpeakers();
        });
    }

    /** The verb that tells it: of "hold talks" the one that the noun leans on. */
    private static Token deed(Frame f) {
        return f.predicate().part() == Part.NOUN && f.support() != null ? f.support() : f.word();
    }

    /** Whether who does it is nobody: "talks would resume". */
    private boolean isThing(Sentence s, Frame f) {
        return f.first(Role.DOER)
                .filter(d -> d.head().is("NN")
                        && understood.parties().concerned(s, d.heads()).isEmpty())
                .isPresent();
    }

    private static boolean isAhead(Sentence s, Frame f) {
        return s.children(f.word(), "aux").stream().anyMatch(a -> AHEAD.contains(a.text()));
    }

    /** Whether what is to begin or go on is told of: "the talks would continue". */
    private boolean goesOn(Sentence s, Frame f) {
        return f.first(Role.DOER)
                .flatMap(d -> understood.frames().at(s, d.head()))
                .map(n -> n.reality().life())
                .filter(l -> l == Reality.Life.BEGUN || l == Reality.Life.GOING_ON)
                .isPresent();
    }

    /** "Made the release a condition for talks", "set two conditions for talks". */
    private Optional<Taken> precondition(Sentence s, Frame f) {
        Token verb = f.support() == null ? f.word() : f.support();
        if (!f.reality().holds() || !verb.is("VB")) {
            return Optional.empty();
        }
        Optional<Token> noun = s.children(verb).stream()
                .filter(c -> PRECONDITIONS.contains(c.lemma()))
                .findFirst();
        Optional<Token> first = noun.flatMap(n -> s.child(n, "nsubj"))
                .or(() -> s.child(verb, "obj").filter(o -> !PRECONDITIONS.contains(o.lemma())))
                .or(() -> IssueWords.prepositional(s, verb, Set.of("on")));
        Optional<Token> then = noun.flatMap(n -> IssueWords.prepositional(s, n, Set.of("for", "of", "to")))
                .or(() ->
                        noun.flatMap(n -> s.child(n, "acl").filter(a -> a.tag().equals("VBG"))));
        if (first.isEmpty()
                && then.isPresent()
                && noun.filter(n -> n.relates("obj")).isPresent()) {
            List<Token> kernel = ClauseSpan.kernel(s, noun.get());
            return Optional.of(Taken.of("condition", PositionStance.CONDITIONS, verb, doers(f))
                    .on(words(s, then.get()))
                    .under(text.words(kernel.get(0), noun.get())));
        }
        if (first.isEmpty() || then.isEmpty() || f.in(Role.DOER).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Taken.of("condition", PositionStance.CONDITIONS, verb, doers(f))
                .on(words(s, then.get()))
                .under(words(s, first.get())));
    }

    /** What somebody says that he will not do. */
    private Optional<Taken> refusal(Sentence s, Frame f, @Nullable String speaker, boolean spoken) {
        boolean will = f.reality().negated()
                && (f.reality().kind() == Reality.Kind.PLANNED
                        || spoken && f.reality().kind() == Reality.Kind.POSSIBLE && has(f, "would"));
        boolean own = f.outers().stream().allMatch(o -> o.link() == Outer.Link.SAYS || o.link() == Outer.Link.PLANS);
        if (!will
                || !own
                || !f.word().is("VB")
                || UNCHOSEN.contains(f.predicate().lemma())
                || isPassive(s, f)) {
            return Optional.empty();
        }
        String deed = issues(s).deed(f.word());
        return f.first(Role.DOER)
                .filter(subject -> !deed.matches("to \\w+ (this|that|it|them|so)"))
                .filter(subject -> Policies.deed(f)
                        || !spoken
                        || speaker != null && (OWN.contains(subject.head().lemma()) || !isAnother(s, subject, speaker)))
                .map(subject -> Taken.of("will not", PositionStance.REJECTS, f.word(), subject.heads())
                        .on(deed));
    }

    private static boolean has(Frame f, String word) {
        return f.reality().why().stream()
                .anyMatch(w -> w.text().toLowerCase(Locale.ROOT).equals(word));
    }

    /** Whether somebody, or whose something is, is not known to be an actor or of its side. */
    private boolean isAnother(Sentence s, Argument who, String actor) {
        List<Party> parties = understood.parties().concerned(s, who.heads());
        String side = understood.parties().roll(actor, Level.SIDE);
        boolean ours = OWN.contains(who.head().text().toLowerCase(Locale.ROOT));
        return !ours
                && parties.stream()
                        .noneMatch(p ->
                                understood.parties().roll(p.actor(), Level.SIDE).equals(side));
    }

    private static boolean isPassive(Sentence s, Frame f) {
        return s.children(f.word()).stream().anyMatch(c -> c.relation().endsWith(":pass"));
    }

    /** What the speaker says has to be done: "they must withdraw". */
    private Optional<Taken> duty(Sentence s, Frame f) {
        // of "has to leave" the auxiliary may be taken for the verb
        Optional<Token> top = f.reality().kind() != Reality.Kind.WANTED
                ? Optional.empty()
                : f.reality().why().stream()
                        .filter(w -> DUTY.contains(w.lemma()))
                        .flatMap(w -> w.head() == f.word().index()
                                ? Stream.of(f.word())
                                : f.word().is("VB")
                                                && f.word().relates("xcomp")
                                                && f.word().head() == w.index()
                                        ? Stream.of(w)
                                        : Stream.empty())
                        .findFirst();
        Optional<Token> subject = top.flatMap(
                        t -> s.child(t, "nsubj").or(() -> goingTo(s, t).flatMap(g -> s.child(g, "nsubj"))))
                .filter(x -> !x.is("W") && !ANYBODY.contains(x.text().toLowerCase(Locale.ROOT)));
        if (f.reality().negated() && top.filter(f.word()::equals).isEmpty()
                || subject.isEmpty()
                || OWN.contains(subject.get().text().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean inverted = f.reality().why().stream()
                .anyMatch(w -> w.lemma().equals("should")
                        && w.head() == top.get().index()
                        && w.index() < subject.get().index());
        if (inverted) {
            // "should they attack": a condition
            return Optional.empty();
        }
        Token[] span = ClauseSpan.of(s, top.get(), List.of());
        Token first =
                subject.get().index() < top.get().index() ? ClauseSpan.of(s, subject.get(), List.of())[0] : span[0];
        return Optional.of(Taken.of("must", PositionStance.DEMANDS, f.word(), List.of())
                .on(text.words(first, Stretch.end(s, top.get().index(), span[1].index())))
                .orSpeakers());
    }

    /** "They are going to have to leave": the verb above that has the subject. */
    private static Optional<Token> goingTo(Sentence s, Token verb) {
        return s.head(verb)
                .filter(h -> verb.relates("xcomp")
                        && h.lemma().equals("go")
                        && h.tag().equals("VBG"));
    }

    private static List<Token> doers(Frame f) {
        return f.first(Role.DOER)
                .filter(a -> a.join() != Join.NONE)
                .map(Argument::heads)
                .orElse(List.of());
    }

    private IssueWords issues(Sentence s) {
        return new IssueWords(text, s, understood.cast());
    }

    private String words(Sentence s, Token t) {
        Token[] span = ClauseSpan.of(s, t, List.of());
        return text.words(span[0], span[1]);
    }
}
