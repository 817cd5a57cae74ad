package org.rapporteur.reading.labels;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.LabelWords;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.knowledge.SpeechCues;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.record.ActorKind;

/**
 * Finds the nouns that parties are called by: in descriptions ("the militant group"), behind a name that they own
 * ("League insurgents"), in appositions, predicates ("the League is a movement") and beside verbs of calling ("called the
 * League a movement", "described as"). What is denied or only supposed is left out.
 */
final class NamingFinder {
    /** Kinds whose name before a noun makes the noun theirs; of a state it only tells where they come from. */
    private static final Set<ActorKind> OWNERS = EnumSet.of(ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.OTHER);

    private static final Set<String> NOT_SO = Set.of(
            "not",
            "n't",
            "n\u2019t",
            "never",
            "no",
            "hardly",
            "would",
            "could",
            "may",
            "might",
            "should",
            "if",
            "whether",
            "unless");

    private static final Set<String> INSTEAD = Set.of("instead", "rather", "without");

    private final SpeechCues cues;
    private final LabelWords words;
    private final Cast cast;

    NamingFinder(Knowledge knowledge, Cast cast) {
        this.cues = knowledge.speechCues();
        this.words = knowledge.labelWords();
        this.cast = cast;
    }

    List<Naming> find(Sentence s) {
        List<Naming> out = new ArrayList<>();
        for (Mention m : cast.in(s)) {
            Token head = s.token(m.head());
            if (m.kind() == Mention.Kind.MODIFIER || m.kind() == Mention.Kind.NAME) {
                owned(s, m, head).ifPresent(t -> out.add(naming(s, t, m, false)));
            }
            if (m.kind() == Mention.Kind.MODIFIER) {
                continue;
            }
            if (m.kind() != Mention.Kind.PRONOUN) {
                if (!isOwnName(head, m)) {
                    out.add(naming(s, head, m, false));
                }
                s.children(head, "appos").forEach(t -> out.add(naming(s, t, m, false)));
                if (head.relates("appos")) {
                    s.head(head).ifPresent(t -> out.add(naming(s, t, m, false)));
                }
            }
            predicate(s, head).ifPresent(t -> out.add(naming(s, t, m, true)));
            called(s, head).ifPresent(t -> out.add(naming(s, t, m, true)));
        }
        return out;
    }

    /** Whether a party that has no name but what it is called is called so: "the rebels". */
    private boolean isOwnName(Token head, Mention m) {
        return head.tag().equals("NNS")
                && cast.actor(m.actor())
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(head.text().toLowerCase(Locale.ROOT) + " of ");
    }

    private static Naming naming(Sentence s, Token noun, Mention m, boolean said) {
        return new Naming(s, noun.index(), m.actor(), said);
    }

    /** The noun behind a name, whatever the parser makes of it, or the one that the name stands before. */
    private Optional<Token> owned(Sentence s, Mention m, Token name) {
        boolean against = name.text().toLowerCase(Locale.ROOT).startsWith("anti-");
        if (against || !OWNERS.contains(cast.actor(m.actor()).kind())) {
            return Optional.empty();
        }
        if (m.last() + 1 < s.size()
                && words.noun(s.token(m.last() + 1).text())
                        .filter(n -> n.sense() != null)
                        .isPresent()) {
            return Optional.of(s.token(m.last() + 1));
        }
        return name.relates("compound") || name.relates("amod")
                ? s.head(name).filter(n -> !isOfPerson(s, n))
                : Optional.empty();
    }

    /** "League political leader Ana Rojas": what a noun says of a person, it does not say of the party. */
    private boolean isOfPerson(Sentence s, Token noun) {
        return cast.in(s).stream()
                .filter(m -> cast.actor(m.actor()).kind() == ActorKind.PERSON)
                .anyMatch(m -> m.first() <= noun.index() + 1 && noun.index() <= m.last());
    }

    private static Optional<Token> predicate(Sentence s, Token subject) {
        if (!subject.relation().equals("nsubj")) {
            return Optional.empty();
        }
        return s.head(subject).filter(p -> s.child(p, "cop").isPresent() && isSo(s, p));
    }

    /** The noun that the object of a verb of calling, or the subject of its passive, is called by. */
    private Optional<Token> called(Sentence s, Token party) {
        Token verb = s.head(party).orElse(party);
        Token noun = null;
        if (verb.is("NN") && party.relation().equals("nsubj") && verb.relates("xcomp")) {
            noun = verb;
            verb = s.head(noun).orElse(noun);
        }
        if (!verb.is("VB") || !isSo(s, verb) || verb.relates("advcl")) {
            return Optional.empty();
        }
        boolean plain = party.relates("obj") || party.relation().equals("nsubj:pass") || noun != null;
        if (!calls(verb.lemma()) && !(party.relates("obl") && calls(verb.lemma() + " " + preposition(s, party)))
                || !plain && !party.relates("obl")) {
            return Optional.empty();
        }
        if (noun != null) {
            return Optional.of(noun);
        }
        return s.children(verb).stream()
                .filter(t -> t.index() > party.index() && t.is("NN"))
                .filter(t -> t.relates("xcomp")
                        || (t.relates("obl") || t.relates("advcl"))
                                && preposition(s, t).equals("as"))
                .findFirst();
    }

    private boolean calls(String cue) {
        return cues.of(cue).filter(c -> c.kind() == SpeechCue.Kind.CALLS).isPresent();
    }

    private static String preposition(Sentence s, Token t) {
        return s.children(t).stream()
                .filter(c -> c.relates("case") || c.relates("mark"))
                .map(Token::lemma)
                .findFirst()
                .orElse("");
    }

    private static boolean isSo(Sentence s, Token predicate) {
        for (int i = Math.max(0, predicate.index() - 2); i < predicate.index(); i++) {
            if (INSTEAD.contains(s.token(i).lemma())) {
                return false;
            }
        }
        return s.children(predicate).stream()
                .noneMatch(t -> NOT_SO.contains(t.text().toLowerCase(Locale.ROOT)));
    }
}
