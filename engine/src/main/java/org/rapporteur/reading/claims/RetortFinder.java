package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Reality;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Proposition.Attitude;
import org.rapporteur.reading.Understood;

/** Finds by which words who answers whose words: "rejected the charge", "cast doubt on their account", "there is no truth in the report". */
final class RetortFinder {
    private static final int NEAR = 3;
    private static final Set<String> POINTING = Set.of("that", "this", "it");
    private static final Set<String> NONE = Set.of("no", "little", "any");

    private final Understood understood;
    private final Voices voices;

    RetortFinder(Understood understood, Voices voices) {
        this.understood = understood;
        this.voices = voices;
    }

    /** The retorts of the text, in its order. */
    List<Retort> find() {
        List<Retort> out = new ArrayList<>();
        for (Sentence s : understood.text().sentences()) {
            for (Frame f : understood.frames().in(s)) {
                if (isOtherView(s, f)) {
                    out.add(new Retort(s, f.word(), f.word(), Attitude.DENIES, null, doers(f), null, null));
                }
                out.addAll(of(s, f));
            }
            for (Token t : s.tokens()) {
                calledFalse(s, t).ifPresent(out::add);
                unverified(s, t).ifPresent(out::add);
                nothingToDo(s, t).ifPresent(out::add);
            }
        }
        voices.all().forEach(v -> ofVoice(v, out).ifPresent(out::add));
        return out;
    }

    /** What somebody is told to deny or doubt and is named by a noun: "cast doubt on Chile's account". */
    private Optional<Retort> ofVoice(Voice v, List<Retort> known) {
        Sentence s = understood.text().sentences().get(voices.indexAt(v.start()));
        boolean isFalse = s.tokens().stream()
                .anyMatch(t -> v.covers(t.start()) && AnswerWords.is(t.lemma(), AnswerWords.Use.FALSE));
        boolean denies = v.denies() || isFalse;
        return s.tokens().stream()
                .filter(t -> (denies || v.doubts()) && v.covers(t.start()))
                .filter(t -> s.head(t).filter(h -> v.covers(h.start())).isEmpty())
                .filter(t -> t.is("NN") && Anaphora.isNoun(t.text()))
                .filter(t -> known.stream().noneMatch(r -> r.noun().equals(t)))
                .findFirst()
                .map(t -> new Retort(
                        s, t, t, denies ? Attitude.DENIES : Attitude.DOUBTS, owner(s, t, null), List.of(), v, null));
    }

    /** "They had nothing to do with it." */
    private Optional<Retort> nothingToDo(Sentence s, Token t) {
        boolean idiom = t.lemma().equals("nothing")
                && s.children(t).stream().anyMatch(c -> c.lemma().equals("do") && c.index() == t.index() + 2);
        return !idiom
                ? Optional.empty()
                : voices.at(s, t).flatMap(v -> s.head(t)
                        .flatMap(h -> s.child(h, "nsubj"))
                        .map(n -> party(s, List.of(n)))
                        .or(() -> Optional.ofNullable(v.statement().speaker()))
                        .map(a -> new Retort(s, t, t, Attitude.DENIES, null, List.of(), v, a)));
    }

    private List<Retort> of(Sentence s, Frame f) {
        List<Retort> out = new ArrayList<>();
        boolean inquires = AnswerWords.is(f.predicate().lemma(), AnswerWords.Use.INQUIRE);
        boolean doubts = f.is("doubt") || inquires;
        boolean differs = AnswerWords.is(f.word().lemma(), AnswerWords.Use.DIFFER);
        boolean denies = f.is("deny") || differs || AnswerWords.callsFalse(s, f);
        List<Token> doers = leaning(s, f);
        if (!(doubts || denies) || !f.reality().holds() || doers.isEmpty()) {
            return out;
        }
        for (Token noun : objects(s, f)) {
            if (denies && AnswerWords.isBarePart(s, noun)) {
                String accused = party(s, doers);
                if (accused != null) {
                    out.add(new Retort(s, f.word(), noun, Attitude.DENIES, null, doers, null, accused));
                }
            }
            boolean pointing = denies && POINTING.contains(noun.text());
            boolean matter = inquires && AnswerWords.is(noun.lemma(), AnswerWords.Use.MATTER);
            if (!inquires && Anaphora.isNoun(noun.text()) || pointing || matter) {
                Attitude attitude = denies ? Attitude.DENIES : Attitude.DOUBTS;
                out.add(new Retort(s, f.word(), noun, attitude, owner(s, noun, f), doers, null, null));
            }
        }
        return out;
    }

    /** Who does it, also where the word is the object of what he does: "voiced doubts". */
    private List<Token> leaning(Sentence s, Frame f) {
        List<Token> own = doers(f);
        return own.isEmpty() && f.word().relates("obj")
                ? s.head(f.word())
                        .flatMap(h -> understood.frames().at(s, h))
                        .map(RetortFinder::doers)
                        .orElse(own)
                : own;
    }

    /** "Said that reports of a coup were untrue", "said there was no truth in the report". */
    private Optional<Retort> calledFalse(Sentence s, Token t) {
        Optional<Token> noun = AnswerWords.is(t.lemma(), AnswerWords.Use.FALSE)
                ? s.child(t, "nsubj")
                : Optional.of(t)
                        .filter(b -> AnswerWords.is(b.lemma(), AnswerWords.Use.BEAR) && isNone(s, b))
                        .flatMap(b -> AnswerWords.of(s, b, AnswerWords.Use.BEAR));
        return noun.filter(n -> Anaphora.isNoun(n.text())).flatMap(n -> voices.at(s, t)
                .map(v -> new Retort(s, t, n, Attitude.DENIES, owner(s, n, null), List.of(), v, null)));
    }

    private static boolean isNone(Sentence s, Token noun) {
        return s.children(noun, "det").stream().anyMatch(d -> NONE.contains(d.lemma()));
    }

    /** "The claim could not be verified", "Reuters was unable to confirm the report", "there was no confirmation of the claim". */
    private Optional<Retort> unverified(Sentence s, Token t) {
        if (!AnswerWords.is(t.lemma(), AnswerWords.Use.VERIFY)) {
            return Optional.empty();
        }
        if (t.is("NN")) {
            return s.children(t, "nmod").stream()
                    .filter(n -> isNone(s, t) && Anaphora.isNoun(n.text()))
                    .findFirst()
                    .map(n -> new Retort(s, t, n, Attitude.DOUBTS, owner(s, n, null), List.of(), null, null));
        }
        return understood
                .frames()
                .at(s, t)
                .filter(f -> f.reality().negated() && f.reality().kind() != Reality.Kind.ASKED)
                .flatMap(f -> objects(s, f).stream()
                        .filter(n -> Anaphora.isNoun(n.text())
                                || POINTING.contains(n.text().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .map(n -> new Retort(s, t, n, Attitude.DOUBTS, owner(s, n, null), doers(f), null, null)));
    }

    /** What it is done to; "that" alone is no argument of a frame, "reports" after a name may be taken for a verb. */
    private static List<Token> objects(Sentence s, Frame f) {
        List<Token> out =
                new ArrayList<>(f.in(Role.PATIENT).stream().map(Argument::head).toList());
        s.child(f.word(), "obj").filter(o -> o.is("DT") && !out.contains(o)).ifPresent(out::add);
        if (AnswerWords.is(f.word().lemma(), AnswerWords.Use.DIFFER)) {
            f.in(Role.WITH).stream().map(Argument::head).forEach(out::add);
        }
        if (f.is("doubt")) {
            f.in(Role.TOPIC).stream().map(Argument::head).forEach(out::add);
        }
        if (f.is("accuse")) {
            s.tokens().stream()
                    .filter(t -> t.index() > f.word().index()
                            && t.index() <= f.word().index() + NEAR)
                    .filter(t -> t.is("NN") && Anaphora.isNoun(t.text()) && !out.contains(t))
                    .forEach(out::add);
        }
        return out;
    }

    /** "Does not see it that way", "begs to differ", "disagrees". */
    private static boolean isOtherView(Sentence s, Frame f) {
        boolean alone = f.in(Role.PATIENT).isEmpty()
                && f.in(Role.WITH).isEmpty()
                && f.in(Role.TOPIC).isEmpty()
                && f.in(Role.CONTENT).isEmpty();
        boolean elsewhere = f.word().lemma().equals("see")
                && f.reality().negated()
                && s.tokens().stream()
                        .filter(t -> t.index() > f.word().index()
                                && t.index() <= f.word().index() + NEAR)
                        .anyMatch(t -> t.lemma().equals("way"));
        return !doers(f).isEmpty()
                && (elsewhere
                        || alone
                                && f.reality().holds()
                                && AnswerWords.is(f.word().lemma(), AnswerWords.Use.DIFFER));
    }

    private @Nullable String owner(Sentence s, Token noun, @Nullable Frame f) {
        return understood
                .frames()
                .at(s, noun)
                .flatMap(n -> n.first(Role.DOER))
                .or(() -> Optional.ofNullable(f).flatMap(x -> x.first(Role.FROM)))
                .map(Argument::heads)
                .or(() -> before(s, noun).map(List::of))
                .map(by -> party(s, by))
                .orElse(null);
    }

    /** Whose it is by the words right before it: of "Chile's recent charge" Chile, where the parse has lost it. */
    private static Optional<Token> before(Sentence s, Token noun) {
        int i = noun.index() - 1;
        while (i > 0 && s.token(i).is("JJ")) {
            i--;
        }
        return i > 0 && s.token(i).tag().equals("POS") ? Optional.of(s.token(i - 1)) : Optional.empty();
    }

    private @Nullable String party(Sentence s, List<Token> heads) {
        return Stream.concat(
                        understood.parties().of(s, heads).stream(), understood.parties().concerned(s, heads).stream())
                .map(Party::actor)
                .findFirst()
                .orElse(null);
    }

    private static List<Token> doers(Frame f) {
        return f.first(Role.DOER).map(Argument::heads).orElse(List.of());
    }
}
