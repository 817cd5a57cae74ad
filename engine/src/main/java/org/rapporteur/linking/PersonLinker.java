package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.parties.PersonName;

/**
 * Finds which persons of different articles are one. Full names are taken the fullest first; each joins the one person
 * whose every spelling it fits and whose country it shares or leaves open, or stands for a new one: where two persons fit it
 * belongs to neither. Names of one word are given to a bearer by {@link Surnames}. A name in another script joins the one
 * person it sounds like. Names are compared within blocks of one sound, so that the time grows with the number of names,
 * not its square.
 */
final class PersonLinker {
    /** How alike a name in another script must be. */
    private static final double OTHER_SCRIPT = 0.85;

    /** The parties, all persons, in groups of one person each. */
    List<List<Party>> link(Collection<Party> persons) {
        List<Party> single = new ArrayList<>();
        List<Party> foreign = new ArrayList<>();
        Map<String, List<PersonCluster>> bySound = new HashMap<>();
        List<PersonCluster> clusters = new ArrayList<>();
        for (List<Party> same : sameNames(persons)) {
            PersonName name = same.get(0).name();
            if (!name.isFull()) {
                (name.parts().isEmpty() ? foreign : single).addAll(same);
                continue;
            }
            Set<PersonCluster> near = new LinkedHashSet<>();
            name.keys().forEach(k -> near.addAll(bySound.getOrDefault(k, List.of())));
            List<PersonCluster> fits = near.stream().filter(c -> c.fits(same)).toList();
            PersonCluster home;
            if (fits.size() == 1) {
                home = fits.get(0);
            } else {
                home = new PersonCluster();
                clusters.add(home);
            }
            home.add(same);
            for (String key : name.keys()) {
                List<PersonCluster> block = bySound.computeIfAbsent(key, k -> new ArrayList<>());
                if (!block.contains(home)) {
                    block.add(home);
                }
            }
        }
        List<List<Party>> out = new ArrayList<>(new Surnames(clusters).give(single));
        out.addAll(inOtherScripts(foreign, clusters));
        clusters.forEach(c -> out.add(c.parties()));
        return out;
    }

    /** Gives names in other scripts to the only person they sound like; those that are left, by themselves. */
    private static List<List<Party>> inOtherScripts(List<Party> foreign, List<PersonCluster> clusters) {
        if (foreign.isEmpty()) {
            return List.of();
        }
        Map<String, Set<PersonCluster>> bySkeleton = new HashMap<>();
        Map<PersonCluster, List<NameSimilarity.Form>> forms = new HashMap<>();
        for (PersonCluster c : clusters) {
            List<NameSimilarity.Form> all = c.parties().stream()
                    .map(p -> p.actor().name())
                    .distinct()
                    .map(NameSimilarity::form)
                    .toList();
            forms.put(c, all);
            all.forEach(f -> f.skeletons().forEach(s -> bySkeleton
                    .computeIfAbsent(s, k -> new LinkedHashSet<>())
                    .add(c)));
        }
        List<List<Party>> alone = new ArrayList<>();
        for (Party p : foreign) {
            NameSimilarity.Form form = NameSimilarity.form(p.actor().name());
            Set<PersonCluster> near = new LinkedHashSet<>();
            form.skeletons().forEach(s -> near.addAll(bySkeleton.getOrDefault(s, Set.of())));
            List<PersonCluster> fits = near.stream()
                    .filter(c -> c.mayBeOf(p.country())
                            && forms.getOrDefault(c, List.of()).stream()
                                    .anyMatch(f -> NameSimilarity.of(form, f) >= OTHER_SCRIPT))
                    .toList();
            if (fits.size() == 1) {
                fits.get(0).give(p);
            } else {
                alone.add(List.of(p));
            }
        }
        return alone;
    }

    /** Parties of the same name and country, those that leave it open with the only one there is; fullest names first. */
    private static Collection<List<Party>> sameNames(Collection<Party> persons) {
        Map<String, Map<String, List<Party>>> byName = new TreeMap<>();
        for (Party p : persons) {
            String country = p.country() == null ? "" : p.country();
            byName.computeIfAbsent(String.join(" ", p.name().parts()), k -> new TreeMap<>())
                    .computeIfAbsent(country, k -> new ArrayList<>())
                    .add(p);
        }
        List<List<Party>> out = new ArrayList<>();
        for (Map<String, List<Party>> countries : byName.values()) {
            List<Party> open = countries.remove("");
            boolean one =
                    open != null && countries.size() == 1 && open.get(0).name().isFull();
            if (open != null && one) {
                countries.values().iterator().next().addAll(open);
            }
            out.addAll(countries.values());
            // after those whose country is known, so that it is nobody's where several bear the name
            if (open != null && !one) {
                out.add(open);
            }
        }
        out.sort(
                Comparator.comparing((List<Party> g) -> -g.get(0).name().parts().size()));
        return out;
    }
}
