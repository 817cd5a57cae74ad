package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import org.rapporteur.knowledge.ClaimWords;
import org.rapporteur.knowledge.ClaimWords.ClaimClass;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.linking.ClaimIdentity.Told;
import org.rapporteur.linking.ClaimIdentity.Who;
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

    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|thousands)\\b");

    /** What the rules read comes first: it names the claim. */
    private static final Comparator<Told> ORDER = Comparator.comparing(
                    (Told t) -> t.proposition().reader() != null)
            .thenComparing(t -> t.proposition().cite())
            .thenComparing(t -> t.proposition().attitude())
            .thenComparing(t -> t.proposition().words());

    private final ClaimWords words = Knowledge.standard().claimWords();

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
            propositions.forEach(p -> all.add(told(p, article, originals, byId)));
        });
        all.sort(ORDER.thenComparing(t -> t.proposition().predicate()));
        Map<List<String>, List<Told>> alike = new LinkedHashMap<>();
        all.forEach(
                t -> alike.computeIfAbsent(signature(t), k -> new ArrayList<>()).add(t));
        Map<Told, List<Told>> same = new IdentityHashMap<>();
        alike.values().forEach(ts -> same.put(ts.get(0), ts));
        List<Told> read =
                all.stream().filter(t -> t.proposition().reader() == null).toList();
        List<Told> first = alike.values().stream().map(ts -> ts.get(0)).toList();
        List<Claim> claims = new ArrayList<>();
        for (List<Told> group : groups(first, read)) {
            List<Told> whole = group.stream()
                    .flatMap(t -> same.getOrDefault(t, List.of()).stream())
                    .sorted(ORDER)
                    .toList();
            if (isClaim(whole)) {
                claims.add(claim(whole));
            }
        }
        claims.sort(Comparator.comparing(Claim::id));
        return claims;
    }

    /**
     * The groups of what the rules read, as if there were nothing else; what second readers proposed goes to the one group
     * that it is alike to, or is grouped by itself.
     *
     * @param read all that the rules read
     */
    private static List<List<Told>> groups(List<Told> told, List<Told> read) {
        List<Told> byRules =
                told.stream().filter(t -> t.proposition().reader() == null).toList();
        ClaimIdentity identity = new ClaimIdentity(WordRarity.among(read));
        List<List<Told>> out = new ArrayList<>();
        Clusters.of(byRules, identity, ClaimIdentity.ENOUGH).forEach(c -> out.add(new ArrayList<>(c)));
        if (byRules.size() == told.size()) {
            return out;
        }
        Map<Told, List<Told>> home = new IdentityHashMap<>();
        out.forEach(group -> group.forEach(t -> home.put(t, group)));
        List<Told> left = new ArrayList<>();
        for (List<Told> mixed : Clusters.of(told, identity, ClaimIdentity.ENOUGH)) {
            Set<List<Told>> homes = Collections.newSetFromMap(new IdentityHashMap<>());
            List<Told> proposed = new ArrayList<>();
            for (Told t : mixed) {
                List<Told> group = home.get(t);
                if (group == null) {
                    proposed.add(t);
                } else {
                    homes.add(group);
                }
            }
            (homes.size() == 1 ? homes.iterator().next() : left).addAll(proposed);
        }
        out.addAll(Clusters.of(left, identity, ClaimIdentity.ENOUGH));
        return out;
    }

    /** A proposition of an article with its place among the sources. */
    static Told told(Proposition p, String article, Map<String, String> originals, Map<String, Actor> actors) {
        String original = originals.getOrDefault(article, article);
        Who subject = who(p.subject(), actors);
        boolean own = !subject.isNobody()
                && subject.side().equals(who(p.source(), actors).side());
        return new Told(p, source(p, original), original, subject, who(p.object(), actors), own);
    }

    /** All that identity asks of a proposition. */
    private static List<String> signature(Told t) {
        Proposition p = t.proposition();
        return List.of(
                p.predicate(),
                String.valueOf(p.known()),
                t.subject().party(),
                t.object().party(),
                t.original(),
                String.join(" ", p.lemmas()),
                p.words());
    }

    /** A state and all that acts for it are one party here, but for persons. */
    private static Who who(@Nullable String id, Map<String, Actor> actors) {
        if (id == null) {
            return Who.NOBODY;
        }
        Actor a = actors.get(id);
        boolean person = a != null && a.kind() == ActorKind.PERSON;
        String party = a == null || person ? id : MeetingAccount.side(id, a);
        return new Who(party, person ? MeetingAccount.side(id, actors) : party);
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
        ClaimClass meaning = p.known() ? words.meaning(p.predicate()).orElse(null) : null;
        boolean answered = !asserting.isEmpty() && !(denying.isEmpty() && doubting.isEmpty());
        boolean independent = asserting.size() > 1 || denying.size() > 1;
        boolean said = group.stream().map(Told::proposition).anyMatch(q -> q.statement() != null || !q.isOutlets());
        boolean saidNot = asserting.isEmpty() && group.stream().allMatch(s -> saysNot(s.proposition()));
        boolean open = meaning != null && meaning.name().equals(ClaimIdentity.OPEN);
        // a toll that nobody is charged with is a figure; what is no clause says nothing by itself
        boolean toll = meaning != null
                && meaning.deed()
                && !open
                && p.subject() == null
                && NUMBER.matcher(p.words()).find();
        boolean charge = meaning != null
                && meaning.charge()
                && !toll
                && !(saidNot && !open)
                && said
                && !group.stream().allMatch(t -> t.own() && t.proposition().attitude() == Attitude.ASSERTS)
                && !ClaimWording.isPart(wording(leading(group)));
        boolean meeting = meaning != null && meaning.mutual() && meaning.deed();
        boolean own = meaning != null && meaning.means() && !said;
        return answered && (asserting.size() > 1 || !asserting.equals(denying))
                || independent && !meeting && !own
                || charge;
    }

    private static Set<String> sources(List<Told> group, Attitude attitude) {
        return group.stream()
                .filter(s -> s.proposition().attitude() == attitude)
                .map(Told::source)
                .collect(Collectors.toSet());
    }

    /** What says what the claim is: what the rules read of it, where they read something. */
    private static List<Told> leading(List<Told> group) {
        List<Told> read =
                group.stream().filter(t -> t.proposition().reader() == null).toList();
        return read.isEmpty() ? group : read;
    }

    private static Claim claim(List<Told> group) {
        Proposition first = group.get(0).proposition();
        List<Told> leading = leading(group);
        boolean negative = leading.stream().allMatch(s -> saysNot(s.proposition()));
        return new Claim(
                id(first),
                wording(leading),
                negative ? sides(group, Attitude.DENIES) : sides(group, Attitude.ASSERTS),
                negative ? List.of() : sides(group, Attitude.DENIES),
                sides(group, Attitude.DOUBTS));
    }

    /** The id of the claim whose first proposition it is. */
    static String id(Proposition first) {
        return Ids.hash(
                "claim",
                first.predicate(),
                first.cite().article(),
                String.valueOf(first.cite().start()),
                first.words(),
                String.valueOf(first.subject()),
                String.valueOf(first.object()),
                String.valueOf(first.source()),
                first.attitude().name());
    }

    /** A proposition as a side of a claim. */
    static Claim.Side side(Proposition p) {
        return new Claim.Side(p.source(), p.sourceText(), p.statement(), p.cite(), p.reader());
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
                .map(ClaimLinker::side)
                .distinct()
                .toList();
    }
}
