package org.rapporteur.reading.positions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.reading.events.Certainty;
import org.rapporteur.reading.events.ClauseSpan;
import org.rapporteur.reading.events.Clauses;
import org.rapporteur.reading.events.Speakers;
import org.rapporteur.record.PositionStance;

/** Positions that the build of a clause takes, not one word: what must come first, what will not be done, what must be. */
final class Clausal {
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

    static final Set<String> FLATLY = Set.of("acceptable", "unacceptable");

    private static final Set<String> DUTY = Set.of("must", "should");
    private static final Set<String> PRECONDITIONS =
            Set.of("condition", "precondition", "pre-condition", "prerequisite");

    private Clausal() {}

    /** "No talks until the troops leave": the holder is who is to act, or who says so. */
    static Optional<Taken> waiting(Text text, Sentence s, Token t) {
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
    static Optional<Taken> precondition(Text text, Sentence s, Token t) {
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
    static Optional<Taken> conditional(Text text, Sentence s, Token t, Cast cast, Speakers speakers) {
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
    static Optional<Taken> refusal(Text text, Sentence s, Token t, Cast cast, Speakers speakers) {
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
    static Optional<Taken> duty(Text text, Sentence s, Token t, Cast cast, Speakers speakers) {
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
}
