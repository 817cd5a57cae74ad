package org.rapporteur.reading.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.language.tokens.Lemmatizer;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.record.ActorKind;

/**
 * Puts what somebody is said to have done as a sentence of its own, with its subject: of "accused Chile of arming the
 * rebels" it makes "Chile has armed the rebels", of "denied any part in the attack" "Peru is responsible for the attack".
 * Pronouns become the names of whom they mean.
 */
final class PlainWords {
    /** Under it a pronoun is left as it is. */
    private static final double SURE = 0.4;

    private static final Set<String> OWNERS = Set.of("its", "his", "her", "their");
    private static final Set<String> OTHERS = Set.of("it", "he", "she", "they");
    private static final Lemmatizer FORMS = Lemmatizer.standard();

    private final Text text;
    private final Cast cast;

    PlainWords(Text text, Cast cast) {
        this.text = text;
        this.cast = cast;
    }

    /**
     * Whom a sentence is to have as its subject.
     *
     * @param actor local id, or null for somebody who is no party of the text
     * @param many whether the verb is to be in the plural
     */
    record Who(@Nullable String actor, String name, boolean many) {}

    /** A party by its name, else those who act for it, or somebody else, by the words for them; null where nobody is known. */
    @Nullable
    Who who(Sentence s, @Nullable String actor, List<Token> words) {
        boolean named = words.isEmpty() || cast.at(s, words.get(0)).isPresent();
        if (actor != null && named) {
            return new Who(actor, name(actor), isMany(actor));
        }
        if (words.isEmpty()) {
            return null;
        }
        Token head = words.get(0);
        List<Token> phrase =
                s.subtree(head).stream().filter(t -> t.index() <= head.index()).toList();
        return new Who(actor, text.words(phrase.get(0), head), head.tag().endsWith("S") || words.size() > 1);
    }

    private static Set<String> told(Who who) {
        return who.actor() == null ? new HashSet<>() : new HashSet<>(Set.of(who.actor()));
    }

    /** Whether a pronoun that is a subject may mean anybody. */
    boolean isOpenSubject(Sentence s, Token t) {
        return OTHERS.contains(t.text().toLowerCase(Locale.ROOT))
                && t.relation().equals("nsubj")
                && cast.at(s, t).isEmpty();
    }

    /**
     * A sentence made of a gerund; empty where a predicate is none, or whose it is is not known.
     *
     * @param subject who does it, or null
     * @param object whom it is done to, or null
     * @param end char offset where its words end at the latest
     */
    Optional<String> ofGerund(Sentence s, Token predicate, @Nullable Who subject, @Nullable Who object, int end) {
        Token gerund = gerund(s, predicate).orElse(null);
        boolean passive = gerund != null && gerund.relation().equals("aux:pass");
        Who who = passive ? object : subject;
        if (gerund == null || who == null) {
            return Optional.empty();
        }
        int joined = s.children(predicate, "conj").stream()
                .filter(c -> c.index() > gerund.index()
                        && s.children(c).stream().anyMatch(m -> m.relates("mark") || m.relates("case")))
                .mapToInt(c -> s.subtree(c).get(0).index())
                .min()
                .orElse(s.size());
        List<Token> rest = s.subtree(predicate).stream()
                .filter(t -> t.index() > gerund.index() && t.index() < joined && t.end() <= end)
                .toList();
        String verb = finite(gerund, who.many());
        StringBuilder out = new StringBuilder(who.name()).append(' ');
        boolean perfect = verb.contains(" ");
        String[] parts = verb.split(" ", 2);
        out.append(parts[0]);
        s.children(gerund, "advmod").stream()
                .filter(a -> perfect && a.index() == gerund.index() - 1)
                .forEach(a -> out.append(' ').append(a.text()));
        if (perfect) {
            out.append(' ').append(parts[1]);
        }
        if (!rest.isEmpty()) {
            Set<String> told = told(who);
            out.append(' ').append(between(s, rest.get(0), rest.get(rest.size() - 1), told));
        }
        return Optional.of(out.toString());
    }

    /** A sentence that lays to somebody what a noun names; empty where it is not known who that is. */
    Optional<String> ofNoun(Sentence s, Token noun, @Nullable Who subject, int end) {
        List<Token> phrase = s.subtree(noun).stream()
                .filter(t -> t.end() <= end)
                .dropWhile(t -> t.is("PRP")
                        || t.is("IN")
                        || t.relates("punct")
                        || t.lemma().equals("any"))
                .toList();
        if (subject == null || phrase.isEmpty()) {
            return Optional.empty();
        }
        String laid = phrase.get(0).is("DT") ? " responsible for " : " guilty of ";
        return Optional.of(subject.name()
                + (subject.many() ? " are" : " is")
                + laid
                + between(s, phrase.get(0), phrase.get(phrase.size() - 1), told(subject)));
    }

    /** A relative clause with the name of whom it speaks; empty where its subject is no relative pronoun. */
    Optional<String> ofRelative(Sentence s, Token predicate, @Nullable Who subject, int end) {
        Optional<Token> pronoun =
                s.children(predicate, "nsubj").stream().filter(t -> t.is("W")).findFirst();
        if (subject == null || pronoun.isEmpty()) {
            return Optional.empty();
        }
        List<Token> rest = s.subtree(predicate).stream()
                .filter(t -> t.index() > pronoun.get().index() && t.end() <= end)
                .toList();
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(subject.name() + " " + between(s, rest.get(0), rest.get(rest.size() - 1), told(subject)));
    }

    /** The text from a word to another, with names for pronouns but where it has named the same party before. */
    String between(Sentence s, Token first, Token last) {
        return between(s, first, last, new HashSet<>());
    }

    private String between(Sentence s, Token first, Token last, Set<String> told) {
        StringBuilder out = new StringBuilder();
        int at = first.start();
        for (Token t : s.tokens().subList(first.index(), last.index() + 1)) {
            Optional<Mention> mention = cast.at(s, t).filter(m -> m.confidence() >= SURE && m.head() == t.index());
            boolean again = mention.isPresent() && !told.add(mention.get().actor());
            if (!again && mention.isPresent() && mention.get().kind() == Mention.Kind.PRONOUN) {
                String word = t.text().toLowerCase(Locale.ROOT);
                String name = name(mention.get().actor());
                boolean owner = OWNERS.contains(word) && t.relates("nmod:poss");
                if (owner || OTHERS.contains(word)) {
                    out.append(text.document().text(), at, t.start());
                    out.append(owner ? possessive(name) : name);
                    at = t.end();
                }
            }
        }
        return out.append(text.document().text(), at, last.end()).toString();
    }

    private static String possessive(String name) {
        return name.endsWith("s") ? name + "’" : name + "’s";
    }

    /** The gerund that a predicate is, or that its copula or auxiliary is. */
    private static Optional<Token> gerund(Sentence s, Token predicate) {
        boolean finite =
                s.children(predicate, "aux").stream().anyMatch(a -> !a.tag().equals("VBG"));
        if (finite) {
            return Optional.empty();
        }
        return s.children(predicate).stream()
                .filter(c -> c.tag().equals("VBG") && (c.relates("cop") || c.relates("aux")))
                .findFirst()
                .or(() -> Optional.of(predicate)
                        .filter(p -> p.tag().equals("VBG") && !p.relates("amod") && !p.relates("compound")));
    }

    /** What is so is told in the present, what was done in the perfect. */
    private static String finite(Token gerund, boolean many) {
        String have = many ? "have" : "has";
        if (gerund.lemma().equals("be") && gerund.relation().equals("aux:pass")) {
            return have + " been";
        } else if (gerund.lemma().equals("be")) {
            return many ? "are" : "is";
        } else if (gerund.lemma().equals("have")) {
            return have;
        }
        return have + " " + FORMS.participle(gerund.text(), gerund.lemma());
    }

    private boolean isMany(String actor) {
        String name = cast.actor(actor).name();
        ActorKind kind = cast.actor(actor).kind();
        boolean group = kind == ActorKind.ARMED_GROUP || kind == ActorKind.OTHER;
        return group && name.split(" of ", 2)[0].matches(".*[^s]s");
    }

    private String name(String actor) {
        return cast.actor(actor).name();
    }
}
