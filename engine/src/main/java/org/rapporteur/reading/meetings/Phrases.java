package org.rapporteur.reading.meetings;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.MeetingWords;
import org.rapporteur.knowledge.MeetingWords.Act;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.reading.meetings.NounRoles.Governor;
import org.rapporteur.record.Role;

/** What a meeting is called, and what came of it, in the words of the page. */
final class Phrases {
    private static final Set<String> NO_TRAIT = Set.of(
            "previous",
            "earlier",
            "past",
            "prior",
            "last",
            "latest",
            "recent",
            "next",
            "new",
            "further",
            "first",
            "second",
            "third",
            "many",
            "several",
            "such",
            "same",
            "own",
            "other",
            "only",
            "final",
            "long",
            "whole");

    private final Text text;
    private final Syntax syntax;
    private final Sentence sentence;
    private final MeetingWords words;
    private final Standing standing;

    Phrases(Text text, Syntax syntax, MeetingWords words, Standing standing) {
        this.text = text;
        this.syntax = syntax;
        this.sentence = syntax.sentence();
        this.words = words;
        this.standing = standing;
    }

    /** The words before a meeting's noun that tell its kind: "direct", "six-nation". */
    Set<String> traits(Token head) {
        Set<String> out = new LinkedHashSet<>();
        for (Token c : sentence.children(head)) {
            boolean describes = (c.relates("amod") || c.relates("compound")) && c.index() < head.index();
            if (describes && c.entity().equals("O") && !NO_TRAIT.contains(Syntax.lower(c)) && !c.is("CD")) {
                out.add(Syntax.lower(c));
            }
        }
        return out;
    }

    /** The noun with the words before it that tell the form of the meeting: "six-nation consultations". */
    @Nullable
    String format(Token head) {
        int first = head.index();
        boolean proper = Character.isUpperCase(head.text().charAt(0)) && sentence.role() != Role.TITLE;
        while (proper && first > 0 && sentence.token(first - 1).is("NNP")) {
            first--;
        }
        while (first > 0 && describes(sentence.token(first - 1), head)) {
            first--;
        }
        boolean round = Set.of("round", "rounds").contains(Syntax.lower(head));
        int last = head.index();
        if (round
                && last + 2 < sentence.size()
                && Syntax.lower(sentence.token(last + 1)).equals("of")
                && sentence.token(last + 2).is("NN")) {
            last += 2;
        }
        return text.words(sentence.token(first), sentence.token(last));
    }

    private boolean describes(Token t, Token head) {
        boolean modifier =
                (t.relates("amod") || t.relates("compound")) && t.head() <= head.index() && t.head() > t.index();
        boolean form = words.formats().get(t.text()).isPresent()
                || t.text().contains("-")
                || words.nouns().get(t.text() + " " + head.text()).isPresent();
        return modifier
                && t.entity().equals("O")
                && !NO_TRAIT.contains(Syntax.lower(t))
                && (form || t.is("JJ") || t.is("NN"));
    }

    /** What a verb of ending says of the meeting that is its subject: "ended without agreement". */
    @Nullable
    String outcome(Token head, Optional<Governor> governor) {
        if (governor.isEmpty() || !governor.get().argument().relation().equals("nsubj")) {
            return null;
        }
        Token verb = governor.get().verb();
        boolean tells = standing.act(verb)
                .filter(a -> a.act() == Act.OUTCOME || a.act() == Act.END)
                .isPresent();
        if (!tells
                || !(verb.tag().equals("VBD") || verb.tag().equals("VBN"))
                || syntax.auxiliaries(verb).contains("would")) {
            return null;
        }
        Token last = verb;
        for (Token t : sentence.subtree(verb)) {
            boolean ends = t.text().equals(",") || t.relates("punct") && t.index() > verb.index();
            if (t.index() > verb.index() && ends) {
                break;
            }
            last = t.index() > verb.index() ? t : last;
        }
        return last.index() == verb.index() ? null : text.words(verb, last);
    }
}
