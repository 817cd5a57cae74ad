package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Part;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Understood;

/** What a sentence tells of meetings: by its nouns and verbs, its picture, and what it says more of one. */
final class Tellings {
    private static final Set<String> WITHIN = Set.of("in", "during", "at");

    private final Scene scene;

    Tellings(Understood understood, Sentence sentence, Knowledge knowledge) {
        this.scene = new Scene(understood, sentence, knowledge);
    }

    /** The tellings of the sentence, in the order of its words. */
    List<Telling> read() {
        List<Telling> out = new ProposedTellings(scene).with(framed());
        out.sort(Comparator.comparingInt(Telling::at));
        if (out.isEmpty() && scene.isCaption()) {
            new Pictures(scene).read().ifPresent(out::add);
        }
        return new Afterthoughts(scene.understood(), scene.sentence(), whole(out)).with();
    }

    private List<Telling> framed() {
        NounTellings nouns = new NounTellings(scene);
        VerbTellings verbs = new VerbTellings(scene);
        Separate separated = new Separate(scene);
        List<Telling> out = new ArrayList<>();
        for (Frame f : scene.frames()) {
            if (f.predicate().part() == Part.NOUN) {
                nouns.of(f).stream().flatMap(t -> separated.of(t, f).stream()).forEach(out::add);
            } else if (f.predicate().part() == Part.VERB) {
                verbs.of(f).stream().flatMap(t -> separated.of(t, f).stream()).forEach(out::add);
            }
        }
        return out;
    }

    /** The tellings, with one for "the Oslo meeting where A and B met". */
    private List<Telling> whole(List<Telling> parts) {
        List<Telling> out = new ArrayList<>();
        for (Telling t : parts) {
            int last = out.size() - 1;
            Telling before = last < 0 ? null : out.get(last);
            if (before != null && t.head().equals("meet") && isToldOf(t.at(), before.at())) {
                out.set(last, before.joinedBy(t.participants()));
            } else if (before != null && isDoneAt(t, before)) {
                out.set(last, before.joinedBy(t.participants()).filledBy(t));
            } else if (before != null && isAfterJourney(t, before)) {
                out.add(t.filledBy(before));
            } else if (before != null && isCalled(t.at(), before.at())) {
                out.set(last, before.joinedBy(t.participants()));
            } else if (before != null && isWithin(t, before)) {
                out.set(last, before.filledBy(t));
            } else {
                out.add(t);
            }
        }
        return out;
    }

    /** "In a phone call on Monday, A and B discussed the border": what they do there is no other meeting. */
    private boolean isDoneAt(Telling t, Telling before) {
        Sentence s = scene.sentence();
        Token verb = s.token(t.at());
        Token noun = s.token(before.at());
        return verb.is("VB")
                && noun.is("NN")
                && noun.head() == verb.index()
                && WITHIN.contains(Tree.preposition(s, noun))
                && (before.parties().isEmpty() || before.parties().containsAll(t.parties()));
    }

    /** "flew to Lima on Monday and met X": there and then. */
    private static boolean isAfterJourney(Telling t, Telling before) {
        return before.sort() == Sort.VISIT
                && t.sort() == Sort.TALKS
                && t.reference() == Telling.Reference.NEW
                && t.place() == null
                && t.status() == before.status()
                && before.parties().stream().anyMatch(t.parties()::contains);
    }

    /** "The talks were the first such meeting": what a meeting is said to be is that meeting. */
    private boolean isCalled(int predicate, int subject) {
        Sentence s = scene.sentence();
        Token noun = s.token(predicate);
        Token copula = s.children(noun).stream()
                .filter(c -> c.index() > subject
                        && c.index() < predicate
                        && Tree.lemma(c).equals("be"))
                .findFirst()
                .orElse(null);
        return noun.is("NN")
                && s.token(subject).head() == predicate
                && s.token(subject).relates("nsubj")
                && copula != null;
    }

    /** "had a dialogue with A in a rare meeting": in one clause, where and when the first was. */
    private boolean isWithin(Telling t, Telling before) {
        Sentence s = scene.sentence();
        Token noun = s.token(t.at());
        boolean fresh = t.reference() == Telling.Reference.NEW && t.sort() == before.sort() && noun.is("NN");
        return fresh
                && WITHIN.contains(Tree.preposition(s, noun))
                && before.parties().size() > 1
                && s.tokens().subList(before.at() + 1, t.at()).stream().noneMatch(x -> x.is("VB") || x.is("CC"));
    }

    private boolean isToldOf(int verb, int noun) {
        Token t = scene.sentence().token(verb);
        boolean relative = t.head() == noun && t.relates("acl:relcl");
        boolean where =
                noun + 1 < verb && Tree.lower(scene.sentence().token(noun + 1)).equals("where");
        return relative || where;
    }
}
