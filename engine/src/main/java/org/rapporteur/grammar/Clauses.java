package org.rapporteur.grammar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Complements.Control;
import org.rapporteur.grammar.Complements.Signature;
import org.rapporteur.grammar.Complements.Takes;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.language.Token;
import org.rapporteur.record.Role;

/**
 * Subjects and objects of the verbs of a sentence, through relatives, participles, control, joined verbs and adjuncts, and
 * their voice.
 */
final class Clauses {
    /** A word with a capital, or one behind its prefix: "inter-Korean". */
    private static final Pattern CAPITAL = Pattern.compile("(?:\\p{Ll}+-)?\\p{Lu}");

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    /** Classes of verbs that do without an object. */
    private static final Set<String> INTRANSITIVE = Set.of(
            "meet",
            "visit",
            "withdraw",
            "protest",
            "resign",
            "say",
            "stay-away",
            "cooperate",
            "deploy",
            "accept",
            "attend",
            "oppose",
            "demand",
            "want",
            "apologise");

    private static final Set<String> ONLY = Set.of("first", "second", "third", "last", "only", "next", "latest");

    private final Tree tree;
    private final Words words;
    private final Complements complements;
    private final Countries countries;
    private final Map<Integer, Found> surfaces = new HashMap<>();
    private final Set<Integer> open = new HashSet<>();

    Clauses(Tree tree, Words words, Complements complements, Countries countries) {
        this.tree = tree;
        this.words = words;
        this.countries = countries;
        this.complements = complements;
    }

    /** Whether a verb is in the passive. */
    boolean isPassive(Token v) {
        if (tree.has(v, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent")) {
            return true;
        }
        if (tree.kids(v, "aux").stream().anyMatch(a -> a.lemma().equals("have"))) {
            return false;
        }
        Token head = tree.head(v);
        if (tree.is(v, "conj") && head != null && head.is("VB") && !hasSubject(v)) {
            if (v.tag().equals("VBN") && !tree.has(v, "aux")) {
                return isPassive(head);
            }
            boolean joined =
                    v.tag().equals("VBD") && !tree.has(v, "aux", "obj", "ccomp", "xcomp") && isDoneToSomebody(v);
            if (joined && isPassive(head)) {
                return true;
            }
        }
        if (tree.has(v, "obj") || !tree.kids(v, "aux").isEmpty()) {
            return false;
        }
        if (v.tag().equals("VBN")) {
            // "Nigeria condemned", where the tagger took the past tense for a participle
            return !tree.has(v, "nsubj") || tree.sentence().role() == Role.TITLE || agentOf(v) != null;
        }
        if (v.tag().equals("VBD") && tree.relation(v).equals("acl") && !hasSubject(v)) {
            return true;
        }
        if (v.tag().equals("VBD") && isInserted(v)) {
            return true;
        }
        return v.tag().equals("VBD") && tree.sentence().role() == Role.TITLE && (isDoneToSomebody(v) || isToldTo(v));
    }

    /** "Rebels urged to leave": whoever is to do something was told to, titles tell of the past in the present. */
    private boolean isToldTo(Token v) {
        Complements.Signature signature = complements.of(tree.lemma(v), Part.VERB, Takes.INF);
        return tree.has(v, "xcomp") && signature != null && signature.control() == Complements.Control.PATIENT;
    }

    /** Whether a verb without an object is one that needs one, so that "minister arrested" is a passive. */
    private boolean isDoneToSomebody(Token v) {
        String lemma = tree.lemma(v);
        Set<String> classes = words.predicate(lemma, Part.VERB).classes();
        boolean lives = complements.takes(lemma, Part.VERB, Takes.OBJ);
        return (lives || !classes.isEmpty())
                && !complements.takes(lemma, Part.VERB, Takes.SUBJ)
                && classes.stream().noneMatch(INTRANSITIVE::contains);
    }

    /** "The spokesman, asked whether X, said": what is past and has no subject of its own is a participle. */
    private boolean isInserted(Token v) {
        Token head = tree.head(v);
        Token before = tree.at(v.index() - 1);
        return tree.is(v, "advcl")
                && head != null
                && v.index() < head.index()
                && before != null
                && before.text().equals(",")
                && !hasSubject(v);
    }

    private boolean hasSubject(Token v) {
        return tree.has(v, "nsubj", "csubj");
    }

    /** Who or what a verb, noun or adjective is told of by its form, whatever the voice; null for none. */
    @Nullable
    Found subject(Token v) {
        if (surfaces.containsKey(v.index())) {
            return surfaces.get(v.index());
        }
        if (!open.add(v.index())) {
            return null;
        }
        Found found = ownSubject(v);
        if (found == null) {
            found = inherited(v);
        }
        if (found != null && (tree.isMended(v) || found.group().heads().stream().anyMatch(tree::isMended))) {
            found = found.by(Via.REPAIRED);
        }
        open.remove(v.index());
        surfaces.put(v.index(), found);
        return found;
    }

    @Nullable
    private Found ownSubject(Token v) {
        for (Token s : tree.kids(v, "nsubj")) {
            if (isRelative(s)) {
                Token antecedent = antecedent(v);
                return antecedent == null ? new Found(Group.of(tree, s), Via.OWN) : relative(v, antecedent);
            }
            return new Found(Group.of(tree, s), Via.OWN);
        }
        return null;
    }

    private Found relative(Token v, Token antecedent) {
        // "A and B, which …": the clause hangs on the one it is told of
        Group group = Group.of(tree, antecedent);
        boolean after = group.heads().stream().allMatch(h -> h.index() < v.index());
        return new Found(after && tree.head(v) == antecedent ? group : Group.one(antecedent), Via.RELATIVE);
    }

    private boolean isRelative(Token t) {
        return RELATIVE.contains(Tree.lower(t))
                && (t.is("W") || t.tag().equals("IN") || t.tag().equals("DT"));
    }

    /** What a relative clause is told of; null outside one. */
    @Nullable
    Token antecedent(Token v) {
        Token up = v;
        for (int steps = 0; up != null && steps < tree.tokens().size(); steps++) {
            if (tree.is(up, "acl")) {
                return isOfThing(v) ? toldOf(tree.head(up)) : tree.head(up);
            }
            if (!tree.is(up, "conj")) {
                return null;
            }
            up = tree.head(up);
        }
        return null;
    }

    private boolean isOfThing(Token v) {
        return tree.kids(v, "nsubj", "obj").stream().anyMatch(k -> Tree.lower(k).equals("which"));
    }

    /** "He asked them to dismiss Holm, which Norway refused": no person is "which", but what is told of him. */
    @Nullable
    private Token toldOf(@Nullable Token noun) {
        Token up = noun == null ? null : tree.head(noun);
        return noun != null && noun.entity().equals("PERSON") && up != null && up.is("VB") ? up : noun;
    }

    @Nullable
    private Found inherited(Token v) {
        Token head = tree.head(v);
        if (head == null) {
            return null;
        }
        if (tree.is(v, "acl")) {
            return ofAdnominal(v, head);
        }
        if (tree.is(v, "conj") && canHaveSubject(head)) {
            return weaker(subject(head), Via.SHARED);
        }
        if (tree.is(v, "xcomp", "ccomp") && !isFinite(v)) {
            return controlled(v, head, takes(v));
        }
        if (tree.is(v, "advcl") && isInfinitive(v) && isControlled(head)) {
            return controlled(v, head, Takes.INF);
        }
        boolean adjective = v.is("JJ") && Tree.isNominal(head);
        boolean adjunct = tree.is(v, "advcl", "obl", "dep", "xcomp") && (v.is("VB") || v.is("JJ"));
        if (!adjective && adjunct && (!isFinite(v) || isInserted(v))) {
            return ofAdjunct(v, head);
        }
        if (v.is("JJ") && tree.is(v, "amod", "acl", "appos", "dep") && Tree.isNominal(head)) {
            return new Found(Group.of(tree, head), Via.PARTICIPLE);
        }
        if (tree.is(v, "amod") && v.tag().equals("VBN")) {
            return new Found(Group.one(head), Via.PARTICIPLE);
        }
        if (tree.is(v, "nmod") && v.is("VBG")) {
            return ofAdnominal(v, head);
        }
        return null;
    }

    /** How a clause without tense stands to the word above. */
    Takes takes(Token v) {
        boolean gerund = v.is("VBG")
                        && tree.kids(v, "aux").stream().noneMatch(a -> a.lemma().equals("have"))
                || tree.kids(v, "aux").stream().anyMatch(a -> a.is("VBG"));
        if (!gerund) {
            return Takes.INF;
        }
        return tree.preposition(v).isEmpty() || isInfinitive(v) ? Takes.ING : Takes.OF_ING;
    }

    /** Whether a verb takes an infinitive, itself or by preposition: "call on X to". */
    private boolean isControlled(Token head) {
        return complements.takes(tree.lemma(head), Part.VERB, Takes.INF) || calledOn(head, Takes.INF) != null;
    }

    private boolean canHaveSubject(Token t) {
        return t.is("VB") || t.is("JJ") || tree.has(t, "cop");
    }

    @Nullable
    private static Found weaker(@Nullable Found found, Via via) {
        return found == null ? null : found.by(via);
    }

    /** Whether a verb has tense: its own, or that of its first auxiliary. */
    boolean isFinite(Token v) {
        for (Token a : tree.kids(v, "aux", "cop")) {
            if (a.tag().equals("VBD")
                    || a.tag().equals("VBZ")
                    || a.tag().equals("VBP")
                    || a.tag().equals("MD")) {
                return true;
            }
        }
        return v.tag().equals("VBD") || v.tag().equals("VBZ") || v.tag().equals("VBP");
    }

    boolean isInfinitive(Token v) {
        return tree.kids(v, "mark", "aux").stream()
                .anyMatch(m -> m.tag().equals("TO") || Tree.lower(m).equals("to"));
    }

    @Nullable
    private Found ofAdnominal(Token v, Token noun) {
        if (isRelativeClause(v)) {
            return objectGap(v) == null && otherGap(v) == null ? relative(v, noun) : null;
        }
        if (isInfinitive(v)) {
            if (complements.takes(tree.lemma(noun), Part.NOUN, Takes.INF)) {
                return weaker(owner(noun), Via.CONTROL);
            }
            return isOnly(noun) ? new Found(Group.one(noun), Via.RELATIVE) : null;
        }
        if (!tree.preposition(v).isEmpty()) {
            Signature signature = complements.of(tree.lemma(noun), Part.NOUN, Takes.OF_ING);
            if (signature != null && signature.control() == Control.PATIENT) {
                return weaker(accused(noun), Via.CONTROL);
            }
            return weaker(owner(noun), Via.CONTROL);
        }
        if (v.is("VBG") && isAfterComma(v)) {
            Token clause = verbAbove(noun);
            if (clause != null) {
                return weaker(subject(clause), Via.ADJUNCT);
            }
        }
        return v.is("VBG") || isPassive(v) ? new Found(Group.of(tree, noun), Via.PARTICIPLE) : null;
    }

    /** "The first to", "the only state to": what follows was done. */
    boolean isOnly(Token noun) {
        return ONLY.contains(Tree.lower(noun))
                || tree.kids(noun, "amod").stream().anyMatch(a -> ONLY.contains(Tree.lower(a)));
    }

    private boolean isAfterComma(Token t) {
        Token before = tree.at(t.index() - 1);
        return before != null && before.text().equals(",");
    }

    /** The nearest verb above a word; null for none. */
    @Nullable
    Token verbAbove(Token t) {
        Token up = t;
        for (int steps = 0; up != null && steps < tree.tokens().size(); steps++) {
            if (tree.isVerb(up)) {
                return up;
            }
            up = tree.head(up);
        }
        return null;
    }

    /** Whom an accusation is made against. */
    @Nullable
    private Found accused(Token noun) {
        for (Token k : tree.kids(noun, "nmod")) {
            if (tree.preposition(k).equals("against")) {
                return new Found(Group.of(tree, k), Via.POSSESSOR);
            }
        }
        return null;
    }

    /** Who a noun of doing belongs to: "the group's plan", "a plan by the group", "made plans". */
    @Nullable
    Found owner(Token noun) {
        Token possessor = tree.kid(noun, "nmod:poss");
        if (possessor != null) {
            return new Found(Group.of(tree, possessor), Via.POSSESSOR);
        }
        for (Token k : tree.kids(noun, "nmod")) {
            if (tree.preposition(k).equals("by")) {
                return new Found(Group.of(tree, k), Via.POSSESSOR);
            }
        }
        Token name = nameBefore(noun);
        if (name != null) {
            return new Found(Group.of(tree, name), Via.MODIFIER);
        }
        Token head = tree.head(noun);
        if (head != null && tree.isVerb(head) && tree.is(noun, "obj")) {
            return weaker(doer(head), Via.LIGHT);
        }
        return null;
    }

    /** The last name right before a noun, not within a title: "NATO air strikes", "Libyan plan"; null for none. */
    @Nullable
    Token nameBefore(Token noun) {
        Token last = null;
        for (Token k : tree.kids(noun, "compound", "amod", "nmod")) {
            boolean capital = CAPITAL.matcher(k.text()).lookingAt();
            boolean name = k.tag().startsWith("NNP")
                    || k.is("JJ")
                            && capital
                            && (k.index() > 0
                                    || k.text().contains("-")
                                    || !k.entity().equals("O"))
                    || k.is("JJ") && capital && countries.byAdjective(k.text()).isPresent();
            if (name && k.index() < noun.index() && tree.preposition(k).isEmpty() && !tree.is(k, "nmod:poss")) {
                last = k;
            }
        }
        return last;
    }

    @Nullable
    private Found controlled(Token v, Token head, Takes takes) {
        if (!canHaveSubject(head)) {
            return null;
        }
        Part part = head.is("VB") ? Part.VERB : Part.ADJECTIVE;
        Signature signature = complements.of(tree.lemma(head), part, takes);
        boolean passive = head.is("VB") && isPassive(head);
        if (!passive && signature != null && signature.control() == Control.PATIENT) {
            Found patient = object(head);
            if (patient == null) {
                patient = calledOn(head, takes);
            }
            if (patient != null) {
                return weaker(patient, Via.CONTROL);
            }
        }
        if (!passive && signature == null) {
            Found patient = calledOn(head, takes);
            if (patient == null && !isInfinitive(v)) {
                // "saw it burn"
                patient = object(head);
            }
            if (patient != null) {
                return weaker(patient, Via.CONTROL);
            }
        }
        return isExpletive(head) ? null : weaker(subject(head), Via.CONTROL);
    }

    /** "it is wise to": nobody is named. */
    private boolean isExpletive(Token head) {
        Token subject = tree.kid(head, "nsubj");
        return subject != null && Tree.lower(subject).equals("it") && tree.has(head, "cop") && !head.is("VB");
    }

    /** "called on X to", "appealed to X to", "waited for X to". */
    @Nullable
    private Found calledOn(Token v, Takes takes) {
        for (Token k : tree.kids(v, "obl")) {
            String with = tree.lemma(v) + " " + tree.preposition(k);
            if (complements.takes(with, Part.VERB, takes)) {
                return new Found(Group.of(tree, k), Via.OWN);
            }
        }
        return null;
    }

    @Nullable
    private Found ofAdjunct(Token v, Token head) {
        if (!canHaveSubject(head)) {
            Token clause = verbAbove(head);
            return clause == null || clause == v ? null : ofAdjunct(v, clause);
        }
        if (head.is("VB") && Tree.isGerund(v) && !tree.preposition(v).isEmpty()) {
            Signature signature = complements.of(tree.lemma(head), Part.VERB, Takes.OF_ING);
            if (signature != null) {
                return signature.control() == Control.PATIENT && !isPassive(head)
                        ? weaker(object(head), Via.CONTROL)
                        : weaker(subject(head), Via.CONTROL);
            }
        }
        return isExpletive(head) ? null : weaker(subject(head), Via.ADJUNCT);
    }

    /** Who does what a verb tells, whatever the voice; null for nobody. */
    @Nullable
    Found doer(Token v) {
        return isPassive(v) ? agent(v) : subject(v);
    }

    @Nullable
    private Token agentOf(Token v) {
        for (Token k : tree.kids(v, "obl", "nmod")) {
            boolean by =
                    tree.relation(k).equals("obl:agent") || tree.preposition(k).equals("by");
            if (by && !k.is("VB") && !k.is("CD")) {
                return k;
            }
        }
        return null;
    }

    /** The "by" of a passive; null for none. */
    @Nullable
    Found agent(Token v) {
        Token own = agentOf(v);
        if (own != null) {
            return new Found(Group.of(tree, own), tree.isMended(own) ? Via.REPAIRED : Via.AGENT);
        }
        Token head = tree.head(v);
        if (tree.is(v, "conj") && head != null && head.is("VB") && isPassive(head) && !hasSubject(v)) {
            return weaker(agent(head), Via.SHARED);
        }
        // "was arrested and taken to Lima by police"
        List<Token> joined = tree.kids(v, "conj");
        if (!joined.isEmpty()) {
            Token last = joined.get(joined.size() - 1);
            if (last.tag().equals("VBN") && isPassive(last) && !hasSubject(last)) {
                Token shared = agentOf(last);
                return shared == null ? null : new Found(Group.of(tree, shared), Via.SHARED);
            }
        }
        return null;
    }

    /** The object by form of a verb: its own, a relative clause's antecedent, or that of joined verbs; null for none. */
    @Nullable
    Found object(Token v) {
        Token own = tree.ownNoun(v);
        List<Token> objects = tree.kids(v, "obj");
        if (objects.isEmpty() && !isPassive(v)) {
            // the one asked, told, accused: a treebank may have it as the indirect object
            objects = tree.kids(v, "iobj");
        }
        for (Token o : objects) {
            if (own == o) {
                continue;
            }
            if (isRelative(o)) {
                Token antecedent = antecedent(v);
                return antecedent == null ? null : relative(v, antecedent);
            }
            return new Found(Group.of(tree, o), tree.isMended(o) ? Via.REPAIRED : Via.OWN);
        }
        Token gap = objectGap(v);
        if (gap != null) {
            return relative(v, gap);
        }
        return sharedObject(v);
    }

    /** Whether a clause is told of the noun above it, and is not what the noun says: "the claim that". */
    boolean isRelativeClause(Token v) {
        Token noun = tree.head(v);
        if (noun == null || !tree.is(v, "acl")) {
            return false;
        }
        return tree.is(v, "acl:relcl")
                || isFinite(v) && tree.has(v, "nsubj") && !complements.takes(tree.lemma(noun), Part.NOUN, Takes.THAT);
    }

    /** The antecedent of a relative clause that lacks its object; null where it lacks none. */
    @Nullable
    private Token objectGap(Token v) {
        if (!isRelativeClause(v) || isPassive(v) || tree.has(v, "obj", "ccomp") || otherGap(v) != null) {
            return null;
        }
        for (Token s : tree.kids(v, "nsubj")) {
            return isRelative(s) ? null : tree.head(v);
        }
        return null;
    }

    /** The relative word of a clause that stands for neither subject nor object: "where", "in which"; null for none. */
    @Nullable
    Token otherGap(Token v) {
        for (Token k : tree.kids(v, "obl", "advmod", "nmod", "obj")) {
            String word = Tree.lower(k);
            boolean adverb = word.equals("where") || word.equals("when") || word.equals("why");
            if (adverb || k.is("W") && !tree.preposition(k).isEmpty()) {
                return k;
            }
        }
        return null;
    }

    @Nullable
    private Found sharedObject(Token v) {
        if (isPassive(v)) {
            return null;
        }
        for (Token k : tree.kids(v, "conj")) {
            // nothing between the verbs but "and": "boarded and seized the ship"
            boolean beside = k.index() == v.index() + 2 && k.is("VB") && !isPassive(k) && tree.has(k, "obj");
            if (beside) {
                return weaker(object(k), Via.SHARED);
            }
        }
        Token head = tree.head(v);
        if (tree.is(v, "conj") && head != null && tree.isVerb(head) && v.index() == head.index() + 2) {
            for (Token o : tree.kids(head, "obj")) {
                if (o.index() > v.index()) {
                    return new Found(Group.of(tree, o), Via.SHARED);
                }
            }
        }
        return null;
    }
}
