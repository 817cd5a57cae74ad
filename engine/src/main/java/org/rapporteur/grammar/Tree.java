package org.rapporteur.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** A sentence's tree with its children by head, which can be mended. */
final class Tree {
    private final Sentence sentence;
    private final Set<String> idioms;
    private final Set<String> verbs;
    private final int[] heads;
    private final String[] relations;
    private final boolean[] mended;
    private final List<List<Token>> children = new ArrayList<>();

    /**
     * @param idioms verbs with a noun of their own: "take place"
     * @param verbs the verbs that are known
     */
    Tree(Sentence sentence, Set<String> idioms, Set<String> verbs) {
        this.sentence = sentence;
        this.idioms = idioms;
        this.verbs = verbs;
        int n = sentence.size();
        heads = new int[n];
        relations = new String[n];
        mended = new boolean[n];
        for (Token t : sentence.tokens()) {
            heads[t.index()] = t.head();
            relations[t.index()] = t.relation();
            children.add(new ArrayList<>());
        }
        for (Token t : sentence.tokens()) {
            if (t.head() >= 0) {
                children.get(t.head()).add(t);
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    List<Token> tokens() {
        return sentence.tokens();
    }

    /** The token at a place; null outside the sentence. */
    @Nullable
    Token at(int index) {
        return index < 0 || index >= sentence.size() ? null : sentence.token(index);
    }

    /** What a token depends on; null for a root. */
    @Nullable
    Token head(Token t) {
        return at(heads[t.index()]);
    }

    String relation(Token t) {
        return relations[t.index()];
    }

    /** Whether a token's relation is one of these or a subtype of one. */
    boolean is(Token t, String... names) {
        String relation = relations[t.index()];
        for (String name : names) {
            if (relation.startsWith(name)
                    && (relation.length() == name.length() || relation.charAt(name.length()) == ':')) {
                return true;
            }
        }
        return false;
    }

    /** The tokens that depend on one, in order. */
    List<Token> kids(Token t) {
        return Collections.unmodifiableList(children.get(t.index()));
    }

    /** Those of them with one of these relations or a subtype of one. */
    List<Token> kids(Token t, String... names) {
        return children.get(t.index()).stream().filter(k -> is(k, names)).toList();
    }

    /** The first of them; null for none. */
    @Nullable
    Token kid(Token t, String... names) {
        for (Token k : children.get(t.index())) {
            if (is(k, names)) {
                return k;
            }
        }
        return null;
    }

    boolean has(Token t, String... names) {
        return kid(t, names) != null;
    }

    /** Whether a token is another or depends on it, directly or not. */
    boolean isIn(Token t, Token top) {
        Token up = t;
        for (int steps = 0; up != null && steps <= sentence.size(); steps++) {
            if (up.index() == top.index()) {
                return true;
            }
            up = head(up);
        }
        return false;
    }

    /** Hangs a token elsewhere; what would close a ring stays where it is. */
    void move(Token t, Token head, String relation) {
        if (isIn(head, t)) {
            return;
        }
        Token old = head(t);
        if (old != null) {
            children.get(old.index()).remove(t);
        }
        List<Token> siblings = children.get(head.index());
        siblings.add(t);
        siblings.sort((a, b) -> Integer.compare(a.index(), b.index()));
        heads[t.index()] = head.index();
        relations[t.index()] = relation;
        mended[t.index()] = true;
    }

    /** Makes a token the root, and hangs the root that was on it. */
    void reroot(Token t, String relation) {
        Token old = t;
        Token above = head(t);
        for (int steps = 0; above != null && steps <= sentence.size(); steps++) {
            old = above;
            above = head(old);
        }
        Token head = head(t);
        if (head == null || old == t) {
            return;
        }
        children.get(head.index()).remove(t);
        heads[t.index()] = -1;
        relations[t.index()] = "root";
        move(old, t, relation);
    }

    boolean isMended(Token t) {
        return mended[t.index()];
    }

    /** The words that join a token to its head, "ahead of" as one; empty for none. */
    String preposition(Token t) {
        Token first = kid(t, "case", "mark");
        if (first == null) {
            return "";
        }
        for (Token k : kids(t, "case")) {
            // "agrees in principle to the plan", where the parser hangs both on the plan
            if (k.index() > first.index() + 1 && k.index() < t.index() && isBetweenNouns(first, k)) {
                first = k;
            }
        }
        StringBuilder out = new StringBuilder(lower(first));
        kids(first, "fixed").forEach(f -> out.append(' ').append(lower(f)));
        for (Token k : kids(t, "case")) {
            // "because of", "ahead of" where the parser has two of them side by side
            if (k.index() == first.index() + 1) {
                out.append(' ').append(lower(k));
            }
        }
        return out.toString();
    }

    private boolean isBetweenNouns(Token one, Token other) {
        return sentence.tokens().subList(one.index() + 1, other.index()).stream()
                .anyMatch(n -> n.is("NN"));
    }

    /** "signing", also where the tagger takes it for another participle. */
    static boolean isGerund(Token t) {
        return t.is("VBG") || t.tag().equals("VBN") && lower(t).endsWith("ing");
    }

    /** The dictionary form in small letters, of a verb with its particle or the noun of its own. */
    String lemma(Token t) {
        String lemma = t.lemma().toLowerCase(Locale.ROOT);
        if (t.tag().equals("NNPS") && lemma.length() > 3 && lemma.endsWith("s")) {
            return lemma.substring(0, lemma.length() - 1);
        }
        if (!t.is("VB")) {
            return lemma;
        }
        lemma = verb(lemma, lower(t));
        Token particle = kid(t, "compound:prt");
        if (particle != null) {
            return lemma + " " + lower(particle);
        }
        Token own = ownNoun(t);
        return own == null ? lemma : lemma + " " + lower(own);
    }

    /** The verb itself, or the known one that its form is regularly made of, where the lemma is none that is known. */
    private String verb(String lemma, String form) {
        if (verbs.contains(lemma)) {
            return lemma;
        }
        for (String ending : List.of("ies", "ied", "es", "ed", "ing", "s", "d")) {
            if (!form.endsWith(ending) || form.length() <= ending.length() + 1) {
                continue;
            }
            String stem = form.substring(0, form.length() - ending.length());
            char last = stem.charAt(stem.length() - 1);
            boolean doubled = stem.length() > 2 && stem.charAt(stem.length() - 2) == last;
            List<String> made = ending.startsWith("ie")
                    ? List.of(stem + "y")
                    : List.of(stem, stem + "e", doubled ? stem.substring(0, stem.length() - 1) : stem);
            for (String m : made) {
                if (verbs.contains(m)) {
                    return m;
                }
            }
        }
        return lemma;
    }

    /** The noun of "take place", "open fire"; null where a verb has none of its own. */
    @Nullable
    Token ownNoun(Token verb) {
        for (Token o : kids(verb, "obj")) {
            boolean bare =
                    o.index() > verb.index() && o.index() <= verb.index() + 2 && !has(o, "det", "nmod:poss", "amod");
            if (bare && idioms.contains(verb(verb.lemma().toLowerCase(Locale.ROOT), lower(verb)) + " " + lower(o))) {
                return o;
            }
        }
        return null;
    }

    /** A verb that is a word of its own, not an auxiliary or copula. */
    boolean isVerb(Token t) {
        return t.is("VB") && !is(t, "aux", "cop", "case", "mark", "fixed", "amod", "compound", "cc", "punct");
    }

    /** Whether a word between two places, the later not counted, is one of these. */
    boolean between(Token one, Token other, Set<String> words) {
        int to = Math.max(one.index(), other.index());
        for (int i = Math.min(one.index(), other.index()); i < to; i++) {
            if (words.contains(lower(sentence.token(i)))) {
                return true;
            }
        }
        return false;
    }

    /** A word as the tables of words write it: in small letters, with a straight apostrophe ("n't"). */
    static String lower(Token t) {
        return t.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    static boolean isNominal(Token t) {
        return t.is("NN") || t.is("PRP") || t.is("CD") || t.is("DT") || t.is("WP") || t.is("WDT") || t.is("JJ");
    }
}
