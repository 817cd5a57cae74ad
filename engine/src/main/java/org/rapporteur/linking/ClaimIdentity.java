package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.ClaimWords;
import org.rapporteur.knowledge.ClaimWords.ClaimClass;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.linking.identity.Evidence;
import org.rapporteur.linking.identity.Identity;
import org.rapporteur.reading.Proposition;

/**
 * When two propositions are one: by the class of what is said to be done, and by whose sides do it and suffer it; words
 * support that. Who says it, and whether it is asserted or denied, is no evidence.
 */
final class ClaimIdentity implements Identity<ClaimIdentity.Told> {
    /** The least score of two propositions that are one, on average. */
    static final double ENOUGH = 3.5;

    private static final double PREDICATE = 2;
    private static final double OTHER_PREDICATE = -3;
    private static final double ROLE = 1;
    private static final double OTHER_ROLE = -3;
    private static final double WORDS = 3;
    private static final double SAME_WORDS = 2;
    /** A deed that another page tells is one of many of its sort; a state of things is told by its class and parties alone. */
    private static final double DEED = -1.5;
    /** A word in a page, after others of its sort, that says no more than its predicate: "it is no negotiation". */
    private static final double NO_MORE = 1.5;

    private final ClaimWords words = Knowledge.standard().claimWords();

    /**
     * A proposition with its place among the sources.
     *
     * @param source who holds it: an actor, or the outlet; a copy's is that of its original
     * @param original id of the article, of a copy that of its original
     * @param subject the side of who does it, empty where that is not known
     * @param object the side of whom it is done to, empty where that is not known
     */
    record Told(Proposition proposition, String source, String original, String subject, String object) {}

    @Nullable
    ClaimClass meaning(Proposition p) {
        return p.known() ? words.meaning(p.predicate()).orElse(null) : null;
    }

    @Override
    public Set<String> keys(Told t) {
        Set<String> keys = new LinkedHashSet<>();
        Proposition p = t.proposition();
        ClaimClass meaning = meaning(p);
        List<String> sides = new ArrayList<>();
        if (!t.subject().isEmpty()) {
            sides.add(t.subject());
        }
        if (!t.object().isEmpty()) {
            sides.add(t.object());
        }
        if (sides.isEmpty()) {
            sides.add(t.original());
        }
        for (String side : sides) {
            if (meaning == null || meaning.deed()) {
                p.lemmas().forEach(l -> keys.add(side + "|" + p.predicate() + "|" + l));
                keys.add(side + "|" + p.predicate() + "|" + t.original());
            } else {
                keys.add(side + "|" + p.predicate());
            }
        }
        if (sides.size() > 1) {
            String pair = String.join("|", new TreeSet<>(sides));
            p.lemmas().stream().filter(l -> !l.equals(p.predicate())).forEach(l -> keys.add(pair + "|with " + l));
        }
        return keys;
    }

    @Override
    public List<Evidence> weigh(Told a, Told b) {
        List<Evidence> out = new ArrayList<>();
        Proposition p = a.proposition();
        Proposition q = b.proposition();
        ClaimClass meaning = meaning(p);
        boolean same = p.predicate().equals(q.predicate()) && p.known() == q.known();
        boolean onePage = a.original().equals(b.original());
        if (same) {
            out.add(new Evidence("predicate", p.predicate(), q.predicate(), PREDICATE));
        } else if (p.known() && q.known()) {
            out.add(new Evidence("predicate", p.predicate(), q.predicate(), OTHER_PREDICATE));
        }
        boolean mutual = same && meaning != null && meaning.mutual();
        boolean swapped = mutual && a.subject().equals(b.object()) && a.object().equals(b.subject());
        if (swapped) {
            out.add(new Evidence("sides", a.subject(), b.object(), 2 * ROLE));
        } else {
            role("subject", a.subject(), b.subject(), onePage, out);
            boolean objectless = same && meaning != null && !meaning.other();
            if (objectless) {
                out.add(new Evidence("object", "", "", ROLE));
            } else {
                role("object", a.object(), b.object(), false, out);
            }
        }
        if (same && !onePage && (meaning == null || meaning.deed())) {
            out.add(new Evidence("deed", p.predicate(), q.predicate(), DEED));
        }
        said(p, q, onePage, out);
        return out;
    }

    private static void role(String feature, String here, String there, boolean onePage, List<Evidence> out) {
        if (here.isEmpty() && there.isEmpty()) {
            if (onePage) {
                out.add(new Evidence(feature, here, there, ROLE));
            }
        } else if (here.equals(there)) {
            out.add(new Evidence(feature, here, there, ROLE));
        } else if (!here.isEmpty() && !there.isEmpty()) {
            out.add(new Evidence(feature, here, there, OTHER_ROLE));
        }
    }

    private static void said(Proposition p, Proposition q, boolean onePage, List<Evidence> out) {
        if (p.words().equals(q.words())) {
            out.add(new Evidence("words", p.words(), q.words(), SAME_WORDS + WORDS));
            return;
        }
        Set<String> both = new TreeSet<>(p.lemmas());
        both.retainAll(new TreeSet<>(q.lemmas()));
        both.remove(p.predicate());
        int all = p.lemmas().size() + q.lemmas().size() - both.size();
        if (!both.isEmpty() && all > 0) {
            String which = String.join(", ", both);
            out.add(new Evidence("words", which, which, WORDS * both.size() / all));
        } else if (onePage && (saysNoMore(p) || saysNoMore(q))) {
            out.add(new Evidence("words", p.words(), q.words(), NO_MORE));
        }
    }

    /** Whether a proposition is its predicate and nothing else: "it is no negotiation". */
    private static boolean saysNoMore(Proposition p) {
        return p.lemmas().equals(List.of(p.predicate()));
    }
}
