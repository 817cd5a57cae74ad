package org.rapporteur.grammar;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Token;

/** Mends where parsers hang what stands right behind a noun for a meeting, and what stands behind a verb's particle. */
final class MeetingMender {
    private static final Set<String> WITH = Set.of("between", "with", "among", "involving");
    private static final Set<String> AT = Set.of("in", "at");
    private static final int FARTHEST = 3;

    private final Tree tree;
    private final Words words;
    private final Complements complements;

    MeetingMender(Tree tree, Words words, Complements complements) {
        this.tree = tree;
        this.words = words;
        this.complements = complements;
    }

    void mend() {
        for (Token t : tree.tokens()) {
            preposition(t);
            participle(t);
            together(t);
            outOf(t);
            compound(t);
            objectBehindParticle(t);
            behindNoun(t);
            scheduled(t);
        }
    }

    /** "met in Lima in May", "a meeting of the rebels with officials": the parser may give both prepositions to the last noun. */
    private void preposition(Token t) {
        Token head = tree.head(t);
        Token own = behindArticle(t);
        boolean later = head != null && tree.is(t, "case") && t.is("IN") && head.index() > t.index() + 2;
        if (!later || own == null || !own.is("NN") || own == head) {
            return;
        }
        Token up = tree.head(own);
        while (up != null && up != head && up.index() > own.index() && tree.is(own, "compound", "amod", "det")) {
            own = up;
            up = tree.head(own);
        }
        Token behind = tree.at(own.index() + 1);
        if (own != head && behind != null && behind.is("IN") && tree.is(own, "obl", "nmod") && !tree.has(own, "case")) {
            tree.move(t, own, "case");
        }
    }

    private @Nullable Token behindArticle(Token preposition) {
        Token next = tree.at(preposition.index() + 1);
        return next != null && next.is("DT") ? tree.at(next.index() + 1) : next;
    }

    /** "the talks, convened by Kenya, opened": the parser may take the participle with "by" for a preposition. */
    private void participle(Token t) {
        Token agent = tree.head(t);
        Token by = tree.at(t.index() + 1);
        if (agent == null || by == null || !Tree.lower(by).equals("by")) {
            return;
        }
        if (!t.tag().equals("VBN") || !tree.is(t, "case") || agent.index() < t.index()) {
            return;
        }
        Token before = tree.at(t.index() - 1);
        Token noun = before != null && before.text().equals(",") ? tree.at(t.index() - 2) : before;
        if (noun != null && noun.is("NN") && isMeeting(noun)) {
            tree.move(t, noun, "acl");
            tree.move(agent, t, "obl");
        }
    }

    /** "bring together two foes", "bring the foes together": an adverb that makes a verb another one is its particle. */
    private void together(Token t) {
        Token verb = tree.head(t);
        if (verb == null || !verb.is("VB") || !tree.is(t, "advmod")) {
            return;
        }
        boolean behind = t.index() == verb.index() + 1
                || tree.kids(verb, "obj").stream().anyMatch(o -> o.index() == t.index() - 1);
        if (behind && words.knows(tree.lemma(verb) + " " + Tree.lower(t), Part.VERB)) {
            tree.move(t, verb, "compound:prt");
        }
    }

    /** "pulled out of talks": where the parser takes the particle for a preposition of the noun. */
    private void outOf(Token t) {
        Token noun = tree.head(t);
        Token next = tree.at(t.index() + 1);
        if (noun == null || next == null || !tree.is(t, "case") || tree.head(next) != noun) {
            return;
        }
        Token verb = tree.head(noun);
        if (verb == null || !verb.is("VB")) {
            return;
        }
        boolean particle = Tree.lower(next).equals("of")
                && verb.index() < t.index()
                && words.knows(tree.lemma(verb) + " " + Tree.lower(t), Part.VERB);
        if (particle && tree.is(noun, "obj", "obl")) {
            tree.move(t, verb, "compound:prt");
            tree.move(noun, verb, "obl");
        }
    }

    /** "peace negotiations": two nouns side by side without a preposition are one phrase. */
    private void compound(Token noun) {
        Token verb = tree.head(noun);
        Token before = tree.at(noun.index() - 1);
        if (verb == null || before == null || !noun.is("NN") || tree.has(noun, "case") || !isMeeting(noun)) {
            return;
        }
        Token own = before.is("JJ") ? tree.head(before) : before;
        boolean beside = own != null
                && own.index() >= noun.index() - 2
                && own.index() < noun.index()
                && (own.is("NN") || own.is("VBG"))
                && own != verb
                && tree.head(own) == verb
                && tree.is(own, "obj", "nsubj", "obl")
                && tree.is(noun, "obj", "nsubj", "obl");
        if (beside && own != null) {
            String relation = tree.relation(own);
            List.copyOf(tree.kids(own, "case")).forEach(c -> tree.move(c, noun, "case"));
            tree.move(own, noun, "compound");
            tree.move(noun, verb, relation);
        }
    }

    /** "called off the meeting": what has no preposition behind a particle is the verb's object. */
    private void objectBehindParticle(Token t) {
        Token verb = tree.head(t);
        if (verb == null || !verb.is("VB") || !tree.is(t, "obl") || tree.is(t, "obl:tmod") || tree.has(verb, "obj")) {
            return;
        }
        Token before = tree.at(first(t) - 1);
        boolean behind = before != null && tree.head(before) == verb && tree.is(before, "compound:prt");
        if (behind && t.is("NN")) {
            tree.move(t, verb, "obj");
        }
    }

    /** "Talks in Lima between A and B broke off": what stands before the verb is the noun's. */
    private void behindNoun(Token t) {
        Token head = tree.head(t);
        Token preposition = tree.kid(t, "case");
        if (head == null || preposition == null || !tree.is(t, "obl", "nmod") || !t.is("NN")) {
            return;
        }
        Token noun = meeting(tree.at(preposition.index() - 1));
        if (noun == null || noun == head || tree.isIn(noun, t)) {
            return;
        }
        boolean with = WITH.contains(Tree.lower(preposition));
        boolean at = AT.contains(Tree.lower(preposition));
        boolean subject = tree.is(noun, "nsubj") && t.index() < head.index();
        boolean under = head.is("VB") && head.index() > t.index() && (with || at);
        boolean next = noun.index() == preposition.index() - 1 && with && !head.is("VB");
        boolean behindOf =
                with && tree.head(head) == noun && tree.preposition(head).equals("of") && isDefinite(t);
        if (under || subject && (with || at) || next || behindOf) {
            tree.move(t, noun, "nmod");
        }
    }

    /** Whether a noun is a name, or has an article or possessor that says who is meant. */
    private boolean isDefinite(Token noun) {
        return noun.is("NNP")
                || tree.has(noun, "nmod:poss")
                || tree.kids(noun, "det").stream().anyMatch(d -> Tree.lower(d).equals("the"));
    }

    /** "a meeting of ministers scheduled for Tuesday": what is planned is the meeting, not who meets. */
    private void scheduled(Token t) {
        Token noun = tree.head(t);
        if (noun == null || !t.tag().equals("VBN") || !tree.is(t, "acl") || !tree.has(t, "obl") || isMeeting(noun)) {
            return;
        }
        Token up = noun;
        for (int i = 0; up != null && i < FARTHEST && tree.is(up, "nmod", "conj"); i++) {
            up = tree.head(up);
        }
        if (up != null && up.is("NN") && isMeeting(up) && plans(t)) {
            tree.move(t, up, tree.relation(t));
        }
    }

    private boolean plans(Token verb) {
        Complements.Signature s = complements.of(tree.lemma(verb), Part.VERB, Complements.Takes.OBJ);
        return s != null && s.link() == Outer.Link.PLANS;
    }

    /** The noun for a meeting that a word ends the phrase of; null for none. */
    private @Nullable Token meeting(@Nullable Token last) {
        Token at = last;
        for (int i = 0; at != null && i < FARTHEST; i++) {
            if (at.is("NN") && isMeeting(at)) {
                return at;
            }
            at = tree.is(at, "nmod") ? tree.head(at) : null;
        }
        return null;
    }

    private boolean isMeeting(Token noun) {
        return words.predicate(tree.lemma(noun), Part.NOUN).is("meet");
    }

    /** Where the words before a noun begin: its determiner, adjectives, names. */
    private int first(Token noun) {
        List<Token> kids = tree.kids(noun, "det", "amod", "compound", "nummod", "nmod:poss");
        return kids.stream()
                .mapToInt(Token::index)
                .filter(i -> i < noun.index())
                .min()
                .orElse(noun.index());
    }
}
