package org.rapporteur.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Complements.Effect;
import org.rapporteur.grammar.Complements.Signature;
import org.rapporteur.grammar.Reality.Kind;
import org.rapporteur.grammar.Reality.Life;
import org.rapporteur.language.Token;

/** How real the words of a sentence are: by their own clause, then by those whose content it is. */
final class Realities {
    private static final Reality PLAIN = new Reality(Kind.TOLD, false, Life.NONE, List.of());
    private static final Set<String> NOT = Set.of("not", "n't", "never", "hardly", "scarcely", "neither", "nor");
    private static final Map<String, Kind> MODALS = Map.ofEntries(
            Map.entry("will", Kind.PLANNED),
            Map.entry("'ll", Kind.PLANNED),
            Map.entry("wo", Kind.PLANNED),
            Map.entry("shall", Kind.PLANNED),
            Map.entry("due", Kind.PLANNED),
            Map.entry("may", Kind.POSSIBLE),
            Map.entry("might", Kind.POSSIBLE),
            Map.entry("can", Kind.POSSIBLE),
            Map.entry("ca", Kind.POSSIBLE),
            Map.entry("could", Kind.POSSIBLE),
            Map.entry("must", Kind.WANTED),
            Map.entry("should", Kind.WANTED),
            Map.entry("ought", Kind.WANTED),
            Map.entry("need", Kind.WANTED),
            Map.entry("dare", Kind.POSSIBLE));
    private static final Set<String> IF = Set.of(
            "if",
            "unless",
            "provided",
            "providing",
            "assuming",
            "lest",
            "even if",
            "in case",
            "whether",
            "should",
            "otherwise");
    private static final Set<String> LATER =
            Set.of("until", "till", "once", "when", "after", "before", "as soon as", "as", "while", "so that", "so");
    private static final Set<String> WITHOUT = Set.of("without", "instead of", "rather than", "instead", "rather");
    private static final Set<String> WITHIN = Set.of("in", "at", "during", "on", "for", "through");

    private final Tree tree;
    private final Clauses clauses;
    private final Nodes nodes;
    private final Governors governors;
    private final boolean question;
    private final Map<Integer, Reality> found = new HashMap<>();
    private final Set<Integer> open = new HashSet<>();

    Realities(Tree tree, Clauses clauses, Nodes nodes, Governors governors) {
        this.tree = tree;
        this.clauses = clauses;
        this.nodes = nodes;
        this.governors = governors;
        this.question = isQuestion();
    }

    private boolean isQuestion() {
        for (int i = tree.tokens().size() - 1; i >= 0; i--) {
            Token t = tree.tokens().get(i);
            if (Character.isLetterOrDigit(t.text().codePointAt(0))) {
                return false;
            }
            if (t.text().startsWith("?")) {
                return true;
            }
        }
        return false;
    }

    /** How real a node is. */
    Reality of(Node n) {
        Reality r = of(n.word);
        List<Token> why = new ArrayList<>(new HashSet<>(r.why()));
        why.sort(Comparator.comparingInt(Token::index));
        return new Reality(r.kind(), r.negated(), r.life(), why);
    }

    private Reality of(Token t) {
        Reality known = found.get(t.index());
        if (known != null) {
            return known;
        }
        if (!open.add(t.index())) {
            return PLAIN;
        }
        Node n = nodes.at(t);
        boolean noun = n == null ? t.is("NN") && !tree.has(t, "cop") : n.predicate.part() == Part.NOUN;
        Reality r = noun ? ofNoun(t, n) : ofClause(t);
        if (noun && tree.has(t, "cop")) {
            r = with(r, ofClause(t));
        }
        for (Governor g : governors.of(t)) {
            boolean leans = noun && n != null && n.support == g.word();
            Life life = g.signature().so().life();
            if (!leans) {
                r = under(r, g);
            } else if (life != Life.NONE && !of(g.word()).negated()) {
                r = with(r, new Reality(Kind.TOLD, false, life, List.of(g.word())));
            }
        }
        open.remove(t.index());
        found.put(t.index(), r);
        return r;
    }

    private Reality under(Reality own, Governor g) {
        Reality outer = of(g.word());
        if (g.word().lemma().equals("have")
                && g.word().tag().equals("VBD")
                && g.signature().so().kind() == Kind.WANTED) {
            // what they had to do they did
            return with(own, outer);
        }
        Effect e = outer.negated() ? g.signature().not() : g.signature().so();
        if (e.keeps()) {
            return own;
        }
        if (e.life() == Life.ENDED || e.life() == Life.GOING_ON) {
            // what shall end or go on is there, whether it does or not
            boolean did = outer.kind() == Kind.TOLD;
            List<Token> why = new ArrayList<>(own.why());
            why.add(g.word());
            return did ? new Reality(own.kind(), own.negated(), e.life(), why) : own;
        }
        Kind kind = weakest(weakest(own.kind(), e.kind()), outer.kind());
        List<Token> why = new ArrayList<>(own.why());
        why.addAll(outer.why());
        if (e.negates() || e.kind() != Kind.TOLD || e.life() != Life.NONE) {
            why.add(g.word());
        }
        Life life = e.life() == Life.NONE || outer.negated() ? own.life() : e.life();
        return new Reality(kind, own.negated() != e.negates(), life, why);
    }

    private static Kind weakest(Kind a, Kind b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private Reality with(Reality own, Reality outer) {
        List<Token> why = new ArrayList<>(own.why());
        why.addAll(outer.why());
        return new Reality(
                weakest(own.kind(), outer.kind()),
                own.negated() != outer.negated(),
                outer.life() == Life.NONE ? own.life() : outer.life(),
                why);
    }

    private static Reality kind(Kind kind, Token... why) {
        return new Reality(kind, false, Life.NONE, List.of(why));
    }

    private static Reality not(Token why) {
        return new Reality(Kind.TOLD, true, Life.NONE, List.of(why));
    }

    private Reality ofNoun(Token noun, @Nullable Node n) {
        Reality r = PLAIN;
        for (Token k : tree.kids(noun, "det", "cc:preconj", "advmod")) {
            String word = Tree.lower(k);
            if (word.equals("no") || word.equals("neither") || NOT.contains(word)) {
                r = with(r, not(k));
            }
        }
        for (Token k : tree.kids(noun, "amod")) {
            Signature s = governors.before(k);
            if (s != null && !s.so().keeps()) {
                r = with(r, new Reality(s.so().kind(), s.so().negates(), s.so().life(), List.of(k)));
            }
        }
        if (n != null && n.support != null) {
            return with(r, of(n.support));
        }
        Token head = tree.head(noun);
        if (head != null
                && !isDefinite(noun)
                && !tree.has(head, "expl")
                && tree.is(noun, "nsubj")
                && (head.is("VB") || tree.has(head, "cop"))
                && governors.of(noun).isEmpty()) {
            // "talks will be hard": not yet there
            Reality outer = of(head);
            return with(r, new Reality(outer.kind(), false, Life.NONE, outer.why()));
        }
        if (head != null && tree.is(noun, "obj") && !isDefinite(noun)) {
            // what somebody may, shall or would do something to is no surer than that
            Reality outer = of(head);
            return with(r, new Reality(outer.kind(), false, Life.NONE, outer.why()));
        }
        if (head != null && tree.is(noun, "obl", "nmod")) {
            String preposition = tree.preposition(noun);
            if (WITHOUT.contains(preposition)) {
                Token word = tree.kid(noun, "case");
                return with(r, not(word == null ? noun : word));
            }
            Token verb = clauses.verbAbove(noun);
            Node above = verb == null ? null : nodes.told(verb);
            boolean goes = above != null && (above.predicate.is("visit") || above.predicate.is("send"));
            if (preposition.equals("for") && goes && n != null && n.predicate.part() == Part.NOUN) {
                Token word = tree.kid(noun, "case");
                r = with(r, kind(Kind.PLANNED, word == null ? noun : word));
            }
            if (WITHIN.contains(preposition) && verb != null) {
                Reality outer = of(verb);
                if (outer.kind() != Kind.TOLD) {
                    return with(r, new Reality(outer.kind(), false, Life.NONE, outer.why()));
                }
            }
        }
        return r;
    }

    private boolean isDefinite(Token noun) {
        return tree.has(noun, "nmod:poss")
                || tree.kids(noun, "det").stream()
                        .anyMatch(d -> d.lemma().equals("the") || Tree.lower(d).startsWith("th"));
    }

    private Reality ofClause(Token t) {
        Reality r = auxiliaries(t);
        for (Token k : negations(t)) {
            r = with(r, not(k));
        }
        r = condition(t, r);
        if (question && isMain(t)) {
            r = with(r, kind(Kind.ASKED, tree.tokens().get(tree.tokens().size() - 1)));
        }
        return adverbial(t, r);
    }

    private boolean isMain(Token t) {
        Token up = t;
        for (int steps = 0; up != null && steps < tree.tokens().size(); steps++) {
            if (tree.head(up) == null) {
                return true;
            }
            if (!tree.is(up, "conj", "parataxis") && !(tree.is(up, "ccomp") && !tree.has(up, "mark"))) {
                return false;
            }
            up = tree.head(up);
        }
        return false;
    }

    private Reality auxiliaries(Token t) {
        List<Token> auxiliaries = tree.kids(t, "aux", "cop");
        Token head = tree.head(t);
        boolean to = clauses.isInfinitive(t);
        if (auxiliaries.isEmpty() && !to && head != null && tree.is(t, "conj") && !tree.has(t, "nsubj")) {
            boolean shares = t.tag().equals("VB") && head.tag().equals("VB")
                    || t.tag().equals("VBN") && head.tag().equals("VBN")
                    || t.tag().equals("VBG") && head.tag().equals("VBG");
            if (shares) {
                auxiliaries = tree.kids(head, "aux");
            }
        }
        for (Token a : auxiliaries) {
            String word = Tree.lower(a);
            Kind kind = MODALS.get(word);
            if (kind != null) {
                return kind(kind, a);
            }
            if (word.equals("would") || word.equals("'d") && a.tag().equals("MD")) {
                return kind(isReported(t) ? Kind.PLANNED : Kind.POSSIBLE, a);
            }
            if (to && isYet(t)) {
                return not(a);
            }
            Token mark = tree.kid(t, "mark");
            boolean before = mark != null && a.index() < mark.index();
            if (to && before && a.lemma().equals("have") && t.tag().equals("VB")) {
                return a.tag().equals("VBD") ? PLAIN : kind(Kind.WANTED, a);
            }
            if (a.lemma().equals("be") && to && clauses.isFinite(t)) {
                return kind(Kind.PLANNED, a);
            }
        }
        if (to && head == null && auxiliaries.stream().noneMatch(a -> a.lemma().equals("be"))) {
            Token mark = tree.kid(t, "mark", "aux");
            return kind(Kind.PLANNED, mark == null ? t : mark);
        }
        boolean order =
                beginsClause(t) && t.tag().equals("VB") && isMain(t) && auxiliaries.isEmpty() && !tree.has(t, "nsubj");
        return order ? kind(Kind.WANTED, t) : PLAIN;
    }

    /** Whether nothing but signs, joining words and adverbs stands before a word in its clause. */
    private boolean beginsClause(Token t) {
        Token before = tree.at(t.index() - 1);
        while (before != null && (before.is("RB") || before.is("UH") || before.is("CC"))) {
            before = tree.at(before.index() - 1);
        }
        return before == null || !Character.isLetterOrDigit(before.text().codePointAt(0));
    }

    private boolean isYet(Token t) {
        return tree.kids(t, "advmod").stream().anyMatch(k -> Tree.lower(k).equals("yet"));
    }

    /** Whether something is told as somebody's words in the past: "said it would". */
    private boolean isReported(Token t) {
        for (Governor g : governors.of(t)) {
            boolean past = g.word().tag().equals("VBD") || g.word().tag().equals("VBN");
            if (g.signature().link() != null
                    && !g.purpose()
                    && (past || !g.word().is("VB"))) {
                return true;
            }
        }
        return false;
    }

    private List<Token> negations(Token t) {
        List<Token> out = new ArrayList<>();
        for (Token k : tree.kids(t, "advmod", "neg", "cc", "cc:preconj", "det")) {
            String word = Tree.lower(k);
            Token before = tree.at(k.index() - 1);
            boolean longer = word.equals("longer")
                    && before != null
                    && Tree.lower(before).equals("no");
            if (NOT.contains(word) && !(tree.is(k, "cc") && k.index() > t.index()) || longer) {
                out.add(k);
            }
        }
        Token head = tree.head(t);
        if (head != null && tree.is(t, "conj")) {
            // "did not meet or call", "neither met nor called"
            for (Token c : tree.kids(t, "cc")) {
                boolean or = Tree.lower(c).equals("or") || Tree.lower(c).equals("nor");
                if (or && out.isEmpty()) {
                    tree.kids(head, "advmod", "cc:preconj").stream()
                            .filter(k -> NOT.contains(Tree.lower(k)))
                            .findFirst()
                            .ifPresent(out::add);
                }
            }
        }
        Node n = nodes.at(t);
        if (n != null && out.isEmpty()) {
            for (Argument a : n.arguments) {
                boolean own =
                        a.via() == Via.OWN || a.via() == Via.SHARED || a.via() == Via.AGENT || a.via() == Via.REPAIRED;
                if (a.join() == Join.NONE && own && a.role() != Role.AS) {
                    out.add(a.head());
                    break;
                }
            }
        }
        return out;
    }

    private Reality condition(Token t, Reality r) {
        Token mark = tree.kid(t, "mark");
        if (mark != null && IF.contains(tree.preposition(t))) {
            boolean whether = Tree.lower(mark).equals("whether") || tree.is(t, "ccomp");
            return with(r, kind(whether ? Kind.ASKED : Kind.SUPPOSED, mark));
        }
        Token inverted = inverted(t);
        if (inverted != null) {
            return with(r, kind(Kind.SUPPOSED, inverted));
        }
        if (r.kind() == Kind.TOLD) {
            return r;
        }
        for (Token k : tree.kids(t, "advcl", "dep", "csubj")) {
            Token condition = inverted(k);
            if (condition == null && IF.contains(tree.preposition(k))) {
                condition = tree.kid(k, "mark");
            }
            if (condition != null) {
                return with(r, kind(Kind.SUPPOSED, condition));
            }
        }
        return r;
    }

    /** The auxiliary before the subject of "Had X attacked, …"; null where there is none. */
    @Nullable
    private Token inverted(Token t) {
        Token subject = tree.kid(t, "nsubj");
        Token auxiliary = tree.kid(t, "aux", "cop");
        if (subject == null || auxiliary == null || auxiliary.index() > subject.index()) {
            return null;
        }
        boolean main = tree.head(t) == null || !tree.is(t, "advcl", "dep", "ccomp", "csubj");
        if (question || main || tree.has(t, "mark")) {
            return null;
        }
        String word = Tree.lower(auxiliary);
        return word.equals("had") || word.equals("should") || word.equals("were") ? auxiliary : null;
    }

    /** What a clause has from the one it is an adverbial of. */
    private Reality adverbial(Token t, Reality r) {
        Token head = tree.head(t);
        if (head == null || !tree.is(t, "advcl", "obl", "acl", "nmod") || tree.is(t, "acl:relcl")) {
            return r;
        }
        String word = tree.preposition(t);
        if (WITHOUT.contains(word)) {
            Token mark = tree.kid(t, "mark", "case");
            return with(r, not(mark == null ? t : mark));
        }
        Token verb = clauses.verbAbove(head);
        if (verb == null || !tree.is(t, "advcl", "obl")) {
            return r;
        }
        Reality outer = of(verb);
        boolean present = t.tag().equals("VBP") || t.tag().equals("VBZ");
        Token until = tree.kid(t, "mark");
        boolean limit = word.equals("until") || word.equals("till");
        if (until != null && present && limit && outer.negated() && r.kind() == Kind.TOLD) {
            return with(r, kind(Kind.SUPPOSED, until));
        }
        boolean later = LATER.contains(word) && present
                || t.is("VBG") && tree.kids(t, "aux").isEmpty()
                || t.tag().equals("VBN") && tree.kids(t, "aux").isEmpty();
        if (later && outer.kind() != Kind.TOLD && r.kind() == Kind.TOLD) {
            return with(r, new Reality(outer.kind(), false, Life.NONE, outer.why()));
        }
        return r;
    }

    /** Whether a clause is a condition, also one in time: "until the rebels leave". */
    static boolean isCondition(Tree tree, Token t) {
        String word = tree.preposition(t);
        return IF.contains(word) || word.equals("until") || word.equals("till") || word.equals("once");
    }
}
