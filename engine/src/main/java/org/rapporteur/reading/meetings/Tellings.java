package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Join;
import org.rapporteur.grammar.Outer.Link;
import org.rapporteur.grammar.Part;
import org.rapporteur.grammar.Reality.Kind;
import org.rapporteur.grammar.Reality.Life;
import org.rapporteur.grammar.Role;
import org.rapporteur.grammar.Via;
import org.rapporteur.knowledge.Bond;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.MeetingWords.MeetingNoun;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.meetings.Telling.Order;
import org.rapporteur.reading.meetings.Telling.Reference;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.TimexType;

/** Reads off the frames of a sentence what it tells of meetings. */
final class Tellings {
    private static final Set<Sort> SORTS = Set.of(Sort.TALKS, Sort.VISIT, Sort.ENCOUNTER, Sort.PROCESS, Sort.CALL);
    /** Listed nouns that mostly mean something else, in the singular. */
    private static final Set<String> OTHER = Set.of(
            "contact",
            "exchange",
            "congress",
            "assembly",
            "convention",
            "mission",
            "stop",
            "debate",
            "conversation",
            "meet",
            "retreat",
            "mediation",
            "rapprochement",
            "session",
            "panel",
            "talk",
            "journey",
            "call");

    /** Of something else these are no meetings: "the first round of the election". */
    private static final Set<String> MEASURES = Set.of("round", "session", "stop", "tour", "panel");

    private static final Set<String> HAPPENS = Set.of("take place", "happen", "occur", "go ahead", "materialise");
    private static final Set<String> HOSTS = Set.of("stage", "organise", "organize", "sponsor", "convene");
    private static final Set<String> CHAIRS = Set.of("chair", "co-chair", "preside over", "moderate");
    private static final Set<String> RECEIVES = Set.of("receive", "welcome", "greet", "host", "bring together");
    private static final Set<String> MEETS = Set.of(
            "meet",
            "meet up",
            "sit down",
            "get together",
            "come together",
            "confer",
            "huddle",
            "gather",
            "assemble",
            "reconvene",
            "caucus");
    /** These are meetings only with somebody. */
    private static final Set<String> CONFERS =
            Set.of("talk", "speak", "consult", "negotiate", "converse", "parley", "discuss", "phone", "telephone");

    /** With these the time beside them is that of what is planned. */
    private static final Set<String> SCHEDULES = Set.of("expect", "schedule", "slate", "set", "due", "likely");

    private static final Set<String> ORGANISERS = Set.of("organiser", "organizer", "host");
    private static final Set<String> FOLLOWS = Set.of("follow", "come", "precede");
    private static final Set<Life> GOES_ON = Set.of(Life.BEGUN, Life.GOING_ON, Life.ENDED);
    private static final Set<String> WITH = Set.of("with", "to");
    private static final Set<String> READY = Set.of("ready", "willing", "prepared", "open");

    private static final Set<String> TOURS = Set.of("visit", "tour");
    /** Without a goal these are an artist's, or a line's. */
    private static final Set<String> ROUNDS = Set.of("tour", "trip", "journey", "stop");

    private static final Set<String> TRAVELS = Set.of("travel", "fly", "arrive", "head", "go");
    /** What is wanted, refused, put off with somebody by who wants it. */
    private static final Set<String> STANCES = Set.of("want", "demand", "offer", "propose", "accept", "refuse", "life");

    private final Understood understood;
    private final Sentence sentence;
    private final List<Frame> frames;
    private final Knowledge knowledge;
    private final Places places;
    private final Phrases phrases;

    Tellings(Understood understood, Sentence sentence, Knowledge knowledge) {
        this.understood = understood;
        this.sentence = sentence;
        this.frames = understood.frames().in(sentence);
        this.knowledge = knowledge;
        this.places = new Places(understood, sentence, knowledge.countries());
        this.phrases = new Phrases(understood.text(), sentence, knowledge.meetingWords());
    }

    /** The tellings of the sentence, in the order of its words. */
    List<Telling> read() {
        List<Telling> out = new ArrayList<>();
        for (Frame f : frames) {
            if (f.predicate().part() == Part.NOUN) {
                out.addAll(noun(f));
            } else if (f.predicate().part() == Part.VERB) {
                verb(f).ifPresent(out::add);
            }
        }
        if (out.isEmpty() && sentence.role() == org.rapporteur.record.Role.CAPTION) {
            picture().ifPresent(out::add);
        }
        out.sort(Comparator.comparingInt(Telling::at));
        List<Telling> whole = new ArrayList<>();
        for (Telling t : out) {
            int noun = whole.size() - 1;
            boolean where = noun >= 0
                    && t.head().equals("meet")
                    && isToldOf(t.at(), whole.get(noun).at());
            if (where) {
                whole.set(noun, whole.get(noun).joinedBy(t.participants()));
            } else {
                whole.add(t);
            }
        }
        return new Afterthoughts(understood, sentence, whole).with();
    }

    /** "the Oslo meeting where A and B met". */
    private boolean isToldOf(int verb, int noun) {
        Token t = sentence.token(verb);
        return t.head() == noun && t.relates("acl:relcl");
    }

    /** A frame that a meeting's noun fills a role of. */
    private record Above(Frame frame, Role role) {
        boolean is(String name) {
            return frame.is(name);
        }
    }

    private List<Telling> noun(Frame f) {
        Token head = f.word();
        Optional<Sort> sort = sort(head);
        if (sort.isEmpty()) {
            return List.of();
        }
        List<Frame> inner = inner(f);
        List<Above> above = above(f);
        if (sort.get() == Sort.PROCESS && above.stream().noneMatch(a -> a.is("attend"))) {
            return List.of();
        }
        Reference reference = phrases.reference(head);
        Verdict verdict = verdict(f, reference, above);
        if (!verdict.told()) {
            return List.of();
        }
        if (ROUNDS.contains(Tree.lemma(head)) && f.first(Role.PLACE).isEmpty()) {
            return List.of();
        }
        RoleSet roles = new RoleSet();
        Stream.concat(Stream.of(f), inner.stream()).forEach(x -> own(x, roles));
        above.forEach(a -> from(a, f, roles));
        organised(head, roles);
        holder(f)
                .filter(g -> g.reality().negated() && g.predicate().lemma().equals("represent"))
                .ifPresent(g -> g.in(Role.PATIENT).forEach(a -> roles.declined.addAll(parties(a))));
        watching(Stream.concat(Stream.of(f), above.stream().map(Above::frame)).toList(), roles);
        List<String> dates = dates(f, inner, above);
        Telling telling = new Telling(
                sentence.index(),
                head.index(),
                sort.get(),
                Tree.lemma(head),
                reference,
                phrases.order(head),
                verdict.status(),
                dates.isEmpty() ? null : dates.get(0),
                place(f, inner, above),
                phrases.traits(head),
                roles.takingPart(),
                roles.hosts,
                roles.declined,
                roles.observers,
                phrases.format(head),
                phrases.outcome(head, above.stream().map(Above::frame).toList()));
        boolean several = dates.size() > 1 && isSeveral(head);
        return several ? dates.stream().map(telling::dated).toList() : List.of(telling);
    }

    /** The sort of meeting that a noun names; empty for one that only modifies, or is of another kind. */
    private Optional<Sort> sort(Token head) {
        boolean modifies = head.relates("compound") && head.head() > head.index();
        boolean of = sentence.head(head)
                .filter(h -> isOf(head, h) && meets(h).isPresent())
                .isPresent();
        boolean beside = head.relates("appos")
                && sentence.head(head).flatMap(this::meets).isPresent();
        boolean call = Tree.lemma(head).equals("call");
        boolean many = !call
                && (Tree.lower(head).equals("talks")
                        || head.tag().equals("NNS") && !Tree.lemma(head).equals("stop"));
        boolean other = OTHER.contains(Tree.lemma(head)) && !many && !isTwoWords(head);
        boolean another = MEASURES.contains(Tree.lemma(head))
                && sentence.children(head, "nmod").stream().anyMatch(c -> isOf(c, head) && meets(c).isEmpty());
        return modifies || of || beside || other || another
                ? Optional.empty()
                : meets(head).filter(SORTS::contains);
    }

    private boolean isTwoWords(Token head) {
        return head.index() > 0
                && knowledge
                        .meetingWords()
                        .nouns()
                        .get(sentence.token(head.index() - 1).text() + " " + head.text())
                        .isPresent();
    }

    private Optional<Sort> meets(Token noun) {
        if (!noun.is("NN")) {
            return Optional.empty();
        }
        PhraseTable<MeetingNoun> nouns = knowledge.meetingWords().nouns();
        Optional<MeetingNoun> two = noun.index() == 0
                ? Optional.empty()
                : nouns.get(sentence.token(noun.index() - 1).text() + " " + noun.text());
        return two.or(() -> nouns.get(noun.text())).map(MeetingNoun::sort);
    }

    private boolean isOf(Token noun, Token above) {
        return noun.relates("nmod")
                && above.is("NN")
                && Tree.preposition(sentence, noun).equals("of");
    }

    /** "a round of talks": the frames of what it is a round of. */
    private List<Frame> inner(Frame f) {
        return sentence.children(f.word(), "nmod").stream()
                .filter(c -> isOf(c, f.word()) && meets(c).isPresent())
                .flatMap(c -> understood.frames().at(sentence, c).stream())
                .toList();
    }

    /** The frames that a noun, or what is made of it ("a cycle of negotiations"), fills a role of; the nearest first. */
    private List<Above> above(Frame f) {
        Set<Integer> carriers = new LinkedHashSet<>();
        Token at = f.word();
        while (carriers.add(at.index())) {
            Token noun = at;
            Optional<Token> next = sentence.head(noun).filter(h -> isOf(noun, h) || noun.relates("conj"));
            at = next.orElse(noun);
        }
        List<Above> out = new ArrayList<>();
        for (Frame g : frames) {
            g.arguments().stream()
                    .filter(a -> g != f
                            && a.heads().stream().anyMatch(h -> carriers.contains(h.index()))
                            && a.via() != Via.ADJUNCT)
                    .forEach(a -> out.add(new Above(g, a.role())));
        }
        return out;
    }

    private void own(Frame f, RoleSet roles) {
        boolean attends =
                f.support() != null && Set.of("take", "attend", "join").contains(Tree.lemma(f.support()));
        boolean among = f.in(Role.WITH).stream().anyMatch(a -> a.heads().size() > 1);
        for (Argument a : f.arguments()) {
            boolean adjunct = a.via() == Via.ADJUNCT;
            boolean away =
                    adjunct && holder(f).filter(g -> g.reality().negated()).isPresent();
            if (a.role() == Role.DOER && !away && !(adjunct && among)) {
                Set<String> who = parties(a);
                Token support = a.via() == Via.LIGHT ? f.support() : null;
                if (support != null && attends && f.reality().negated()) {
                    roles.declined.addAll(who);
                } else if (support != null && HOSTS.contains(Tree.lemma(support))) {
                    roles.hosts.addAll(who);
                } else {
                    roles.participants.addAll(who);
                }
            } else if (a.role() == Role.WITH && !isTopic(a) || a.role() == Role.PATIENT) {
                roles.participants.addAll(parties(a));
            }
            // "at their meeting in Oslo the two presidents agreed"
            if (a.role() == Role.DOER
                    && a.via() == Via.POSSESSOR
                    && a.head().is("PRP")
                    && parties(a).isEmpty()) {
                holder(f).filter(g -> !g.reality().negated()).ifPresent(g -> roles.participants.addAll(doers(g)));
            }
        }
    }

    /** "the Syria talks": one state before the noun is what they are about. */
    private boolean isTopic(Argument a) {
        return a.via() == Via.MODIFIER
                && parties(a).size() == 1
                && parties(a).stream().allMatch(p -> understood.cast().actor(p).kind() == ActorKind.STATE);
    }

    /** The frame of the clause that a noun is an adjunct of. */
    private Optional<Frame> holder(Frame f) {
        return sentence.head(f.word()).flatMap(h -> understood.frames().at(sentence, h));
    }

    /** What a frame that the meeting fills a role of says of who is there. */
    private void from(Above a, Frame meeting, RoleSet roles) {
        Frame g = a.frame();
        Set<String> who = doers(g);
        boolean object = a.role() == Role.PATIENT
                || a.role() == Role.TOPIC
                || a.role() == Role.FROM
                || a.role() == Role.PLACE
                || a.role() == Role.PURPOSE
                || a.role() == Role.CONTENT;
        if (!object) {
            return;
        }
        if (isHosting(g) && a.role() == Role.PATIENT) {
            roles.hosts.addAll(who);
        } else if (g.is("attend") || CHAIRS.contains(g.predicate().lemma())) {
            if (staysAway(g) || g.outer(Link.REFUSES).isPresent()) {
                roles.declined.addAll(who);
            } else if (!isWanted(g)) {
                roles.participants.addAll(who);
            }
        } else if (g.is("stay-away") && !g.reality().negated()) {
            roles.declined.addAll(who);
        } else if (g.is("visit") && !g.reality().negated() || g.is("mediate")) {
            roles.participants.addAll(who);
        } else if (g.is("send") && a.role() != Role.PATIENT && !g.reality().negated()) {
            roles.participants.addAll(who);
        } else if (STANCES.stream().anyMatch(g::is) && meeting.first(Role.WITH).isPresent()) {
            roles.participants.addAll(who);
        } else if (g.is("life")
                && a.role() == Role.PATIENT
                && GOES_ON.contains(meeting.reality().life())) {
            roles.participants.addAll(who);
        } else if (g.predicate().lemma().equals("hold")) {
            roles.participants.addAll(who);
            g.in(Role.WITH).forEach(w -> roles.participants.addAll(parties(w)));
        }
    }

    /** "X, as the organiser of this conference, …". */
    private void organised(Token head, RoleSet roles) {
        Optional<Token> organiser =
                sentence.head(head).filter(h -> isOf(head, h) && ORGANISERS.contains(Tree.lemma(h)));
        organiser.ifPresent(o -> frames.stream()
                .filter(g -> g.in(Role.AS).stream().anyMatch(a -> a.heads().contains(o)))
                .forEach(g -> roles.hosts.addAll(doers(g))));
    }

    private static boolean isHosting(Frame g) {
        return g.is("host") && !CHAIRS.contains(g.predicate().lemma())
                || HOSTS.contains(g.predicate().lemma());
    }

    private static boolean isWanted(Frame g) {
        return g.reality().kind() == Kind.WANTED || g.reality().kind() == Kind.POSSIBLE;
    }

    /** "did not attend", "refused to attend". */
    static boolean staysAway(Frame g) {
        return g.reality().negated()
                || g.outer(Link.REFUSES, Link.FAILS)
                        .filter(o -> g.reality().kind() != Kind.PLANNED)
                        .isPresent();
    }

    /** "with X as an observer", "X attended as an observer". */
    private void watching(List<Frame> told, RoleSet roles) {
        for (Frame g : told) {
            boolean observes = g.in(Role.AS).stream()
                    .flatMap(a -> a.heads().stream())
                    .anyMatch(h -> Tree.lemma(h).equals("observer"));
            if (observes) {
                Set<String> with = new LinkedHashSet<>();
                g.in(Role.WITH).forEach(w -> with.addAll(parties(w)));
                roles.observers.addAll(with.isEmpty() ? doers(g) : with);
            }
        }
    }

    private record Verdict(boolean told, @Nullable MeetingStatus status) {
        static final Verdict NONE = new Verdict(false, null);

        static Verdict of(@Nullable MeetingStatus status) {
            return new Verdict(true, status);
        }
    }

    private Verdict verdict(Frame f, Reference reference, List<Above> above) {
        Kind kind = f.reality().kind();
        if (kind == Kind.ASKED || isDenied(f)) {
            return Verdict.NONE;
        }
        if (f.reality().life() == Life.CALLED_OFF || f.reality().life() == Life.POSTPONED) {
            return Verdict.of(f.reality().life() == Life.POSTPONED ? MeetingStatus.POSTPONED : MeetingStatus.CANCELLED);
        }
        boolean stays = above.stream().anyMatch(a -> a.is("stay-away") || a.is("attend") && staysAway(a.frame()))
                || f.support() != null && Tree.lemma(f.support()).equals("take");
        boolean never = above.stream()
                .anyMatch(a -> HAPPENS.contains(a.frame().predicate().lemma()) && staysAway(a.frame()));
        if (never) {
            return Verdict.of(MeetingStatus.CANCELLED);
        }
        boolean begun = above.stream()
                .anyMatch(a -> a.is("life") && a.frame().word().tag().startsWith("VB"));
        if (f.reality().negated() && !stays && !begun) {
            boolean unheld = f.support() != null
                    && Tree.lemma(f.support()).equals("hold")
                    && f.first(Role.DOER).isEmpty();
            return unheld ? Verdict.of(MeetingStatus.CANCELLED) : Verdict.NONE;
        }
        if (f.reality().negated() && begun) {
            return Verdict.of(null);
        }
        boolean one = reference == Reference.DEFINITE && !f.word().tag().endsWith("S");
        boolean acted = f.support() != null
                || above.stream().anyMatch(a -> isHosting(a.frame()) || a.is("life") || a.is("attend"));
        boolean going = above.stream()
                .anyMatch(a -> a.is("visit") && a.frame().reality().holds());
        boolean invited = above.stream()
                .anyMatch(a -> a.is("invite")
                        || a.role() == Role.DOER && a.frame().reality().kind() == Kind.PLANNED);
        return Verdict.of(
                switch (kind) {
                    case PLANNED ->
                        isOnlyReady(f)
                                ? MeetingStatus.PROPOSED
                                : going || stays && !f.reality().negated() && one
                                        ? null
                                        : acted || !one ? MeetingStatus.PLANNED : null;
                    case WANTED, POSSIBLE, SUPPOSED ->
                        stays || reference == Reference.DEFINITE ? null : MeetingStatus.PROPOSED;
                    case TOLD, ASKED -> {
                        boolean bareTitle = sentence.role() == org.rapporteur.record.Role.TITLE && !acted;
                        boolean known = reference == Reference.DEFINITE && !(one && acted);
                        yield invited && !known
                                ? MeetingStatus.PLANNED
                                : bareTitle || known || stays ? null : MeetingStatus.HELD;
                    }
                });
    }

    /** "denied that he had met", "it is not true that". */
    private boolean isDenied(Frame f) {
        return f.outers().stream()
                .anyMatch(o -> o.link() == Link.DENIES
                        || o.link() == Link.SAYS
                                && understood.frames().of(o).predicate().part() == Part.ADJECTIVE
                                && understood.frames().of(o).reality().negated());
    }

    /** "is ready to hold talks": nobody has agreed to it. */
    private boolean isOnlyReady(Frame f) {
        return f.outers().stream()
                .filter(o -> o.link() == Link.PLANS)
                .map(o -> understood.frames().of(o))
                .anyMatch(o -> READY.contains(o.predicate().lemma()));
    }

    private boolean isSeveral(Token head) {
        return head.tag().endsWith("S")
                        && !Set.of("talks", "consultations", "negotiations").contains(Tree.lower(head))
                || sentence.child(head, "nummod").isPresent();
    }

    private List<String> dates(Frame f, List<Frame> inner, List<Above> above) {
        return Stream.of(
                        Stream.of(f),
                        inner.stream(),
                        // "a meeting planned for May"
                        frames.stream()
                                .filter(g -> g.word().head() == f.word().index()
                                        && g.word().relates("acl")
                                        && !g.word().relates("acl:relcl")),
                        // "will host talks in May"
                        above.stream()
                                .filter(a -> setsTime(a)
                                        && a.frame().word().index() > f.word().index())
                                .map(Above::frame),
                        above.stream().filter(this::setsTime).map(Above::frame),
                        // "is expected on Monday to host"
                        above.stream().filter(this::setsTime).flatMap(a -> planners(a.frame())))
                .flatMap(s -> s)
                .map(Tellings::dates)
                .filter(d -> !d.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<Frame> planners(Frame f) {
        return f.outers().stream()
                .filter(o -> o.link() == Link.PLANS)
                .map(o -> understood.frames().of(o))
                .filter(o -> SCHEDULES.contains(o.predicate().lemma()));
    }

    private boolean setsTime(Above a) {
        Frame g = a.frame();
        return g.is("host")
                || g.is("attend")
                || g.is("life")
                || g.is("meet")
                || g.is("visit")
                || g.is("stay-away")
                || g.is("invite")
                || g.is("light")
                || a.role() == Role.DOER && FOLLOWS.contains(g.predicate().lemma());
    }

    private static List<String> dates(Frame f) {
        return f.times().stream()
                .filter(t -> t.type() == TimexType.DATE || t.type() == TimexType.TIME)
                .map(TimeExpression::value)
                .filter(v -> Character.isDigit(v.charAt(0)) || v.startsWith("XXXX"))
                .filter(v -> !v.startsWith("XXXX-XX-XX"))
                .distinct()
                .toList();
    }

    private @Nullable String place(Frame f, List<Frame> inner, List<Above> above) {
        return Stream.of(
                        Stream.of(f),
                        inner.stream(),
                        above.stream()
                                .filter(a -> a.role() == Role.PATIENT || a.role() == Role.DOER || a.is("visit"))
                                .filter(this::setsTime)
                                .map(Above::frame))
                .flatMap(s -> s)
                .flatMap(g -> Optional.ofNullable(places.of(g)).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<Telling> verb(Frame f) {
        String lemma = f.predicate().lemma();
        if (f.reality().kind() == Kind.ASKED || isDenied(f)) {
            return Optional.empty();
        }
        boolean was = wasToHave(f);
        if (f.reality().negated() && !was) {
            return Optional.empty();
        }
        if (MEETS.contains(lemma) || CONFERS.contains(lemma)) {
            return meeting(f, was);
        }
        if (TOURS.contains(lemma) || TRAVELS.contains(lemma)) {
            return visit(f, was);
        }
        return RECEIVES.contains(lemma) ? reception(f, was) : Optional.empty();
    }

    /** "was to have met": it was planned, and did not come about. */
    private boolean wasToHave(Frame f) {
        return f.reality().kind() == Kind.PLANNED
                && f.reality().why().stream()
                        .anyMatch(t -> t.tag().equals("VBD") && Tree.lemma(t).equals("be"))
                && sentence.children(f.word(), "aux").stream()
                        .anyMatch(t -> t.tag().equals("VB") && Tree.lemma(t).equals("have"));
    }

    private @Nullable MeetingStatus status(Frame f, boolean was) {
        if (was || f.reality().life() == Life.CALLED_OFF) {
            return MeetingStatus.CANCELLED;
        }
        return switch (f.reality().kind()) {
            case TOLD, ASKED -> MeetingStatus.HELD;
            case PLANNED -> isOnlyReady(f) ? MeetingStatus.PROPOSED : MeetingStatus.PLANNED;
            case WANTED, POSSIBLE, SUPPOSED -> MeetingStatus.PROPOSED;
        };
    }

    private Optional<Telling> meeting(Frame f, boolean was) {
        boolean confers = CONFERS.contains(f.predicate().lemma());
        Set<String> doers = doers(f);
        Set<String> with = new LinkedHashSet<>();
        f.in(Role.WITH).forEach(a -> with.addAll(parties(a)));
        Set<String> who = new LinkedHashSet<>(doers);
        who.addAll(with);
        List<String> dates = verbDates(f);
        Optional<Frame> journey = frames.stream()
                .filter(g ->
                        g.is("visit") && understood.frames().in(g, Role.PURPOSE).contains(f))
                .findFirst();
        String place = Optional.ofNullable(places.of(f))
                .or(() -> journey.map(places::of))
                .orElse(null);
        boolean gone = journey.filter(g -> g.reality().holds()).isPresent();
        boolean set = !dates.isEmpty() || place != null;
        boolean unknown = f.in(Role.WITH).stream()
                .anyMatch(a -> parties(a).isEmpty() && a.heads().stream().noneMatch(this::isPeople));
        boolean together = f.in(Role.WITH).stream()
                .flatMap(a -> a.heads().stream())
                .anyMatch(h -> WITH.contains(Tree.preposition(sentence, h)) || f.is("call"));
        boolean mobbed = f.in(Role.DOER).stream().anyMatch(a -> a.via() == Via.AGENT);
        boolean met = confers
                ? together && !doers.isEmpty() && !with.isEmpty() && who.size() > 1
                : who.size() > 1 || who.size() == 1 && set && !unknown || !dates.isEmpty() && place != null;
        if (!met || mobbed) {
            return Optional.empty();
        }
        boolean again = f.word().tag().equals("VBG") || isOften(f.word());
        return Optional.of(telling(
                f,
                Sort.TALKS,
                sentence.role() == org.rapporteur.record.Role.CAPTION ? Telling.PICTURE : "meet",
                again || confers ? Reference.BARE : Reference.NEW,
                gone ? null : status(f, was),
                place,
                who,
                Set.of()));
    }

    private boolean isPeople(Token noun) {
        return knowledge.partyNouns().longestAt(List.of(Tree.lower(noun)), 0).isPresent();
    }

    /** "had met several times". */
    private boolean isOften(Token verb) {
        return sentence.children(verb).stream().anyMatch(c -> Tree.lower(c).equals("times"));
    }

    private Optional<Telling> visit(Frame f, boolean was) {
        Set<String> who = doers(f);
        boolean tours = TOURS.contains(f.predicate().lemma());
        String place = places.of(f);
        boolean goal = Stream.concat(f.in(Role.PLACE).stream(), f.in(Role.PATIENT).stream())
                .flatMap(a -> a.heads().stream())
                .anyMatch(Places::isPlace);
        boolean aim = Stream.of(Role.PURPOSE, Role.TOPIC)
                .flatMap(r -> understood.frames().in(f, r).stream())
                .anyMatch(g -> g.is("meet") || g.is("visit") || g.is("call") || g.is("attend"));
        if (who.isEmpty() || !goal && !tours || !tours && (aim || verbDates(f).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(telling(f, Sort.VISIT, "visit", Reference.NEW, status(f, was), place, who, Set.of()));
    }

    private Optional<Telling> reception(Frame f, boolean was) {
        Set<String> hosts = doers(f);
        Set<String> guests = new LinkedHashSet<>();
        f.in(Role.PATIENT).forEach(a -> guests.addAll(parties(a)));
        boolean together = f.predicate().lemma().equals("bring together");
        boolean people = f.in(Role.PATIENT).stream()
                .flatMap(a -> understood.parties().of(sentence, a.heads()).stream())
                .allMatch(p -> isPerson(p.actor()) || p.as() != Bond.ITSELF);
        if (hosts.isEmpty() || guests.isEmpty() || (together ? guests.size() < 2 : !people)) {
            return Optional.empty();
        }
        Set<String> who = new LinkedHashSet<>(guests);
        if (!together) {
            who.addAll(hosts);
        }
        return Optional.of(telling(f, Sort.TALKS, "meet", Reference.NEW, status(f, was), places.of(f), who, hosts));
    }

    private boolean isPerson(String actor) {
        return understood.cast().actor(actor).kind() == ActorKind.PERSON;
    }

    /** The time of a verb, or of what it is done for: "met on Monday to discuss". */
    private List<String> verbDates(Frame f) {
        List<String> own = dates(f);
        return own.isEmpty()
                ? Stream.concat(understood.frames().in(f, Role.PURPOSE).stream(), planners(f))
                        .flatMap(p -> dates(p).stream())
                        .distinct()
                        .toList()
                : own;
    }

    private Telling telling(
            Frame f,
            Sort sort,
            String head,
            Reference reference,
            @Nullable MeetingStatus status,
            @Nullable String place,
            Set<String> who,
            Set<String> hosts) {
        List<String> dates = verbDates(f);
        boolean had = sentence.children(f.word(), "aux").stream()
                .anyMatch(t -> Tree.lower(t).equals("had"));
        RoleSet roles = new RoleSet();
        roles.participants.addAll(who);
        watching(List.of(f), roles);
        return new Telling(
                sentence.index(),
                f.word().index(),
                sort,
                head,
                reference,
                had ? Order.PREVIOUS : Order.NONE,
                status,
                dates.isEmpty() ? null : dates.get(0),
                place,
                Set.of(),
                roles.takingPart(),
                hosts,
                Set.of(),
                roles.observers,
                null,
                null);
    }

    /** Two persons in one picture, with a date or a place. */
    private Optional<Telling> picture() {
        Set<String> persons = new LinkedHashSet<>();
        understood.cast().in(sentence).stream()
                .map(m -> m.actor())
                .filter(this::isPerson)
                .forEach(persons::add);
        List<String> dates = understood.text().times().stream()
                .filter(t -> t.sentence() == sentence.index() && t.type() == TimexType.DATE)
                .map(TimeExpression::value)
                .distinct()
                .toList();
        String date = dates.size() == 1 ? dates.get(0) : null;
        String place = places.last();
        boolean deed = frames.stream().anyMatch(f -> f.is("say") || f.is("accuse") || f.is("attack"));
        if (persons.size() < 2 || date == null && place == null || deed) {
            return Optional.empty();
        }
        return Optional.of(new Telling(
                sentence.index(),
                0,
                Sort.TALKS,
                Telling.PICTURE,
                Reference.NEW,
                Order.NONE,
                MeetingStatus.HELD,
                date,
                place,
                Set.of(),
                persons,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null));
    }

    private Set<String> doers(Frame f) {
        Set<String> out = new LinkedHashSet<>();
        f.in(Role.DOER).forEach(a -> out.addAll(parties(a)));
        return out;
    }

    private Set<String> parties(Argument a) {
        Set<String> out = new LinkedHashSet<>();
        if (a.join() != Join.NONE) {
            understood.parties().of(sentence, a.heads()).stream()
                    .map(Party::actor)
                    .filter(p -> understood.cast().actor(p).kind() != ActorKind.MEDIA)
                    .forEach(out::add);
        }
        return out;
    }
}
