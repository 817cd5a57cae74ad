package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Part;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Understood;

/** What a sentence tells of meetings: by its nouns and verbs, its picture, and what it says more of one. */
final class Tellings {
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
            if (last >= 0
                    && t.head().equals("meet")
                    && isToldOf(t.at(), out.get(last).at())) {
                out.set(last, out.get(last).joinedBy(t.participants()));
            } else {
                out.add(t);
            }
        }
        return out;
    }

    private boolean isToldOf(int verb, int noun) {
        Token t = scene.sentence().token(verb);
        boolean relative = t.head() == noun && t.relates("acl:relcl");
        boolean where =
                noun + 1 < verb && Tree.lower(scene.sentence().token(noun + 1)).equals("where");
        return relative || where;
    }
}
