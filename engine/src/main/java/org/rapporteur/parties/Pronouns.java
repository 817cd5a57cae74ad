package org.rapporteur.parties;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Gender;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/** Resolves third-person pronouns. */
final class Pronouns {
    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");
    /** Parties of whom both "it" and "they" are said. */
    private static final Set<ActorKind> PLURAL = Set.of(ActorKind.ARMED_GROUP);

    /** What is added for a party of the same sentence, where the pronoun is not a subject. */
    private static final double SAME_SENTENCE = 0.15;

    private final Text text;
    private final History history;

    Pronouns(Text text, History history) {
        this.text = text;
        this.history = history;
    }

    static boolean isOne(Token t) {
        String text = Words.lower(t);
        boolean person = HE.contains(text) || SHE.contains(text) || THEY.contains(text);
        return t.is("PRP") && (person || IT.contains(text)) || person && t.tag().equals("NN");
    }

    /**
     * Who is meant by a pronoun.
     *
     * @param meant who is meant by a token of the same sentence, where that is known already
     */
    Optional<History.Choice> resolve(Sentence s, Token pronoun, Function<Token, @Nullable Member> meant) {
        String text = Words.lower(pronoun);
        if (HE.contains(text) || SHE.contains(text)) {
            return person(s, pronoun, HE.contains(text) ? Gender.M : Gender.F, meant);
        }
        return body(s, pronoun, THEY.contains(text), meant);
    }

    private Optional<History.Choice> person(
            Sentence s, Token pronoun, Gender gender, Function<Token, @Nullable Member> meant) {
        Optional<Member> own = pronoun.relates("obj") || pronoun.relates("obl")
                ? s.head(pronoun).flatMap(v -> s.child(v, "nsubj")).map(meant)
                : Optional.empty();
        return history.choose(
                s.index(),
                s.block(),
                pronoun.relates("nsubj") ? 0 : SAME_SENTENCE,
                m -> m.isPerson() && m.gender != other(gender) && (own.isEmpty() || own.get() != m));
    }

    private static Gender other(Gender gender) {
        return gender == Gender.M ? Gender.F : Gender.M;
    }

    /** A body is meant by "it" or "they" when it is the subject that governs the pronoun's clause, or did so before. */
    private Optional<History.Choice> body(
            Sentence s, Token pronoun, boolean plural, Function<Token, @Nullable Member> meant) {
        boolean subject = pronoun.relates("nsubj");
        boolean possessive = pronoun.relates("nmod:poss");
        if (!subject && !possessive) {
            return Optional.empty();
        }
        if (possessive && pronoun.index() == 0) {
            return fromBefore(s, pronoun, plural);
        }
        Token at = pronoun;
        boolean ownClause = subject;
        for (int steps = 0; at.head() >= 0 && steps < s.size(); steps++) {
            at = s.token(at.head());
            Optional<Token> governing = s.child(at, "nsubj").filter(n -> n.index() < pronoun.index());
            if (governing.isPresent()) {
                return agreeing(s, governing.get(), plural, meant).map(m -> new History.Choice(m, 0.8));
            }
            // in "said that its forces had left" the pronoun is a part of the clause's own subject
            boolean another = s.children(at, "nsubj").stream().anyMatch(n -> !s.isUnder(pronoun, n));
            if (another && !ownClause) {
                return Optional.empty();
            }
            ownClause = false;
        }
        return subject && at.index() == s.token(pronoun.head()).index()
                ? fromBefore(s, pronoun, plural)
                : Optional.empty();
    }

    private static Optional<Member> agreeing(
            Sentence s, Token subject, boolean plural, Function<Token, @Nullable Member> meant) {
        Member member = meant.apply(subject);
        boolean several = !s.children(subject, "conj").isEmpty();
        return Optional.ofNullable(member).filter(m -> !several && agrees(m, plural));
    }

    /** The subject of the sentence before, of the paragraph before only for what opens a paragraph; where that is a person or several, a body that a clause of it has as subject. */
    private Optional<History.Choice> fromBefore(Sentence s, Token pronoun, boolean plural) {
        boolean opens = pronoun.index() == 0 && pronoun.relates("nsubj") && !plural;
        Optional<Token> subject = mainSubject(s);
        return history.last(s.index() - 1, m -> !m.isPerson())
                .map(e -> subject.flatMap(t -> at(s.index() - 1, t)).orElse(e))
                .filter(e -> e.sentence() < s.index() && e.weight() >= References.SUBJECT)
                .filter(e -> e.block() == s.block()
                        || opens && e.token() == subject.map(Token::index).orElse(-1))
                .filter(e -> e.token() == subject.map(Token::index).orElse(e.token())
                        || subject.filter(t -> isOneBody(s, t)).isEmpty())
                .map(History.Entry::member)
                .filter(m -> agrees(m, plural))
                .map(m -> new History.Choice(m, 0.65));
    }

    /** Who or what the main clause of the sentence before speaks of. */
    private Optional<Token> mainSubject(Sentence s) {
        if (s.index() == 0) {
            return Optional.empty();
        }
        Sentence before = text.sentences().get(s.index() - 1);
        return before.tokens().stream()
                .filter(t -> t.relates("nsubj")
                        && before.head(t).filter(h -> h.relates("root")).isPresent())
                .findFirst();
    }

    private Optional<History.Entry> at(int sentence, Token token) {
        return history.since(sentence).stream()
                .filter(e -> e.sentence() == sentence
                        && e.token() == token.index()
                        && !e.member().isPerson())
                .findFirst();
    }

    /** Whether a subject that names nobody known may be what "it" means: "the military". */
    private boolean isOneBody(Sentence s, Token subject) {
        boolean person = history.since(s.index() - 1).stream()
                .anyMatch(e -> e.sentence() == s.index() - 1
                        && e.token() == subject.index()
                        && e.member().isPerson());
        return !person
                && !subject.is("PRP")
                && !subject.tag().equals("NNS")
                && !subject.tag().equals("NNPS");
    }

    private static boolean agrees(Member m, boolean plural) {
        return !m.isPerson() && (!plural || PLURAL.contains(m.kind));
    }
}
