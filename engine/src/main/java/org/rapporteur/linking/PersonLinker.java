package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.parties.PersonName;

/**
 * Finds which persons of different articles are one. Names are taken the fullest first; each joins the one person whose
 * every spelling it fits and whose country it shares or leaves open, or stands for a new one: where two persons fit it
 * belongs to neither. A surname alone joins its only bearer
 * in high office. A name in another script joins the one person it sounds like. Names are compared within blocks of one sound, so that the time
 * grows with the number of names, not its square.
 */
final class PersonLinker {
    /** How alike a name in another script must be. */
    private static final double OTHER_SCRIPT = 0.85;
    /** The parties, all persons, in groups of one person each. */
    List<List<Party>> link(Collection<Party> persons) {
        List<Party> single = new ArrayList<>();
        List<Party> foreign = new ArrayList<>();
        Map<String, List<Cluster>> bySound = new HashMap<>();
        List<Cluster> clusters = new ArrayList<>();
        for (List<Party> same : sameNames(persons)) {
            PersonName name = same.get(0).name();
            if (!name.isFull()) {
                (name.parts().isEmpty() ? foreign : single).addAll(same);
                continue;
            }
            Set<Cluster> near = new LinkedHashSet<>();
            name.keys().forEach(k -> near.addAll(bySound.getOrDefault(k, List.of())));
            List<Cluster> fits = near.stream().filter(c -> c.fits(same)).toList();
            Cluster home;
            if (fits.size() == 1) {
                home = fits.get(0);
            } else {
                home = new Cluster();
                clusters.add(home);
            }
            home.add(same);
            for (String key : name.keys()) {
                List<Cluster> block = bySound.computeIfAbsent(key, k -> new ArrayList<>());
                if (!block.contains(home)) {
                    block.add(home);
                }
            }
        }
        Map<String, List<Cluster>> bySurname = new HashMap<>();
        clusters.forEach(c -> c.surnames()
                .forEach(n ->
                        bySurname.computeIfAbsent(n, k -> new ArrayList<>()).add(c)));
        List<Party> alone = new ArrayList<>();
        for (Party p : single) {
            List<Cluster> bearers = bySurname.getOrDefault(p.name().surname(), List.of());
            if (bearers.size() == 1 && bearers.get(0).isKnownBySurname(p)) {
                bearers.get(0).parties.add(p);
            } else {
                alone.add(p);
            }
        }
        for (Party p : foreign) {
            List<Cluster> fits = clusters.stream().filter(c -> c.soundsLike(p)).toList();
            if (fits.size() == 1) {
                fits.get(0).parties.add(p);
            } else {
                alone.add(p);
            }
        }
        List<List<Party>> out = new ArrayList<>();
        alone.forEach(p -> out.add(List.of(p)));
        clusters.forEach(c -> out.add(c.parties));
        return out;
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

    /** The parties found to be one person. */
    private static final class Cluster {
        private final List<Party> parties = new ArrayList<>();
        private final Set<PersonName> names = new LinkedHashSet<>();
        private final Set<String> countries = new LinkedHashSet<>();
        private final Set<String> bodies = new LinkedHashSet<>();

        void add(List<Party> same) {
            parties.addAll(same);
            names.add(same.get(0).name());
            for (Party p : same) {
                if (p.country() != null) {
                    countries.add(p.country());
                }
                bodies.addAll(p.bodies());
            }
        }

        Set<String> surnames() {
            return names.stream().map(PersonName::surname).collect(Collectors.toCollection(TreeSet::new));
        }

        /**
         * Whether a page that has no more than the surname may mean this person: one of high office, whom news names so,
         * and nothing that the page says of its bearer speaks against it.
         */
        boolean isKnownBySurname(Party single) {
            boolean office = parties.stream().anyMatch(Party::high);
            boolean country = single.country() == null || countries.isEmpty() || countries.contains(single.country());
            boolean bodiesAgree = single.bodies().isEmpty()
                    || !Collections.disjoint(bodies, single.bodies())
                    || single.country() != null && countries.contains(single.country());
            boolean noOtherJob = !single.titled() || bodiesAgree && single.country() != null;
            return office && country && bodiesAgree && noOtherJob;
        }

        /** Whether a name in another script may be one of its names. */
        boolean soundsLike(Party other) {
            NameSimilarity.Form form = NameSimilarity.form(other.actor().name());
            boolean country = other.country() == null || countries.isEmpty() || countries.contains(other.country());
            return country
                    && parties.stream()
                            .map(p -> NameSimilarity.form(p.actor().name()))
                            .anyMatch(f -> NameSimilarity.of(form, f) >= OTHER_SCRIPT);
        }

        boolean fits(List<Party> same) {
            Cluster other = new Cluster();
            other.add(same);
            if (!countries.isEmpty() && !other.countries.isEmpty() && !countries.equals(other.countries)) {
                return false;
            }
            PersonName name = same.get(0).name();
            if (names.stream().anyMatch(n -> n.fit(name) == PersonName.Fit.NONE)) {
                return false;
            }
            boolean support =
                    !Collections.disjoint(bodies, other.bodies) || !Collections.disjoint(countries, other.countries);
            return support || names.stream().anyMatch(n -> n.fit(name) == PersonName.Fit.STRONG);
        }
    }
}
