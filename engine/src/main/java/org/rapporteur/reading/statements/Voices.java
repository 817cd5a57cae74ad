package org.rapporteur.reading.statements;

import java.util.regex.Pattern;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;

/** Tells phrases that can speak, persons, bodies and papers, from things that only show something. */
final class Voices {
    private static final Pattern PERSONAL = Pattern.compile("(?:er|or|ist|ian|man|woman|ee|general|chief|people)$");

    private final Scene scene;
    private final Cast cast;

    Voices(Scene scene, Cast cast) {
        this.scene = scene;
        this.cast = cast;
    }

    /** Whether a phrase names somebody or something that speaks. */
    boolean canSpeak(NounPhrase p) {
        Sentence s = p.sentence();
        Token head = p.headToken();
        if (p.isPronoun()) {
            return !head.lemma().equals("it");
        }
        if (head.entity().equals("PERSON")
                || head.entity().equals("ORGANIZATION")
                || cast.at(s, head).isPresent()) {
            return true;
        }
        for (int i = Math.max(p.first(), head.index() - 2); i <= head.index(); i++) {
            int from = i;
            boolean noun = scene.knowledge()
                            .sources()
                            .table()
                            .longestAt(scene.words(s), from)
                            .filter(m -> from + m.length() > head.index())
                            .isPresent()
                    || scene.knowledge()
                            .bodyNouns()
                            .table()
                            .longestAt(scene.words(s), from)
                            .filter(m -> from + m.length() > head.index())
                            .isPresent()
                    || scene.knowledge()
                            .titles()
                            .table()
                            .longestAt(scene.words(s), from)
                            .filter(m -> from + m.length() > head.index())
                            .isPresent();
            if (noun) {
                return true;
            }
        }
        if (head.is("NN") && PERSONAL.matcher(head.lemma()).find()) {
            return true;
        }
        return head.is("NNP") && head.entity().equals("LOCATION") || head.tag().equals("CD");
    }
}
