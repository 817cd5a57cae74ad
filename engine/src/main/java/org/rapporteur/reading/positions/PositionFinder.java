package org.rapporteur.reading.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Cast;
import org.rapporteur.reading.Mention;
import org.rapporteur.reading.events.Certainty;
import org.rapporteur.reading.events.ClauseSpan;
import org.rapporteur.reading.events.Clauses;
import org.rapporteur.reading.events.EventFinder;
import org.rapporteur.reading.events.Found;
import org.rapporteur.reading.events.Speakers;
import org.rapporteur.record.EventType;
import org.rapporteur.record.PositionStance;

/**
 * Finds the words of a sentence that take a position: those of events that take one, those of {@code stance-words.tsv},
 * what somebody will not do, and what has to come true before something else can be.
 */
final class PositionFinder {
    private static final Set<String> WILL = Set.of("will", "wo", "'ll", "’ll", "shall");
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

    private static final Set<String> FLATLY = Set.of("acceptable", "unacceptable");

    private static final Set<String> DUTY = Set.of("must", "should");
    private static final Set<String> PRECONDITIONS =
            Set.of("condition", "precondition", "pre-condition", "prerequisite");

    private final EventFinder events = new EventFinder();
    private final StanceWords words = new StanceWords();
    private final Changes changes = new Changes();

    /** In the order of their words. One word takes one position; what has to wait is not demanded as well. */
    List<Taken> find(Text text, Sentence s, Cast cast, Speakers speakers) {
        List<Taken> out = new ArrayList<>();
        for (Token t : s.tokens()) {
            waiting(text, s, t)
                    .or(() -> conditional(text, s, t, cast, speakers))
                    .ifPresent(out::add);
        }
        for (Found f : events.find(s)) {
            boolean other = calledOff(s, f.top()) || intends(s, f.top()) || changes(s, f.top());
            if (!Certainty.imagined(s, f.top()) && !f.rule().equals("until") && !other) {
                Stances.of(s, f).ifPresent(stance -> add(out, s, ofEvent(s, f, stance)));
            }
        }
        for (Token t : s.tokens()) {
            precondition(text, s, t).ifPresent(out::add);
            words.of(s, t).flatMap(w -> ofWord(s, t, w)).ifPresent(x -> add(out, s, x));
            refusal(text, s, t, cast, speakers).ifPresent(x -> add(out, s, x));
            duty(text, s, t, cast, speakers).ifPresent(x -> add(out, s, x));
        }
        out.sort(Comparator.comparingInt(t -> t.top().index()));
        return out;
    }

    /** Words that look like a position and take none, with the reason. */
    List<Left> left(Sentence s) {
        List<Left> out = new ArrayList<>();
        for (Found f : events.find(s)) {
            Optional<Entry> entry = events.entries(f.rule()).stream().findFirst();
            if (Stances.of(s, f).isEmpty()) {
                out.add(new Left(f.top(), f.rule() + " (" + f.root() + ") takes no stance", entry));
            } else if (!f.rule().equals("until") && Certainty.imagined(s, f.top())) {
                out.add(new Left(f.top(), f.rule() + " is only imagined", entry));
            }
        }
        return out;
    }

    /** @param why for a reader */
    record Left(Token word, String why, Optional<Entry> entry) {}

    private static void add(List<Taken> out, Sentence s, Taken taken) {
        boolean known = out.stream()
                .anyMatch(o -> o.top().equals(taken.top())
                        || o.stance() == PositionStance.CONDITIONS && s.isUnder(o.top(), taken.top())
                        || sameDeed(s, o, taken));
        if (!known) {
            out.add(taken);
        }
    }

    private static boolean calledOff(Sentence s, Token t) {
        return t.lemma().equals("call")
                && s.children(t, "compound:prt").stream().anyMatch(p -> p.text().equals("off"));
    }

    /** Whether nobody but the subject itself says it. */
    private static boolean ownWord(Sentence s, Token t, Token subject, Cast cast, Speakers speakers) {
        Optional<Speakers.Voice> voice = speakers.at(s, t);
        Optional<String> who = cast.at(s, subject).map(Mention::actor);
        return voice.isEmpty()
                || who.isEmpty()
                || voice.flatMap(Speakers.Voice::actor)
                        .filter(who.get()::equals)
                        .isPresent();
    }

    /** "Dropped its demand": the demand is told by its own word. */
    private boolean changes(Sentence s, Token t) {
        return s.children(t).stream()
                .anyMatch(c -> c.is("NN")
                        && words.of(s, c).isPresent()
                        && changes.verb(s, c).filter(t::equals).isPresent());
    }

    /** "Wanted to win": nothing that is asked of anybody. */
    private static boolean intends(Sentence s, Token t) {
        return Set.of("want", "wish").contains(t.lemma()) && !Policies.wanted(s, t);
    }

    /** "Is ready to accept": one of the two words is enough. */
    private static boolean sameDeed(Sentence s, Taken known, Taken other) {
        return s.head(other.top()).filter(h -> h.equals(known.top())).isPresent()
                && other.top().relation().equals("xcomp");
    }

    private Taken ofEvent(Sentence s, Found f, PositionStance stance) {
        return new Taken(
                f.rule(),
                events.entries(f.rule()).stream().findFirst(),
                stance,
                f.top(),
                f.actors().isEmpty() ? holder(s, f.top()) : f.actors(),
                Optional.empty(),
                null,
                f.root() == EventType.SANCTION,
                false);
    }

    private Optional<Taken> ofWord(Sentence s, Token t, StanceWord word) {
        boolean flat = FLATLY.contains(t.lemma());
        if (Certainty.imagined(s, t) && !flat) {
            return Optional.empty();
        }
        PositionStance stance = Certainty.negated(s, t) ? word.negated() : word.stance();
        if (stance == null) {
            return Optional.empty();
        }
        List<Token> holders = flat ? List.of() : holder(s, t);
        return Optional.of(new Taken(
                t.lemma(), Optional.of(word.entry()), stance, t, holders, Optional.empty(), null, false, flat));
    }

    private static List<Token> holder(Sentence s, Token t) {
        if (t.is("NN")) {
            return Clauses.owner(s, t)
                    .or(() -> s.head(t)
                            .filter(h -> h.is("VB") && (t.relation().equals("obj")))
                            .flatMap(h -> Clauses.subject(s, h)))
                    .map(List::of)
                    .orElse(List.of());
        }
        return Clauses.subject(s, t).map(List::of).orElse(List.of());
    }

    /** "No talks until the troops leave": the holder is who is to act, or who says so. */
    private static Optional<Taken> waiting(Text text, Sentence s, Token t) {
        if (!Conditions.waits(s, t)) {
            return Optional.empty();
        }
        return Conditions.of(text, s, t)
                .map(condition -> new Taken(
                        "until",
                        Optional.empty(),
                        PositionStance.CONDITIONS,
                        t,
                        Clauses.subject(s, t).map(List::of).orElse(List.of()),
                        s.children(t, "nsubj").stream()
                                .filter(x -> Certainty.negated(s, x))
                                .map(x -> words(text, s, x))
                                .findFirst(),
                        condition,
                        false,
                        true));
    }

    /** "Made the release a condition for talks". */
    private static Optional<Taken> precondition(Text text, Sentence s, Token t) {
        Optional<Token> verb = s.head(t).filter(h -> h.is("VB"));
        if (!PRECONDITIONS.contains(t.lemma()) || verb.isEmpty() || Certainty.negated(s, verb.get())) {
            return Optional.empty();
        }
        Optional<Token> first = s.child(t, "nsubj")
                .or(() -> s.child(verb.get(), "obj").filter(o -> !o.equals(t)))
                .or(() -> Clauses.prepositional(s, verb.get(), Set.of("on")));
        Optional<Token> then = Clauses.prepositional(s, t, Set.of("for", "of", "to"));
        if (first.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        return Clauses.subject(s, verb.get())
                .map(holder -> new Taken(
                        t.lemma(),
                        Optional.empty(),
                        PositionStance.CONDITIONS,
                        verb.get(),
                        List.of(holder),
                        Optional.of(words(text, s, then.get())),
                        words(text, s, first.get()),
                        false,
                        false));
    }

    private static String words(Text text, Sentence s, Token t) {
        Token[] span = ClauseSpan.of(s, t, List.of());
        return text.words(span[0], span[1]);
    }

    /** "They would join if …", in somebody's words. */
    private static Optional<Taken> conditional(Text text, Sentence s, Token t, Cast cast, Speakers speakers) {
        boolean would = s.children(t, "aux").stream()
                .anyMatch(a -> a.text().equals("would")
                        || Conditions.threatens(s, t) && WILL.contains(a.text().toLowerCase(Locale.ROOT)));
        if (!would || FLATLY.contains(t.lemma()) || speakers.at(s, t).isEmpty()) {
            return Optional.empty();
        }
        boolean threat = Conditions.threatens(s, t);
        return Conditions.of(text, s, t)
                .filter(c -> s.child(t, "nsubj").isPresent())
                .map(condition -> new Taken(
                        "would",
                        Optional.empty(),
                        threat ? PositionStance.DEMANDS : PositionStance.CONDITIONS,
                        t,
                        Clauses.subject(s, t).map(List::of).orElse(List.of()),
                        Optional.of(threat ? condition : new IssueWords(text, s, cast).deed(t)),
                        threat ? null : condition,
                        false,
                        false));
    }

    /** What somebody says that he will not do. */
    private static Optional<Taken> refusal(Text text, Sentence s, Token t, Cast cast, Speakers speakers) {
        boolean will = s.children(t, "aux").stream()
                .map(a -> a.text().toLowerCase(Locale.ROOT))
                .anyMatch(a -> WILL.contains(a)
                        || a.equals("would") && speakers.at(s, t).isPresent());
        if (!will
                || !t.is("VB")
                || UNCHOSEN.contains(t.lemma())
                || !Certainty.negated(s, t)
                || Clauses.passive(s, t)
                || s.children(t, "advcl").stream().anyMatch(c -> Certainty.conditional(s, c))) {
            return Optional.empty();
        }
        String deed = new IssueWords(text, s, cast).deed(t);
        return s.child(t, "nsubj")
                .filter(subject -> !deed.matches("to \\w+ (this|that|it|them|so)"))
                .filter(subject -> Policies.deed(t) || ownWord(s, t, subject, cast, speakers))
                .map(subject -> new Taken(
                        "will not",
                        Optional.empty(),
                        PositionStance.REJECTS,
                        t,
                        List.of(subject),
                        Optional.of(deed),
                        null,
                        false,
                        false));
    }

    /** What the speaker says another party has to do: "they must withdraw". */
    private static Optional<Taken> duty(Text text, Sentence s, Token t, Cast cast, Speakers speakers) {
        Optional<String> speaker = speakers.at(s, t).flatMap(Speakers.Voice::actor);
        boolean must = s.children(t, "aux").stream()
                .anyMatch(a -> DUTY.contains(a.text().toLowerCase(Locale.ROOT)));
        if (speaker.isEmpty()
                || !must
                || !t.is("VB")
                || Certainty.negated(s, t)
                || s.children(t, "advcl").stream().anyMatch(c -> Certainty.conditional(s, c))) {
            return Optional.empty();
        }
        return s.child(t, "nsubj")
                .filter(subject -> cast.at(s, subject)
                        .filter(m -> !m.actor().equals(speaker.get()))
                        .isPresent())
                .map(subject -> {
                    Token[] span = ClauseSpan.of(s, t, List.of());
                    return new Taken(
                            "must",
                            Optional.empty(),
                            PositionStance.DEMANDS,
                            t,
                            List.of(),
                            Optional.of(text.words(span[0], Stretch.end(s, t.index(), span[1].index()))),
                            null,
                            false,
                            true);
                });
    }
}
