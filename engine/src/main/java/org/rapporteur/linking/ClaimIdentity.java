package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    /** A class for what is in words of no class tells little. */
    private static final double OPEN_PREDICATE = 1.5;

    /** Where they have no word in common, that both are in words of no class tells nothing. */
    private static final double BARE_PREDICATE = 0.5;

    private static final double OTHER_PREDICATE = -3;
    private static final double ROLE = 1;
    /** A state and one who acts for it: what the one is charged with, the other denies. */
    private static final double ROLLED_ROLE = 0.75;
    /** Two who act for one state may each have done it. */
    private static final double COLLEAGUES = -0.5;

    private static final double OTHER_ROLE = -3;
    private static final double WORDS = 3;
    private static final double SAME_WORDS = 2;
    /** A deed that another page tells, or in other words, is one of many of its sort; a state is told by its class and parties alone. */
    private static final double DEED = -1.5;
    /** A word in a page, after others of its sort, that says no more than its predicate: "it is no negotiation". */
    private static final double NO_MORE = 1.5;

    private static final String NOBODY = "nobody";

    /** The class of what is charged in words of no class. */
    static final String OPEN = "charge";

    private final ClaimWords words = Knowledge.standard().claimWords();
    private final WordRarity rarity;

    /** @param rarity of the words among all that is told */
    ClaimIdentity(WordRarity rarity) {
        this.rarity = rarity;
    }

    /**
     * A proposition with its place among the sources.
     *
     * @param source who holds it: an actor, or the outlet; a copy's is that of its original
     * @param original id of the article, of a copy that of its original
     * @param subject who does it
     * @param object whom it is done to
     * @param own whether the source is of the side of who does it
     */
    record Told(Proposition proposition, String source, String original, Who subject, Who object, boolean own) {}

    /**
     * Who is meant in a role.
     *
     * @param party a person, or the side of all others; empty where nobody is known
     * @param side the side, of a person too; empty where nobody is known
     */
    record Who(String party, String side) {
        static final Who NOBODY = new Who("", "");

        boolean isNobody() {
            return party.isEmpty();
        }

        boolean isPerson() {
            return !party.equals(side);
        }
    }

    @Nullable
    ClaimClass meaning(Proposition p) {
        return p.known() ? words.meaning(p.predicate()).orElse(null) : null;
    }

    /**
     * What is said to be done, of a deed each word of it, with who does it and whom it is done to: where another does it, or it
     * is done to another, only the same words make up for that.
     */
    @Override
    public Set<String> keys(Told t) {
        Set<String> keys = new LinkedHashSet<>();
        Proposition p = t.proposition();
        List<String> sides = sides(t);
        for (String what : what(p)) {
            keys.add(what + roles(t));
        }
        for (String side : sides) {
            keys.add(side + "|" + p.predicate() + "|" + t.original());
            keys.add(side + "|" + p.predicate() + "|" + p.words());
        }
        if (sides.size() > 1) {
            String pair = String.join("|", new TreeSet<>(sides));
            p.lemmas().stream().filter(l -> !l.equals(p.predicate())).forEach(l -> keys.add(pair + "|with " + l));
        }
        return keys;
    }

    /** Where both roles are known, those of whom one is not. */
    @Override
    public Set<String> looks(Told t) {
        Set<String> looks = new LinkedHashSet<>();
        if (!t.subject().isNobody() && !t.object().isNobody()) {
            for (String what : what(t.proposition())) {
                looks.add(what + t.subject().side() + ">");
                looks.add(what + ">" + t.object().side());
            }
        }
        return looks;
    }

    private static List<String> sides(Told t) {
        List<String> sides = new ArrayList<>();
        if (!t.subject().isNobody()) {
            sides.add(t.subject().side());
        }
        if (!t.object().isNobody()) {
            sides.add(t.object().side());
        }
        return sides.isEmpty() ? List.of(t.original()) : sides;
    }

    private List<String> what(Proposition p) {
        ClaimClass meaning = meaning(p);
        return meaning == null || meaning.deed()
                ? p.lemmas().stream().map(l -> p.predicate() + "|" + l + "|").toList()
                : List.of(p.predicate() + "|");
    }

    /** Who does it and whom it is done to, where that matters, in any order where it is mutual. */
    private String roles(Told t) {
        ClaimClass meaning = meaning(t.proposition());
        List<String> sides = sides(t);
        String subject = t.subject().isNobody() ? "" : t.subject().side();
        if (meaning != null && !meaning.other() && !t.subject().isNobody()) {
            return subject + ">";
        } else if (sides.size() > 1 && meaning != null && meaning.mutual()) {
            return String.join("|", new TreeSet<>(sides));
        } else if (t.subject().isNobody() && t.object().isNobody()) {
            return t.original();
        }
        return subject + ">" + (t.object().isNobody() ? "" : t.object().side());
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
            boolean open = p.predicate().equals(OPEN);
            boolean bare = open && said(p, q, onePage).isEmpty();
            double weight = bare ? BARE_PREDICATE : open ? OPEN_PREDICATE : PREDICATE;
            out.add(new Evidence("predicate", p.predicate(), q.predicate(), weight));
        } else if (p.known() && q.known() || isIntention(p) || isIntention(q)) {
            out.add(new Evidence("predicate", p.predicate(), q.predicate(), OTHER_PREDICATE));
        }
        boolean mutual = same && meaning != null && meaning.mutual();
        boolean swapped = mutual && a.subject().equals(b.object()) && a.object().equals(b.subject());
        if (swapped) {
            out.add(new Evidence("sides", a.subject().party(), b.object().party(), 2 * ROLE));
        } else {
            role("subject", a.subject(), b.subject(), onePage, out);
            boolean objectless = same && meaning != null && !meaning.other();
            if (objectless) {
                out.add(new Evidence("object", NOBODY, NOBODY, ROLE));
            } else {
                role("object", a.object(), b.object(), false, out);
            }
        }
        Optional<Evidence> said = said(p, q, onePage);
        said.ifPresent(out::add);
        if (same && (meaning == null || meaning.deed()) && !(onePage && said.isPresent())) {
            out.add(new Evidence("one deed of many", p.predicate(), q.predicate(), DEED));
        }
        return out;
    }

    /** What a party means to do: words of no class that share some of its own speak of what comes of it. */
    private boolean isIntention(Proposition p) {
        ClaimClass meaning = meaning(p);
        return meaning != null && meaning.means();
    }

    private static void role(String feature, Who here, Who there, boolean onePage, List<Evidence> out) {
        if (here.isNobody() && there.isNobody()) {
            if (onePage) {
                out.add(new Evidence(feature, NOBODY, NOBODY, ROLE));
            }
        } else if (!here.isNobody() && !there.isNobody()) {
            out.add(new Evidence(feature, here.party(), there.party(), role(here, there)));
        }
    }

    private static double role(Who here, Who there) {
        if (here.party().equals(there.party())) {
            return ROLE;
        } else if (!here.side().equals(there.side())) {
            return OTHER_ROLE;
        }
        return here.isPerson() && there.isPerson() ? COLLEAGUES : ROLLED_ROLE;
    }

    private Optional<Evidence> said(Proposition p, Proposition q, boolean onePage) {
        if (p.words().equals(q.words())) {
            return Optional.of(new Evidence("words", p.words(), q.words(), SAME_WORDS + WORDS));
        }
        Set<String> both = new TreeSet<>(p.lemmas());
        both.retainAll(new TreeSet<>(q.lemmas()));
        both.removeIf(l -> l.equals(p.predicate()) || isOfClass(l, p));
        if (!both.isEmpty()) {
            String which = String.join(", ", both);
            double all = Math.sqrt(rarity.of(p.lemmas()) * rarity.of(q.lemmas()));
            return Optional.of(new Evidence("words", which, which, WORDS * rarity.of(both) / all));
        }
        return onePage && (saysNoMore(p) || saysNoMore(q))
                ? Optional.of(new Evidence("words", p.words(), q.words(), NO_MORE))
                : Optional.empty();
    }

    /** Whether a word says no more than the class of a proposition: "kill" of an attack. */
    private boolean isOfClass(String lemma, Proposition p) {
        return p.known()
                && Stream.of(ClaimWords.Part.values())
                        .flatMap(part -> words.senses(part, lemma).stream())
                        .anyMatch(x -> x.meaning().name().equals(p.predicate()));
    }

    /** Whether a proposition is its predicate and nothing else: "it is no negotiation". */
    private static boolean saysNoMore(Proposition p) {
        return p.lemmas().size() <= 1 && !p.predicate().equals(OPEN);
    }
}
