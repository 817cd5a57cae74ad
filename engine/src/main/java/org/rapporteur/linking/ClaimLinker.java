package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.ClaimWords.ClaimClass;
import org.rapporteur.linking.ClaimIdentity.Told;
import org.rapporteur.linking.identity.Clusters;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Proposition.Attitude;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Ids;

/**
 * Groups what sources hold, deny and doubt into claims ({@link ClaimIdentity}). Kept is what somebody denies or doubts, what
 * two sources hold that do not repeat each other, and what accuses a party. An article and its copies are one source.
 */
final class ClaimLinker {
    private static final Pattern NEGATION = Pattern.compile("\\b(?:not|no|never|neither|nor)\\b|n['’]t\\b");

    private final ClaimIdentity identity = new ClaimIdentity();

    /**
     * The claims that these propositions make, by id.
     *
     * @param told by the id of the article
     * @param originals for each copy, the article that it copies
     */
    List<Claim> link(Map<String, List<Proposition>> told, Collection<Actor> actors, Map<String, String> originals) {
        Map<String, Actor> byId = actors.stream().collect(Collectors.toMap(Actor::id, a -> a));
        List<Told> all = new ArrayList<>();
        told.forEach((article, propositions) -> {
            String original = originals.getOrDefault(article, article);
            for (Proposition p : propositions) {
                all.add(new Told(p, source(p, original), original, side(p.subject(), byId), side(p.object(), byId)));
            }
        });
        all.sort(Comparator.comparing((Told t) -> t.proposition().cite())
                .thenComparing(t -> t.proposition().attitude())
                .thenComparing(t -> t.proposition().words())
                .thenComparing(t -> t.proposition().predicate()));
        Map<List<String>, List<Told>> alike = new LinkedHashMap<>();
        all.forEach(
                t -> alike.computeIfAbsent(signature(t), k -> new ArrayList<>()).add(t));
        Map<Told, List<Told>> same = new IdentityHashMap<>();
        alike.values().forEach(ts -> same.put(ts.get(0), ts));
        List<Claim> claims = new ArrayList<>();
        for (List<Told> group :
                Clusters.of(alike.values().stream().map(ts -> ts.get(0)).toList(), identity, ClaimIdentity.ENOUGH)) {
            List<Told> whole = group.stream()
                    .flatMap(t -> same.getOrDefault(t, List.of()).stream())
                    .sorted(Comparator.comparing((Told t) -> t.proposition().cite())
                            .thenComparing(t -> t.proposition().attitude())
                            .thenComparing(t -> t.proposition().words()))
                    .toList();
            if (isClaim(whole)) {
                claims.add(claim(whole));
            }
        }
        claims.sort(Comparator.comparing(Claim::id));
        return claims;
    }

    /** All that identity asks of a proposition. */
    private static List<String> signature(Told t) {
        Proposition p = t.proposition();
        return List.of(
                p.predicate(),
                String.valueOf(p.known()),
                t.subject(),
                t.object(),
                t.original(),
                String.join(" ", p.lemmas()),
                p.words());
    }

    /** A state and all that acts for it are one side here. */
    private static String side(@Nullable String id, Map<String, Actor> actors) {
        Actor a = id == null ? null : actors.get(id);
        if (a == null) {
            return id == null ? "" : id;
        }
        return a.kind() == ActorKind.PERSON ? a.id() : MeetingAccount.side(a.id(), a);
    }

    private static String source(Proposition p, String original) {
        if (p.source() != null) {
            return p.source();
        }
        return p.isOutlets() ? original : original + "|" + p.sourceText();
    }

    /** Whether a source says in so many words that something is not so, and does not answer anybody by it. */
    private static boolean saysNot(Proposition p) {
        return p.attitude() == Attitude.DENIES
                && NEGATION.matcher(p.words().toLowerCase(Locale.ROOT)).find();
    }

    private boolean isClaim(List<Told> group) {
        Set<String> asserting = sources(group, Attitude.ASSERTS);
        Set<String> denying = sources(group, Attitude.DENIES);
        Set<String> doubting = sources(group, Attitude.DOUBTS);
        Proposition p = group.get(0).proposition();
        ClaimClass meaning = identity.meaning(p);
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

    private static Set<String> sources(List<Told> group, Attitude attitude) {
        return group.stream()
                .filter(s -> s.proposition().attitude() == attitude)
                .map(Told::source)
                .collect(Collectors.toSet());
    }

    private static Claim claim(List<Told> group) {
        Proposition first = group.get(0).proposition();
        boolean negative = group.stream().allMatch(s -> saysNot(s.proposition()));
        return new Claim(
                Ids.hash(
                        "claim",
                        first.predicate(),
                        first.cite().article(),
                        String.valueOf(first.cite().start()),
                        first.words(),
                        String.valueOf(first.subject()),
                        String.valueOf(first.object()),
                        String.valueOf(first.source()),
                        first.attitude().name()),
                wording(group),
                negative ? sides(group, Attitude.DENIES) : sides(group, Attitude.ASSERTS),
                negative ? List.of() : sides(group, Attitude.DENIES),
                sides(group, Attitude.DOUBTS));
    }

    /** The words that say it best: see {@link ClaimWording}. */
    private static String wording(List<Told> group) {
        return ClaimWording.best(group.stream().map(Told::proposition).toList());
    }

    /** The sides of one attitude, one for each place. */
    private static List<Claim.Side> sides(List<Told> group, Attitude attitude) {
        return group.stream()
                .map(Told::proposition)
                .filter(p -> p.attitude() == attitude)
                .map(p -> new Claim.Side(p.source(), p.sourceText(), p.statement(), p.cite()))
                .distinct()
                .toList();
    }
}
