package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.ClaimWords;
import org.rapporteur.knowledge.ClaimWords.ClaimClass;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Proposition.Attitude;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Ids;

/**
 * Groups what sources hold, deny and doubt into claims: by predicate and parties; deeds, and what no class knows, by their
 * other words too. Kept is what somebody denies or doubts, what two sources hold that do not repeat each other, and what
 * accuses a party. An article and its copies are one source.
 */
final class ClaimLinker {
    private static final double ALIKE = 0.5;
    private static final int FEWEST_SHARED = 2;

    private static final Pattern NEGATION = Pattern.compile("\\b(?:not|no|never|neither|nor)\\b|n['’]t\\b");

    private final ClaimWords words = Knowledge.standard().claimWords();

    /** A proposition with its place among the sources. */
    private record Side(Proposition proposition, String source) {}

    /**
     * The claims that these propositions make, by id.
     *
     * @param told by the id of the article
     * @param originals for each copy, the article that it copies
     */
    List<Claim> link(Map<String, List<Proposition>> told, Collection<Actor> actors, Map<String, String> originals) {
        Map<String, Actor> byId = actors.stream().collect(Collectors.toMap(Actor::id, a -> a));
        Map<String, List<Side>> blocks = new TreeMap<>();
        told.forEach((article, propositions) -> {
            String original = originals.getOrDefault(article, article);
            for (Proposition p : propositions) {
                blocks.computeIfAbsent(block(p, byId, original), k -> new ArrayList<>())
                        .add(new Side(p, source(p, original)));
            }
        });
        List<Claim> claims = new ArrayList<>();
        blocks.forEach((key, block) -> {
            block.sort(Comparator.comparing((Side s) -> s.proposition().cite())
                    .thenComparing(s -> s.proposition().attitude())
                    .thenComparing(s -> s.proposition().words()));
            for (List<Side> group : groups(block)) {
                if (isClaim(group)) {
                    claims.add(claim(key, group));
                }
            }
        });
        claims.sort(Comparator.comparing(Claim::id));
        return claims;
    }

    /** What propositions must share to be one claim. What has no party is compared within its article only. */
    private String block(Proposition p, Map<String, Actor> actors, String original) {
        String subject = party(p.subject(), actors);
        String object = party(p.object(), actors);
        ClaimClass meaning = meaning(p);
        if (meaning == null || !meaning.other()) {
            return p.predicate() + "|" + (subject.isEmpty() ? original : subject);
        }
        boolean swap = meaning.mutual() && subject.compareTo(object) > 0;
        return p.predicate() + "|" + (swap ? object + "|" + subject : subject + "|" + object);
    }

    /** A state and its government are one party here. */
    private static String party(@Nullable String id, Map<String, Actor> actors) {
        Actor a = id == null ? null : actors.get(id);
        if (a == null) {
            return id == null ? "" : id;
        }
        boolean state = a.kind() == ActorKind.STATE
                || a.kind() == ActorKind.GOVERNMENT
                || a.kind() == ActorKind.MINISTRY
                || a.kind() == ActorKind.OFFICE;
        return state && a.country() != null ? a.country() : a.id();
    }

    private static String source(Proposition p, String original) {
        if (p.source() != null) {
            return p.source();
        }
        return p.isOutlets() ? original : original + "|" + p.sourceText();
    }

    /** The claims of a block: one for a state of things; for deeds those whose words are alike. */
    private List<List<Side>> groups(List<Side> block) {
        ClaimClass meaning = meaning(block.get(0).proposition());
        if (meaning != null && !meaning.deed()) {
            return List.of(block);
        }
        List<List<Side>> groups = new ArrayList<>();
        Map<String, Set<Integer>> byLemma = new HashMap<>();
        for (Side side : block) {
            List<String> lemmas = side.proposition().lemmas();
            int home = Stream.concat(
                            lemmas.stream().flatMap(l -> byLemma.getOrDefault(l, Set.of()).stream()),
                            Stream.of(groups.size() - 1).filter(g -> g >= 0))
                    .distinct()
                    .sorted()
                    .filter(g -> alike(groups.get(g).get(0).proposition(), side.proposition()))
                    .findFirst()
                    .orElse(groups.size());
            if (home == groups.size()) {
                groups.add(new ArrayList<>());
                lemmas.forEach(
                        l -> byLemma.computeIfAbsent(l, k -> new HashSet<>()).add(home));
            }
            groups.get(home).add(side);
        }
        return groups;
    }

    private static boolean alike(Proposition one, Proposition other) {
        boolean here = one.cite().article().equals(other.cite().article());
        if (one.words().equals(other.words())
                || here && one.known() && one.object() != null && other.object() != null) {
            return true;
        }
        if (here && !one.known() && (saysNoMore(one) || saysNoMore(other))) {
            return true;
        }
        Set<String> both = new HashSet<>(one.lemmas());
        both.retainAll(other.lemmas());
        both.remove(one.predicate());
        int all = one.lemmas().size() + other.lemmas().size() - both.size();
        return both.size() >= FEWEST_SHARED && both.size() >= ALIKE * all;
    }

    /** Whether a proposition is its predicate and nothing else: "it is no negotiation". */
    private static boolean saysNoMore(Proposition p) {
        return p.lemmas().equals(List.of(p.predicate()));
    }

    /** Whether a source says in so many words that something is not so, and does not answer anybody by it. */
    private static boolean saysNot(Proposition p) {
        return p.attitude() == Attitude.DENIES
                && NEGATION.matcher(p.words().toLowerCase(Locale.ROOT)).find();
    }

    private boolean isClaim(List<Side> group) {
        Set<String> asserting = sources(group, Attitude.ASSERTS);
        Set<String> denying = sources(group, Attitude.DENIES);
        Set<String> doubting = sources(group, Attitude.DOUBTS);
        Proposition p = group.get(0).proposition();
        ClaimClass meaning = meaning(p);
        boolean named = p.subject() != null || meaning == null;
        boolean answered = !asserting.isEmpty() && !(denying.isEmpty() && doubting.isEmpty());
        boolean independent = asserting.size() > 1 || denying.size() > 1;
        boolean said = group.stream().anyMatch(s -> s.proposition().statement() != null);
        boolean charge = meaning != null
                && meaning.charge()
                && !(asserting.isEmpty() && group.stream().allMatch(s -> saysNot(s.proposition())))
                && (said || named && !meaning.deed());
        return answered && (asserting.size() > 1 || !asserting.equals(denying)) || independent || charge;
    }

    private static Set<String> sources(List<Side> group, Attitude attitude) {
        return group.stream()
                .filter(s -> s.proposition().attitude() == attitude)
                .map(Side::source)
                .collect(Collectors.toSet());
    }

    private Claim claim(String key, List<Side> group) {
        Proposition first = group.get(0).proposition();
        boolean negative = group.stream().allMatch(s -> saysNot(s.proposition()));
        return new Claim(
                Ids.hash(
                        "claim",
                        key,
                        first.cite().article(),
                        String.valueOf(first.cite().start()),
                        first.words()),
                wording(group),
                negative ? sides(group, Attitude.DENIES) : sides(group, Attitude.ASSERTS),
                negative ? List.of() : sides(group, Attitude.DENIES),
                sides(group, Attitude.DOUBTS));
    }

    /** The words that say it best: see {@link ClaimWording}. */
    private static String wording(List<Side> group) {
        return ClaimWording.best(group.stream().map(Side::proposition).toList());
    }

    /** The sides of one attitude, one for each place. */
    private static List<Claim.Side> sides(List<Side> group, Attitude attitude) {
        return group.stream()
                .map(Side::proposition)
                .filter(p -> p.attitude() == attitude)
                .map(p -> new Claim.Side(p.source(), p.sourceText(), p.statement(), p.cite()))
                .distinct()
                .toList();
    }

    private @Nullable ClaimClass meaning(Proposition p) {
        return p.known() ? words.meaning(p.predicate()).orElse(null) : null;
    }
}
