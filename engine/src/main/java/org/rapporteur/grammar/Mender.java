package org.rapporteur.grammar;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Complements.Takes;
import org.rapporteur.language.Token;
import org.rapporteur.record.Role;

/** Mends what parsers are known to get wrong, by what words take. It never moves what their words allow to stay. */
final class Mender {
    private static final Set<String> BOTH = Set.of("neither", "either", "both");
    private static final Set<String> NOT = Set.of("not", "n't", "n’t");
    private static final Set<String> PLACES = Set.of("in", "at", "on");
    private static final Set<String> HOLDING = Set.of("of", "from", "for", "with");

    private final Tree tree;
    private final Complements complements;

    Mender(Tree tree, Complements complements) {
        this.tree = tree;
        this.complements = complements;
    }

    void mend() {
        for (Token t : tree.tokens()) {
            particle(t);
            nounClause(t);
            neither(t);
            negation(t);
            extraposed(t);
            gerundSubject(t);
            opened(t);
            subjects(t);
            hearer(t);
            adverbial(t);
            gerund(t);
            participle(t);
            charge(t);
            infinitive(t);
            yet(t);
            due(t);
            subjectBehind(t);
            relative(t);
            saidBefore(t);
            partsOfSaid(t);
            joinedClause(t);
            reduced(t);
            titleComma(t);
            titleInfinitive(t);
            condition(t);
        }
    }

    /** "stepped up attacks": the particle is the verb's. */
    private void particle(Token t) {
        Token head = tree.head(t);
        Token before = tree.at(t.index() - 1);
        if (head == null || before == null || !before.is("VB")) {
            return;
        }
        boolean ofObject = t.is("RP") && tree.is(t, "case") && tree.is(head, "obj") && tree.head(head) == before;
        if (ofObject || tree.is(t, "compound:prt") && !head.is("VB")) {
            tree.move(t, before, "compound:prt");
        }
    }

    /** A noun with a preposition is no clause; a clause of a verb is not adnominal. */
    private void nounClause(Token t) {
        Token head = tree.head(t);
        if (head == null) {
            return;
        }
        if (t.is("NN") && tree.is(t, "ccomp", "xcomp", "advcl") && !tree.has(t, "cop", "nsubj", "aux")) {
            boolean preposition = !tree.preposition(t).isEmpty();
            boolean object = !preposition && head.is("VB") && tree.is(t, "ccomp") && !tree.has(head, "obj");
            if (preposition || object) {
                tree.move(t, head, object ? "obj" : head.is("NN") ? "nmod" : "obl");
            }
        }
        if (t.is("VB") && tree.relation(t).equals("acl") && head.is("VB")) {
            tree.move(t, head, "advcl");
        }
    }

    /** "neither A nor B": the first word belongs to the second. */
    private void neither(Token t) {
        Token next = tree.at(t.index() + 1);
        if (next == null || tree.head(t) == null) {
            return;
        }
        boolean pair = BOTH.contains(Tree.lower(t)) && !tree.is(t, "cc:preconj");
        if (pair && Tree.isNominal(next) && tree.is(next, "nsubj", "obj", "obl") && tree.has(next, "conj")) {
            tree.move(t, next, "cc:preconj");
        }
    }

    /** "Kenya backed the truce; Uganda did not": what stands behind a verb denies no verb before it. */
    private void negation(Token t) {
        Token head = tree.head(t);
        Token before = tree.at(t.index() - 1);
        if (head == null || before == null || !NOT.contains(Tree.lower(t)) || tree.is(before, "aux", "cop")) {
            return;
        }
        if ((before.is("VB") || before.is("MD")) && head.index() < before.index()) {
            tree.move(t, before, "advmod");
        }
    }

    /** "It is possible that X": the clause behind is what is possible. */
    private void extraposed(Token t) {
        Token head = tree.head(t);
        if (head != null && tree.is(t, "csubj") && t.index() > head.index() && tree.has(head, "expl")) {
            tree.move(t, head, "ccomp");
        }
    }

    /** "accused Iran of arming": who stands before the preposition is the verb's object. */
    private void gerundSubject(Token t) {
        Token verb = tree.head(t);
        Token subject = tree.kid(t, "nsubj");
        Token mark = tree.kid(t, "mark");
        if (verb == null || subject == null || mark == null) {
            return;
        }
        boolean before =
                t.is("VBG") && verb.is("VB") && subject.index() < mark.index() && subject.index() > verb.index();
        if (before && !tree.has(verb, "obj")) {
            tree.move(subject, verb, "obj");
        }
    }

    /** "Talks were the first since A met B": a clause that a conjunction opens is no relative one, and no subject stands before it. */
    private void opened(Token t) {
        Token head = tree.head(t);
        Token mark = tree.kid(t, "mark");
        if (head == null || mark == null || !mark.is("IN") || Tree.lower(mark).equals("that")) {
            return;
        }
        if (!t.is("VB") || head.index() > mark.index() || tree.is(t, "ccomp")) {
            return;
        }
        List<Token> subjects = tree.kids(t, "nsubj");
        if (subjects.size() > 1
                && subjects.get(0).index() < head.index()
                && subjects.get(1).index() > mark.index()
                && tree.kids(head, "nsubj").stream().allMatch(k -> k == t)) {
            for (Token k : List.copyOf(tree.kids(t, "nsubj", "obl"))) {
                if (k.index() < mark.index()) {
                    tree.move(k, head, tree.relation(k));
                }
            }
            tree.move(t, head, "advcl");
        } else if (tree.is(t, "acl:relcl") && tree.has(t, "nsubj")) {
            tree.move(t, head, "advcl");
        }
    }

    /** A verb has one subject: the one behind it is its object, a relative pronoun beside another one too. */
    private void subjects(Token t) {
        List<Token> subjects = tree.kids(t, "nsubj");
        if (subjects.size() < 2 || !t.is("VB") || tree.has(t, "obj", "aux:pass")) {
            return;
        }
        Token first = subjects.get(0);
        Token last = subjects.get(subjects.size() - 1);
        if (last.index() > t.index() && first.index() < t.index()) {
            tree.move(last, t, "obj");
        } else if (first.is("W") && last.index() < t.index()) {
            Token said = tree.kid(t, "ccomp");
            if (said != null && said.is("VB") && !tree.has(said, "nsubj", "nsubj:pass", "csubj", "mark")) {
                // "which Peru says violated the truce"
                tree.move(first, said, "nsubj");
            } else {
                tree.move(first, t, "obj");
            }
        }
    }

    /** "We tell X again that we are open": who stands before the clause of a verb of telling hears it. */
    private void hearer(Token t) {
        Token verb = tree.head(t);
        Token mark = tree.kid(t, "mark");
        List<Token> subjects = tree.kids(t, "nsubj");
        if (verb == null || mark == null || subjects.size() < 2 || !tree.is(t, "ccomp") || tree.has(verb, "obj")) {
            return;
        }
        Token first = subjects.get(0);
        if (verb.is("VB") && verb.index() < first.index() && first.index() < mark.index()) {
            tree.move(first, verb, "obj");
        }
    }

    /** "After meeting X in Lima, Y left": what stands before the comma is the adverbial's. */
    private void adverbial(Token t) {
        Token verb = tree.head(t);
        if (verb == null || !t.is("VB") || !verb.is("VB") || !tree.is(t, "advcl") || t.index() > verb.index()) {
            return;
        }
        Token comma = null;
        for (int i = t.index() + 1; i < verb.index() && comma == null; i++) {
            comma = tree.tokens().get(i).text().equals(",") ? tree.tokens().get(i) : null;
        }
        Token mark = tree.kid(t, "mark");
        int from = mark == null ? t.index() : mark.index();
        List<Token> subjects = tree.kids(verb, "nsubj");
        Token subject = subjects.isEmpty() ? null : subjects.get(subjects.size() - 1);
        if (comma == null || subject == null || subject.index() < comma.index()) {
            return;
        }
        for (Token k : List.copyOf(tree.kids(verb))) {
            boolean inside = k != t && k.index() > from && k.index() < comma.index();
            if (inside
                    && tree.is(k, "obl", "obj", "nsubj", "advmod")
                    && !(tree.is(k, "nsubj") && tree.has(t, "nsubj"))) {
                tree.move(k, t, tree.relation(k).equals("nsubj") && k.index() > t.index() ? "obj" : tree.relation(k));
            }
        }
        Token auxiliary = tree.kid(verb, "aux");
        if (auxiliary != null && auxiliary.index() < t.index() && tree.has(t, "nsubj")) {
            tree.move(auxiliary, t, "aux");
        }
    }

    /** "accused of arming rebels": the gerund is no attribute of its object. */
    private void gerund(Token t) {
        Token noun = tree.head(t);
        Token preposition = tree.at(t.index() - 1);
        if (noun == null || preposition == null || !t.tag().equals("VBG") || !tree.is(t, "amod", "compound")) {
            return;
        }
        Token above = tree.head(noun);
        if (above != null && denied(t, noun, above)) {
            tree.move(t, above, "xcomp");
            tree.move(noun, t, "obj");
            return;
        }
        boolean joined = tree.is(preposition, "case") && tree.head(preposition) == noun;
        boolean plain = tree.kids(noun, "det").stream().noneMatch(d -> d.index() < t.index());
        if (above == null || !joined || !plain) {
            return;
        }
        Token governor = above;
        if (HOLDING.contains(Tree.lower(preposition))) {
            governor = nearest(t, above);
        }
        tree.move(t, governor, governor.is("NN") ? "acl" : "advcl");
        tree.move(noun, t, "obj");
        tree.move(preposition, t, "mark");
        for (Token k : List.copyOf(tree.kids(noun, "nmod"))) {
            if (PLACES.contains(tree.preposition(k)) && k.index() > noun.index()) {
                tree.move(k, t, "obl");
            }
        }
    }

    /** "accused the soldiers of looting", "accused by Peru of looting": what is charged belongs to the verb, whoever is between. */
    private void charge(Token t) {
        Token object = tree.head(t);
        Token mark = tree.kid(t, "mark", "case");
        if (object == null || mark == null || !t.tag().equals("VBG") || !HOLDING.contains(Tree.lower(mark))) {
            return;
        }
        Token before = tree.at(mark.index() - 1);
        if (before != null && before != object && accuses(before) && !tree.isIn(before, t)) {
            tree.move(t, before, "advcl");
            return;
        }
        Token verb = tree.head(object);
        if (verb != null
                && accuses(verb)
                && tree.is(t, "acl", "nmod", "advcl")
                && (tree.is(object, "obj", "nsubj:pass", "obl:agent")
                        || tree.preposition(object).equals("by"))
                && t.index() > Math.max(object.index(), verb.index())) {
            tree.move(t, verb, "advcl");
        }
    }

    private boolean accuses(Token verb) {
        Complements.Signature s = complements.of(tree.lemma(verb), Part.VERB, Takes.OF_ING);
        return verb.is("VB") && s != null && s.link() == Outer.Link.ACCUSES;
    }

    /** "X, suspected of looting, fled": a participle behind a noun tells of it, and goes before none. */
    private void participle(Token t) {
        Token noun = tree.head(t);
        boolean past = t.tag().equals("VBN") || t.tag().equals("VBD");
        if (noun == null || !past || !tree.is(t, "amod")) {
            return;
        }
        Token comma = tree.at(t.index() - 1);
        Token own = tree.at(t.index() - 2);
        if (noun.index() < t.index()) {
            tree.move(t, noun, "acl");
        } else if (comma != null
                && comma.text().equals(",")
                && own != null
                && own.is("NN")
                && tree.between(t, noun, Set.of(","))) {
            tree.move(t, own, "acl");
        }
    }

    /** "denies arming rebels": right behind a verb that takes gerunds. */
    private boolean denied(Token t, Token noun, Token above) {
        return above.index() == t.index() - 1
                && above.is("VB")
                && tree.is(noun, "obj")
                && complements.takes(tree.lemma(above), Part.VERB, Takes.ING);
    }

    /** The nearest word on the way up that takes a gerund by preposition, else the given one. */
    private Token nearest(Token t, Token above) {
        Token up = above;
        for (int steps = 0; up != null && steps < tree.tokens().size(); steps++) {
            Part part = up.is("VB") ? Part.VERB : up.is("NN") ? Part.NOUN : Part.ADJECTIVE;
            if (up.index() < t.index() && complements.takes(tree.lemma(up), part, Takes.OF_ING)) {
                return up;
            }
            up = tree.head(up);
        }
        return above;
    }

    /** "reject a plan to end": the infinitive is the noun's where the verb takes none. */
    private void infinitive(Token t) {
        Token verb = tree.head(t);
        boolean inf = tree.kids(t, "mark").stream().anyMatch(m -> m.tag().equals("TO"));
        if (!inf || verb == null || !verb.is("VB") || !tree.is(t, "xcomp", "advcl", "ccomp")) {
            return;
        }
        List<Token> objects = tree.kids(verb, "obj", "nsubj:pass", "obl");
        for (Token o : objects) {
            boolean beside = tree.kids(t, "mark").get(0).index() == o.index() + 1;
            if (beside && o.is("NN") && complements.takes(tree.lemma(o), Part.NOUN, Takes.INF)) {
                tree.move(t, o, "acl");
                return;
            }
        }
    }

    /** "has yet to meet": an auxiliary in all but form. */
    private void yet(Token t) {
        Token head = tree.head(t);
        boolean yet =
                tree.kids(t, "advmod").stream().anyMatch(a -> Tree.lower(a).equals("yet"))
                        || head != null
                                && tree.kids(head, "advmod").stream()
                                        .anyMatch(a -> Tree.lower(a).equals("yet"));
        boolean inf = tree.kids(t, "mark").stream().anyMatch(m -> m.tag().equals("TO"));
        if (head != null
                && yet
                && inf
                && tree.is(t, "ccomp", "advcl")
                && (head.lemma().equals("have") || head.lemma().equals("be"))) {
            tree.move(t, head, "xcomp");
        }
    }

    /** "is due to open": the parser may take both words for a preposition, or the first for an auxiliary. */
    private void due(Token t) {
        Token to = tree.at(t.index() + 1);
        Token verb = tree.at(t.index() + 2);
        if (to == null || verb == null || !verb.tag().equals("VB")) {
            return;
        }
        if (!Tree.lower(t).equals("due") || !Tree.lower(to).equals("to")) {
            return;
        }
        tree.move(to, verb, "mark");
        if (t.is("JJ") && tree.head(verb) != t && !tree.has(verb, "nsubj") && !tree.isIn(t, verb)) {
            tree.move(verb, t, "xcomp");
        }
        if (tree.head(t) == verb) {
            List.copyOf(tree.kids(t, "nsubj")).forEach(k -> tree.move(k, verb, tree.relation(k)));
        }
    }

    /** "…, said the minister": the parser may take who says it for an object. */
    private void subjectBehind(Token t) {
        Token verb = tree.head(t);
        if (verb == null || !tree.is(t, "obj") || tree.has(verb, "nsubj") || t.index() != nextNominal(verb)) {
            return;
        }
        boolean before = tree.kids(verb, "ccomp").stream().anyMatch(c -> c.index() < verb.index());
        if (before && verb.is("VB") && complements.takes(tree.lemma(verb), Part.VERB, Takes.THAT)) {
            tree.move(t, verb, "nsubj");
        }
    }

    /** "the king, who fled": the parser may hang the clause elsewhere. */
    private void relative(Token t) {
        Token pronoun = tree.kid(t, "nsubj", "obj");
        if (pronoun == null) {
            return;
        }
        boolean who = (pronoun.tag().equals("WP") || pronoun.tag().equals("WDT")) && pronoun.index() < t.index();
        boolean adverbial = tree.is(t, "advcl") && !(pronoun.tag().equals("WP") && !tree.has(t, "mark"));
        if (!who || !t.is("VB") || tree.head(t) == null || tree.is(t, "acl", "conj", "ccomp", "csubj") || adverbial) {
            return;
        }
        for (int i = pronoun.index() - 1; i >= 0 && i >= pronoun.index() - 3; i--) {
            Token noun = tree.tokens().get(i);
            if (Tree.isNominal(noun) && !tree.is(noun, "compound", "amod", "det", "case")) {
                tree.move(t, noun, "acl:relcl");
                return;
            }
        }
    }

    /** "X had left, Y said": the clause before a verb of saying is what was said. */
    private void saidBefore(Token t) {
        Token verb = tree.head(t);
        if (verb == null) {
            return;
        }
        Token comma = tree.at(firstOf(verb) - 1);
        boolean before = verb.is("VB") && t.is("VB") && t.index() < verb.index();
        Token auxiliary = tree.kid(t, "aux");
        Token subject = tree.kid(t, "nsubj");
        boolean inverted = auxiliary != null && subject != null && auxiliary.index() < subject.index();
        if (before
                && !inverted
                && tree.is(t, "advcl", "dep")
                && !tree.has(t, "mark")
                && tree.has(t, "nsubj")
                && comma != null
                && comma.text().equals(",")
                && !tree.has(verb, "ccomp", "obj")
                && complements.takes(tree.lemma(verb), Part.VERB, Takes.THAT)) {
            tree.move(t, verb, "ccomp");
        }
    }

    /** "X left this morning, Y said": what stands before the comma is part of what was said. */
    private void partsOfSaid(Token t) {
        Token verb = tree.head(t);
        if (verb == null || !tree.is(t, "ccomp") || !t.is("VB") || t.index() > verb.index()) {
            return;
        }
        List<Token> subjects = tree.kids(verb, "nsubj");
        Token subject = subjects.isEmpty() ? null : subjects.get(subjects.size() - 1);
        Token comma = subject == null ? null : tree.at(first(subject) - 1);
        if (comma == null || comma.index() < t.index() || !comma.text().equals(",")) {
            return;
        }
        for (Token k : List.copyOf(tree.kids(verb, "nsubj", "obl", "advmod", "obj"))) {
            boolean own = tree.is(k, "nsubj") ? !tree.has(t, "nsubj") : t.index() < k.index();
            if (own && k.index() < comma.index()) {
                tree.move(k, t, tree.relation(k));
            }
        }
    }

    /** "X met Y, and the two talked": a clause with a subject of its own goes on from a clause, not from a noun. */
    private void joinedClause(Token t) {
        Token noun = tree.head(t);
        Token subject = tree.kid(t, "nsubj", "nsubj:pass");
        if (noun == null || subject == null || !t.is("VB") || !tree.is(t, "conj") || tree.has(t, "mark")) {
            return;
        }
        Token verb = clauseOf(noun);
        if (verb == null || !noun.is("NN") || verb.index() > noun.index() || subject.is("W")) {
            return;
        }
        if (noun.index() < subject.index() && subject.index() < t.index()) {
            tree.move(t, verb, "conj");
        }
    }

    /** The nearest verb above a noun that is no predicate itself; null where there is none. */
    private @Nullable Token clauseOf(Token noun) {
        Token at = noun;
        for (int steps = 0; at != null && steps < tree.tokens().size(); steps++) {
            if (at.is("VB")) {
                return at;
            }
            at = tree.has(at, "nsubj") ? null : tree.head(at);
        }
        return null;
    }

    /** Where a verb's subject begins. */
    private int firstOf(Token verb) {
        Token subject = tree.kid(verb, "nsubj");
        return subject == null ? verb.index() : first(subject);
    }

    private int first(Token subject) {
        int first = subject.index();
        while (first > 0 && tree.isIn(tree.tokens().get(first - 1), subject)) {
            first--;
        }
        return first;
    }

    /** "Journalists detained by the army were released", "his decision to free X was welcomed": no clause as subject. */
    private void reduced(Token t) {
        Token verb = tree.head(t);
        Token subject = tree.kid(t, "nsubj");
        if (verb == null || subject == null || !tree.is(t, "csubj") || t.index() > verb.index()) {
            return;
        }
        boolean participle = (t.tag().equals("VBN") || t.tag().equals("VBD")) && !tree.has(t, "aux", "mark");
        boolean noun =
                tree.kids(t, "mark").stream().anyMatch(m -> m.tag().equals("TO") && m.index() == subject.index() + 1)
                        && complements.takes(tree.lemma(subject), Part.NOUN, Takes.INF);
        if (participle || noun) {
            tree.move(subject, verb, tree.has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
            tree.move(t, subject, "acl");
        }
    }

    /** "Serbia, Kosovo sign deal": in a title a comma joins. */
    private void titleComma(Token t) {
        Token root = tree.head(t);
        Token subject = tree.kid(t, "nsubj");
        if (root == null || subject == null) {
            return;
        }
        boolean finite = t.is("VB") && subject.index() < t.index();
        if (tree.sentence().role() != Role.TITLE || !finite || tree.head(root) != null) {
            return;
        }
        Token comma = tree.at(root.index() + 1);
        boolean joined = root.is("NN")
                && subject.index() > root.index()
                && comma != null
                && comma.text().equals(",");
        if (joined && tree.is(t, "parataxis", "acl", "appos", "dep", "ccomp", "conj")) {
            tree.reroot(t, "nsubj");
            tree.move(subject, root, "conj");
        }
    }

    /** "X to meet Y": in a title the infinitive is the clause, who stands before it its subject. */
    private void titleInfinitive(Token t) {
        Token root = tree.head(t);
        if (root == null) {
            return;
        }
        boolean title = tree.sentence().role() == Role.TITLE && t.is("VB") && tree.head(root) == null;
        if (!title || !tree.is(t, "acl", "xcomp", "advcl", "dep") || tree.has(t, "nsubj") || root.is("VB")) {
            return;
        }
        Token mark = tree.kid(t, "mark");
        boolean joined = mark != null && mark.tag().equals("TO") && root.index() < mark.index();
        boolean takes = complements.takes(tree.lemma(root), Part.NOUN, Takes.INF) || root.is("JJ");
        if (joined && !takes && !tree.has(root, "cop", "nsubj")) {
            tree.reroot(t, "nsubj");
            List.copyOf(tree.kids(root, "advmod")).stream()
                    .filter(a -> a.index() > root.index())
                    .forEach(a -> tree.move(a, t, "advmod"));
        }
    }

    /** "If X, Y would, Z said": the condition is what is said's. */
    private void condition(Token t) {
        Token verb = tree.head(t);
        if (verb == null || !tree.is(t, "advcl", "ccomp") || t.index() > verb.index()) {
            return;
        }
        for (Token c : tree.kids(verb, "ccomp")) {
            boolean between = c != t && t.index() < c.index() && c.index() < verb.index();
            Token auxiliary = tree.kid(t, "aux");
            Token subject = tree.kid(t, "nsubj");
            boolean inverted = auxiliary != null && subject != null && auxiliary.index() < subject.index();
            if (between && (inverted || tree.has(t, "mark"))) {
                tree.move(t, c, "advcl");
                return;
            }
        }
    }

    private int nextNominal(Token verb) {
        return tree.kids(verb, "obj").stream()
                .filter(o -> o.index() > verb.index())
                .mapToInt(Token::index)
                .findFirst()
                .orElse(-1);
    }
}
