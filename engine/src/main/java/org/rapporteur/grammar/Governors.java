package org.rapporteur.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Complements.Control;
import org.rapporteur.grammar.Complements.Effect;
import org.rapporteur.grammar.Complements.Signature;
import org.rapporteur.grammar.Complements.Takes;
import org.rapporteur.language.Token;

/** Finds the words that have others as their content. */
final class Governors {
    private static final Effect PLANNED = new Effect(false, false, Reality.Kind.PLANNED, Reality.Life.NONE);
    private static final Effect TOLD = new Effect(false, false, Reality.Kind.TOLD, Reality.Life.NONE);
    private static final Effect NOT = new Effect(false, true, Reality.Kind.TOLD, Reality.Life.NONE);
    private static final Signature PURPOSE = new Signature(Control.DOER, null, PLANNED, PLANNED);
    private static final Signature SAID = new Signature(null, Outer.Link.SAYS, Effect.KEEP, Effect.KEEP);
    private static final Signature PLAIN = new Signature(Control.DOER, null, TOLD, NOT);
    private static final Set<String> JOINING = Set.of("that", "whether", "of", "from", "for", "in", "by", "with");
    private static final Set<String> CONTENT_PREPOSITIONS = Set.of("of", "for", "to", "on", "about", "in", "against");

    private final Tree tree;
    private final Clauses clauses;
    private final Words words;
    private final Complements complements;
    private final Map<Integer, List<Governor>> found = new HashMap<>();

    Governors(Tree tree, Clauses clauses, Words words, Complements complements) {
        this.tree = tree;
        this.words = words;
        this.clauses = clauses;
        this.complements = complements;
    }

    /** The words whose content a word is, in order. */
    List<Governor> of(Token t) {
        List<Governor> known = found.get(t.index());
        if (known == null) {
            known = List.copyOf(find(t));
            found.put(t.index(), known);
        }
        return known;
    }

    private List<Governor> find(Token t) {
        List<Governor> out = new ArrayList<>();
        if (isClause(t)) {
            Governor g = ofClause(t, t, 0);
            if (g != null) {
                out.add(g);
                shared(t, g, out);
            }
        } else if (t.is("NN")) {
            ofNoun(t, out);
        }
        return out;
    }

    /** "neither confirmed nor denied that": joined verbs have one content. */
    private void shared(Token t, Governor g, List<Governor> out) {
        Token verb = g.word();
        Token head = tree.head(verb);
        List<Token> beside = new ArrayList<>(tree.kids(verb, "conj"));
        if (head != null && tree.is(verb, "conj")) {
            beside.add(head);
        }
        for (Token k : beside) {
            boolean adjacent =
                    Math.abs(k.index() - verb.index()) == 2 && g.content().index() > k.index();
            boolean bare = k.is("VB") && !tree.has(k, "obj", "ccomp", "xcomp", "obl");
            Takes takes = clauses.isFinite(g.content()) ? Takes.THAT : clauses.takes(g.content());
            Signature s = adjacent && bare ? signature(k, takes) : null;
            if (s != null) {
                out.add(new Governor(k, t, s, false));
            }
        }
    }

    private boolean isClause(Token t) {
        return t.is("VB") || tree.has(t, "cop") || t.is("JJ");
    }

    @Nullable
    private Signature signature(Token g, Takes takes) {
        String lemma = tree.lemma(g);
        return complements.of(lemma, part(g), takes);
    }

    @Nullable
    private Governor ofClause(Token t, Token asked, int depth) {
        Token head = tree.head(t);
        if (head == null) {
            return reported(t);
        }
        if (depth > tree.tokens().size()) {
            return null;
        }
        boolean inf = clauses.isInfinitive(t) || t.tag().equals("VB") && !clauses.isFinite(t);
        if (tree.is(t, "conj")) {
            Token mark = tree.kid(t, "mark");
            boolean that = mark != null && JOINING.contains(Tree.lower(mark));
            boolean own = mark != null && !that && !clauses.isInfinitive(t);
            return own || !that && clauses.isFinite(t) && !clauses.isFinite(head)
                    ? null
                    : ofClause(head, asked, depth + 1);
        }
        if (tree.is(t, "ccomp", "xcomp")) {
            boolean finite = clauses.isFinite(t);
            Takes takes = finite ? Takes.THAT : inf ? Takes.INF : clauses.takes(t);
            Signature s =
                    isYet(t, head) ? complements.of("yet", Part.ADJECTIVE, Takes.INF) : prepositional(head, takes);
            if (s == null) {
                s = signature(head, takes);
            }
            if (s == null && inf && tree.is(t, "xcomp") && head.is("VB") && clauses.isInfinitive(t)) {
                return new Governor(head, t, PURPOSE, true);
            }
            return new Governor(head, t, s != null ? s : finite && head.is("VB") ? SAID : PLAIN, false);
        }
        if (tree.is(t, "advcl", "obl", "nmod", "acl", "dep")) {
            return ofAdverbial(t, head, inf);
        }
        if (tree.is(t, "parataxis") && head.is("VB") && head.index() < t.index()) {
            Signature s = signature(head, Takes.THAT);
            boolean told = tree.between(head, t, Set.of(":", "\"", "``", "\u201c"));
            return s == null || !told || tree.has(head, "ccomp") ? null : new Governor(head, t, s, false);
        }
        return null;
    }

    /** "has yet to meet", "is yet to meet". */
    private boolean isYet(Token t, Token head) {
        boolean auxiliary = head.lemma().equals("have") || head.lemma().equals("be");
        return Tree.lower(head).equals("yet") || auxiliary && (hasYet(t) || hasYet(head)) && clauses.isInfinitive(t);
    }

    private boolean hasYet(Token t) {
        return tree.kids(t).stream().anyMatch(a -> Tree.lower(a).equals("yet"));
    }

    /** "called on X to", "called for X to". */
    @Nullable
    Signature prepositional(Token head, Takes takes) {
        for (Token k : tree.kids(head, "obl")) {
            Signature s = complements.of(tree.lemma(head) + " " + tree.preposition(k), Part.VERB, takes);
            if (s != null) {
                return s;
            }
        }
        return null;
    }

    @Nullable
    private Governor ofAdverbial(Token t, Token head, boolean inf) {
        String preposition = tree.preposition(t);
        if (tree.is(t, "acl") && !tree.is(t, "acl:relcl")) {
            Takes takes = inf ? Takes.INF : preposition.equals("that") ? Takes.THAT : Takes.OF_ING;
            Signature s = inf || !preposition.isEmpty() ? signature(head, takes) : null;
            if (s != null) {
                return new Governor(head, t, s, false);
            }
            return inf && !clauses.isOnly(head) ? new Governor(head, t, PURPOSE, true) : null;
        }
        if (clauses.isRelativeClause(t)) {
            Signature s = preposition.equals("that") && head.is("NN") ? signature(head, Takes.THAT) : null;
            return s == null ? null : new Governor(head, t, s, false);
        }
        if (Tree.isGerund(t) && !preposition.isEmpty()) {
            Signature s = signature(head, Takes.OF_ING);
            boolean content = CONTENT_PREPOSITIONS.contains(preposition)
                    || preposition.equals("from")
                    || preposition.equals("with")
                    || preposition.equals("at");
            return s != null && content ? new Governor(head, t, s, false) : null;
        }
        if (head.is("JJ") && !clauses.isInfinitive(t)) {
            return null;
        }
        if (inf && clauses.isInfinitive(t)) {
            Signature s = prepositional(head, Takes.INF);
            if (s == null) {
                s = signature(head, Takes.INF);
            }
            return s != null && !s.equals(PURPOSE)
                    ? new Governor(head, t, s, false)
                    : new Governor(head, t, PURPOSE, true);
        }
        return null;
    }

    /** "…, the minister said" where the parser hangs the saying on what is said. */
    @Nullable
    private Governor reported(Token t) {
        for (Token p : tree.kids(t, "parataxis")) {
            Signature s = p.is("VB") ? signature(p, Takes.THAT) : null;
            if (s != null && s.link() != null && tree.has(p, "nsubj") && !tree.has(p, "ccomp", "obj")) {
                return new Governor(p, t, s, false);
            }
        }
        return null;
    }

    private void ofNoun(Token noun, List<Governor> out) {
        for (Token k : tree.kids(noun, "acl")) {
            boolean clause = tree.is(k, "acl:relcl");
            boolean passive = clauses.isPassive(k);
            if (clause && clauses.otherGap(k) == null
                    || k.tag().equals("VBN")
                    || k.tag().equals("VBG")) {
                boolean thing = passive || clause && isIn(noun, clauses.object(k));
                add(k, noun, thing ? Takes.OBJ : Takes.SUBJ, "", out);
                raised(k, noun, out);
            }
        }
        Token top = standing(noun);
        for (int steps = 0; tree.is(top, "conj") && steps < tree.tokens().size(); steps++) {
            Token head = tree.head(top);
            if (head == null || !head.is("NN")) {
                break;
            }
            top = head;
        }
        Token head = tree.head(top);
        if (head == null) {
            return;
        }
        if (tree.is(top, "obj")) {
            add(head, noun, Takes.OBJ, "", out);
            joined(head, top, noun, out);
        } else if (tree.is(top, "nsubj")) {
            boolean passive = head.is("VB") && clauses.isPassive(head);
            add(head, noun, passive ? Takes.OBJ : Takes.SUBJ, "", out);
            joined(head, top, noun, out);
            raised(head, noun, out);
        } else if (tree.is(top, "obl", "nmod") && !tree.is(top, "nmod:poss")) {
            String preposition = tree.preposition(top);
            add(head, noun, Takes.OBJ, " " + preposition, out);
            if (head.is("NN") && CONTENT_PREPOSITIONS.contains(preposition)) {
                add(head, noun, Takes.OBJ, "", out);
            }
        }
    }

    /** The word that stands for a noun in its clause: "round" of "a round of talks". */
    Token standing(Token noun) {
        Token head = tree.head(noun);
        return head != null
                        && tree.is(noun, "nmod")
                        && tree.preposition(noun).equals("of")
                        && words.predicate(tree.lemma(head), Part.NOUN).is("measure")
                ? head
                : noun;
    }

    private static boolean isIn(Token t, @Nullable Found found) {
        return found != null && found.group().heads().contains(t);
    }

    /** "Talks opened on Monday and were called off on Tuesday". */
    private void joined(Token head, Token top, Token noun, List<Governor> out) {
        for (Token k : tree.kids(head, "conj")) {
            boolean own = tree.has(k, "nsubj", "obj");
            if (!own && k.is("VB") && tree.is(top, "nsubj")) {
                add(k, noun, clauses.isPassive(k) ? Takes.OBJ : Takes.SUBJ, "", out);
            }
        }
    }

    /** "Talks failed to take place", "talks are due to open". */
    private void raised(Token head, Token noun, List<Governor> out) {
        for (Token k : tree.kids(head, "xcomp")) {
            if (k.is("VB")) {
                add(k, noun, clauses.isPassive(k) ? Takes.OBJ : Takes.SUBJ, "", out);
                raised(k, noun, out);
            }
        }
    }

    /** What a word before a noun does with it: "planned talks", "a cancelled visit"; null for nothing. */
    @Nullable
    Signature before(Token word) {
        Signature s = complements.of(Tree.lower(word), Part.ADJECTIVE, Takes.MOD);
        if (s == null && word.is("VB")) {
            Takes takes = word.tag().equals("VBN") ? Takes.OBJ : Takes.SUBJ;
            return complements.of(word.lemma().toLowerCase(Locale.ROOT), Part.VERB, takes);
        }
        return s;
    }

    private void add(Token g, Token noun, Takes takes, String preposition, List<Governor> out) {
        boolean phrase = g.is("NN") && tree.has(g, "cop");
        if (takes == Takes.SUBJ && (tree.has(g, "xcomp", "ccomp") || g.is("VB") && hasObject(g))) {
            return;
        }
        // "talks are under way", "on hold"
        String lemma = phrase ? tree.preposition(g) + " " + tree.lemma(g) : tree.lemma(g) + preposition;
        Part part = phrase ? Part.ADJECTIVE : part(g);
        Signature s = complements.of(lemma, part, takes);
        if (s != null) {
            boolean word = s.link() != null && s.link() != Outer.Link.WANTS && isContent(noun);
            // to reject a plan, to deny a claim leaves plan and claim as they are
            out.add(new Governor(g, noun, word ? s.kept() : s, false));
        }
    }

    private boolean hasObject(Token g) {
        Token own = tree.ownNoun(g);
        return tree.kids(g, "obj").stream().anyMatch(o -> o != own);
    }

    /** Whether a noun tells words or thoughts: plan, claim, offer. */
    private boolean isContent(Token noun) {
        String lemma = tree.lemma(noun);
        return complements.takes(lemma, Part.NOUN, Takes.INF) || complements.takes(lemma, Part.NOUN, Takes.THAT);
    }

    private static Part part(Token g) {
        return g.is("VB") ? Part.VERB : g.is("NN") ? Part.NOUN : Part.ADJECTIVE;
    }
}
