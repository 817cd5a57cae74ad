package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Anchor;
import org.rapporteur.linking.rulings.Outcome;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;

/**
 * Pages linked to one record. What several pages may tell together, actors, meetings, claims and differences, is made from
 * the gists of all pages at once; the facts of each page are made when they are asked for. So one who knows how the pages
 * were linked before need ask only for those that are linked otherwise now.
 *
 * <p>Actors are ruled on first, then what is said of them, then meetings; claims and differences are looked for in what that
 * leaves. Pages that rulings name are linked party by party.
 */
public final class Linking {
    private final Pages pages;
    private final RulingLog log = new RulingLog();
    private final Gists gistMaker = new Gists();
    private final Map<String, String> originals;
    private final Map<String, InferredDate> dated;
    private final Map<String, Reading> ruledReadings;
    private final PageLinker linker;
    private final Map<String, String> keys;
    private final RuledPages ruled;
    private final List<Actor> actors;
    private final List<Meeting> meetings;
    private final List<Claim> claims;
    private final List<Difference> differences;

    /** Links pages and applies rulings. */
    public Linking(Pages pages, Rulings rulings) {
        this.pages = pages;
        this.originals = pages.originals();
        List<Ruling> inForce = rulings.changing();
        Map<String, Pages.Bearers> namesakes = new TreeMap<>();
        pages.namesakes().forEach(b -> namesakes.put(b.key(), b));
        this.dated = Dating.date(pages.gists(), originals, names(namesakes.values()));
        this.ruledReadings = readings(ruledArticles(inForce));
        Cast cast = new ActorLinker().link(parties(namesakes), inForce, log);
        this.keys = cast.keys();
        this.linker = new PageLinker(gistMaker, originals, cast);
        FactRulings facts = new FactRulings(inForce, log);
        List<Actor> linked = cast.parties().entrySet().stream()
                .map(e -> ActorLinker.actor(e.getKey(), e.getValue(), cast.leading(e.getKey())))
                .toList();
        this.ruled =
                new RuledPages(linker, ruledReadings.values(), Descriptions.settled(linked, cast.parties()), facts);
        this.actors = new Ties(ruled.actors(), cast.parties()).tied();
        Map<String, PageGist> told = told();
        this.meetings = facts.of(
                Meeting.class,
                new MeetingLinker(
                                actors(),
                                originals,
                                days(told.values(), Article::published),
                                days(told.values(), Article::updated),
                                this::mentions)
                        .link(each(told, PageGist::meetings), new MeetingRulings(inForce, log)));
        this.claims =
                facts.of(Claim.class, new ClaimLinker().link(each(told, PageGist::propositions), actors(), originals));
        List<Meeting> read = meetings.stream().filter(m -> m.reader() == null).toList();
        this.differences = facts.of(
                Difference.class,
                new DifferenceLinker(
                                told.values().stream().map(PageGist::article).toList())
                        .link(
                                read,
                                all(told, PageGist::figures),
                                all(told, PageGist::labels),
                                all(told, PageGist::offices),
                                actors()));
    }

    /** Every actor, without roles and mentions: those stand in the facts of the pages. In the order of the export. */
    public List<Actor> actors() {
        return actors;
    }

    /** The meetings, in the order of the export. */
    public List<Meeting> meetings() {
        return meetings;
    }

    /** The claims, in the order of the export. */
    public List<Claim> claims() {
        return claims;
    }

    /** The differences, in the order of the export. */
    public List<Difference> differences() {
        return differences;
    }

    /** What came of each ruling in force, by their numbers. */
    public List<Outcome> outcomes() {
        return log.outcomes();
    }

    /** The facts of a page. */
    public PageFacts facts(Reading asRead) {
        String id = asRead.article().id();
        PageFacts known = ruled.facts().get(id);
        if (known != null) {
            return known;
        }
        Reading r = Dating.redated(asRead, dated.get(id));
        return linker.facts(r, linker.article(r), linker.statements(r), ruled.rejected());
    }

    /** Who a namesake is on the pages that no ruling names: the id of an actor, {@code ""} of one that was rejected. */
    public Map<String, String> namesakes() {
        Map<String, String> out = new HashMap<>();
        keys.forEach((key, id) -> out.put(key, ruled.rejected().has(id) ? "" : id));
        return out;
    }

    /** The pages that rulings name. */
    public Set<String> ruledPages() {
        return ruledReadings.keySet();
    }

    /** When a page was published, as other pages tell, and by which of its words; null where they do not. */
    public @Nullable String dated(String article) {
        InferredDate evidence = inferred(article);
        Cite cite = evidence == null ? null : evidence.cite();
        return evidence == null ? null : evidence.month() + (cite == null ? "" : " " + cite.start() + "-" + cite.end());
    }

    /** When a page was published, as other pages tell; null where they do not. */
    public @Nullable InferredDate inferred(String article) {
        return dated.get(article);
    }

    private List<Cite> mentions(String actor, String article) {
        Reading reading = pages.reading(article);
        return reading == null
                ? List.of()
                : facts(reading).parts().stream()
                        .filter(p -> p.actor().equals(actor))
                        .flatMap(p -> p.mentions().stream())
                        .toList();
    }

    /** What a page tells that may be held against others, with the record's ids and after the rulings. */
    private record PageGist(
            Article article,
            List<Meeting> meetings,
            List<Figure> figures,
            List<Label> labels,
            List<Proposition> propositions,
            List<Office> offices) {}

    private static Map<String, String> days(Collection<PageGist> told, Function<Article, @Nullable String> which) {
        Map<String, String> out = new HashMap<>();
        for (PageGist g : told) {
            String day = which.apply(g.article());
            if (day != null) {
                out.put(g.article().id(), day);
            }
        }
        return out;
    }

    private static Map<String, String> names(Collection<Pages.Bearers> namesakes) {
        Map<String, String> out = new HashMap<>();
        namesakes.forEach(b -> out.put(b.key(), b.who().kind() + " " + b.who().name()));
        return out;
    }

    /** The articles that rulings name: by their words, by their ids, by what is written in them. */
    private Set<String> ruledArticles(List<Ruling> rulings) {
        Set<String> out = new TreeSet<>();
        for (Ruling r : rulings) {
            r.targets().stream().map(Anchor::article).forEach(out::add);
            out.addAll(r.articles());
            if (r.alias() != null) {
                out.addAll(pages.writing(r.alias()));
            }
        }
        return out;
    }

    private Map<String, Reading> readings(Set<String> articles) {
        Map<String, Reading> out = new TreeMap<>();
        for (String article : articles) {
            Reading reading = pages.reading(article);
            if (reading != null) {
                out.put(article, Dating.redated(reading, dated.get(article)));
            }
        }
        return out;
    }

    /** Those of pages that rulings name one by one, the others together. */
    private List<Party> parties(Map<String, Pages.Bearers> namesakes) {
        Map<String, Integer> alone = new HashMap<>();
        List<Party> single = new ArrayList<>();
        for (Reading r : ruledReadings.values()) {
            r.actors().forEach(a -> alone.merge(gistMaker.key(a, r), 1, Integer::sum));
            single.addAll(Party.of(r));
        }
        List<Party> out = new ArrayList<>();
        namesakes.forEach((key, all) -> {
            int together = all.count() - alone.getOrDefault(key, 0);
            if (together > 0) {
                out.add(Party.of(all, together));
            }
        });
        out.addAll(single);
        return out;
    }

    /** By article. */
    private Map<String, PageGist> told() {
        Rejected rejected = ruled.rejected();
        Map<String, PageGist> out = new LinkedHashMap<>();
        for (Gist g : pages.gists()) {
            Reading r = ruledReadings.get(g.id());
            out.put(g.id(), r == null ? told(Dating.redated(g, dated.get(g.id())), rejected) : told(r, rejected));
        }
        return out;
    }

    private PageGist told(Gist g, Rejected rejected) {
        UnaryOperator<String> ids = linker.ofKeys(g.id());
        return new PageGist(
                g.article().withDuplicateOf(originals.get(g.id())),
                PageLinker.left(g.meetings(), m -> rejected.of(m.withActors(ids))),
                PageLinker.left(g.figures(), f -> rejected.of(f.withActors(ids))),
                PageLinker.left(g.labels(), l -> rejected.of(l.withActors(ids))),
                PageLinker.left(g.propositions(), p -> rejected.of(p.withActors(ids))),
                offices(g.offices().stream(), ids, rejected));
    }

    private PageGist told(Reading r, Rejected rejected) {
        UnaryOperator<String> ids = linker.ids(r);
        PageFacts facts = facts(r);
        return new PageGist(
                facts.article(),
                PageLinker.left(r.meetings(), m -> rejected.of(m.withActors(ids))),
                Stream.concat(facts.figures().stream(), MeetingLengths.told(r)).toList(),
                facts.labels(),
                PageLinker.left(r.propositions(), p -> rejected.of(ruled.heard().of(p.withActors(ids)))),
                offices(Gists.offices(r), ids, rejected));
    }

    private static List<Office> offices(Stream<Office> told, UnaryOperator<String> ids, Rejected rejected) {
        return told.map(o -> o.withActors(ids))
                .filter(o -> !rejected.has(o.actor()))
                .toList();
    }

    private static <F> Map<String, List<F>> each(Map<String, PageGist> told, Function<PageGist, List<F>> facts) {
        Map<String, List<F>> out = new LinkedHashMap<>();
        told.forEach((article, gist) -> out.put(article, facts.apply(gist)));
        return out;
    }

    private static <F> List<F> all(Map<String, PageGist> told, Function<PageGist, List<F>> facts) {
        return told.values().stream().flatMap(g -> facts.apply(g).stream()).toList();
    }
}
