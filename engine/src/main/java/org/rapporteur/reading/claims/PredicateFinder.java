package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.ClaimWords;
import org.rapporteur.knowledge.ClaimWords.ClaimClass;
import org.rapporteur.knowledge.ClaimWords.Part;
import org.rapporteur.knowledge.ClaimWords.Sense;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;

/** Finds the words of a sentence that say what a party does to another. */
final class PredicateFinder {
    private static final Set<String> AWAY = Set.of("away", "down", "off", "out");

    private final ClaimWords words;
    private final Clauses clauses;
    private final Cast cast;

    PredicateFinder(ClaimWords words, Clauses clauses, Cast cast) {
        this.words = words;
        this.clauses = clauses;
        this.cast = cast;
    }

    List<Found> find(Sentence s) {
        List<Found> out = new ArrayList<>();
        for (Token t : s.tokens()) {
            Optional<Sense> sense = sense(s, t);
            if (sense.isPresent()) {
                out.add(found(s, t, sense.get()));
            }
        }
        return out;
    }

    /** The class of what a word tells, whoever does it; empty where it is of none, or means its contrary. */
    Optional<ClaimClass> at(Sentence s, Token t) {
        return sense(s, t).filter(x -> !x.contrary()).map(Sense::meaning);
    }

    private Found found(Sentence s, Token t, Sense sense) {
        Optional<Token> subject = isAdjective(t) ? described(s, t) : clauses.subject(s, t);
        List<String> subjects = subject.map(n -> clauses.parties(s, n)).orElse(List.of());
        List<String> objects = clauses.objects(s, t, subjects, !sense.themes().isEmpty());
        return new Found(s, t, sense.meaning(), sense.contrary(), subject.orElse(null), subjects, objects);
    }

    /** An adjective or participle; a gerund before a noun may be a verb that the parser took for one. */
    private static boolean isAdjective(Token t) {
        return t.is("JJ") || t.is("VB") && t.relates("amod") && !t.tag().equals("VBG");
    }

    /** Whom an adjective is said of. */
    private Optional<Token> described(Sentence s, Token adjective) {
        Optional<Token> head = s.head(adjective).filter(h -> cast.at(s, h).isPresent());
        return adjective.relates("amod") ? head : s.child(adjective, "nsubj");
    }

    private Optional<Sense> sense(Sentence s, Token t) {
        Part part;
        if (t.is("VB") && !isAdjective(t) && !t.relates("aux")) {
            part = Part.VERB;
        } else if (t.is("NN")) {
            part = Part.NOUN;
        } else if (isAdjective(t)) {
            part = Part.ADJECTIVE;
        } else {
            return Optional.empty();
        }
        String lemma = part == Part.ADJECTIVE ? lower(t) : t.lemma().toLowerCase(Locale.ROOT);
        String particle = particle(s, t).map(p -> " " + p.lemma()).orElse("");
        Set<String> under = new HashSet<>();
        for (Token u : s.subtree(t)) {
            if (u.index() != t.index()) {
                under.add(u.lemma().toLowerCase(Locale.ROOT));
            }
        }
        s.head(t).filter(h -> t.relates("compound") || t.relates("amod")).ifPresent(h -> under.add(h.lemma()));
        return words.senses(part, lemma + particle).stream()
                .filter(x -> x.themes().isEmpty() || x.themes().stream().anyMatch(under::contains))
                .findFirst();
    }

    /** What belongs to a verb, or stands right behind it: "back away from" is not to back. */
    private static Optional<Token> particle(Sentence s, Token verb) {
        return s.child(verb, "compound:prt").or(() -> Optional.of(verb)
                .filter(v -> v.is("VB") && v.index() + 1 < s.size())
                .map(v -> s.token(v.index() + 1))
                .filter(n -> AWAY.contains(lower(n))));
    }

    private static String lower(Token t) {
        return t.text().toLowerCase(Locale.ROOT);
    }
}
