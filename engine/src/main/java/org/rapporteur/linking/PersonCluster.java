package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.parties.PersonName;

/** The parties found to be one person. */
final class PersonCluster {
    private final List<Party> parties = new ArrayList<>();
    private final Set<PersonName> names = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> bodies = new LinkedHashSet<>();
    /** How many pages there are by the month of their publication. */
    private final Map<String, Integer> months = new HashMap<>();
    /** How many pages give it an office. */
    private final Map<String, Integer> offices = new HashMap<>();
    /** How many pages call it by one word of its name. */
    private final Map<String, Integer> shorts = new HashMap<>();

    /** Adds parties of one full name. */
    void add(List<Party> same) {
        names.add(same.get(0).name());
        for (Party p : same) {
            parties.add(p);
            if (p.country() != null) {
                countries.add(p.country());
            }
            bodies.addAll(p.bodies());
            p.months().forEach((month, n) -> months.merge(month, n, Integer::sum));
            p.offices().forEach(o -> offices.merge(o, p.count(), Integer::sum));
            for (String form : shortForms(p)) {
                shorts.merge(form, p.count(), Integer::sum);
            }
        }
    }

    /** Gives it a party without making that a part of what is known of it. */
    void give(Party party) {
        parties.add(party);
    }

    List<Party> parties() {
        return parties;
    }

    /** The parts of its name by which pages call it alone: the surname, and what stands alone among its written forms. */
    private static Set<String> shortForms(Party p) {
        Set<String> out = new TreeSet<>(Set.of(p.name().surname()));
        p.actor().aliases().stream()
                .map(PersonName::of)
                .filter(n -> n.parts().size() == 1 && p.name().parts().contains(n.surname()))
                .forEach(n -> out.add(n.surname()));
        return out;
    }

    /** Every part of its names, with how many pages call it by that part alone, 0 where none does. */
    Map<String, Integer> parts() {
        Map<String, Integer> out = new HashMap<>();
        names.forEach(n -> n.parts().stream().filter(part -> part.length() > 1).forEach(part -> out.put(part, 0)));
        out.putAll(shorts);
        return out;
    }

    /** How many pages of these months name it; all where none is known. */
    double pages(Set<String> near) {
        return months.entrySet().stream()
                .filter(e -> near.isEmpty() || near.contains(e.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    boolean mayBeOf(@Nullable String country) {
        return country == null || countries.isEmpty() || countries.contains(country);
    }

    boolean isOf(@Nullable String country) {
        return country != null && countries.contains(country);
    }

    boolean shares(Set<String> otherBodies) {
        return !Collections.disjoint(bodies, otherBodies);
    }

    boolean hasBodies() {
        return !bodies.isEmpty();
    }

    boolean hasOffice() {
        return !offices.isEmpty();
    }

    /** The share of those pages that give it any office which give it one of these. */
    double share(Set<String> wanted) {
        int all = offices.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int mine = offices.entrySet().stream()
                .filter(e -> wanted.stream().anyMatch(o -> Offices.alike(o, e.getKey())))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        return all == 0 ? 0 : (double) mine / all;
    }

    boolean isHigh() {
        return offices.keySet().stream().anyMatch(Offices::isHigh);
    }

    /** Whether a full name, with its country and bodies, may be one of this person's. */
    boolean fits(List<Party> same) {
        PersonCluster other = new PersonCluster();
        other.add(same);
        if (!countries.isEmpty() && !other.countries.isEmpty() && !countries.equals(other.countries)) {
            return false;
        }
        PersonName name = same.get(0).name();
        if (names.stream().anyMatch(n -> n.fit(name) == PersonName.Fit.NONE)) {
            return false;
        }
        boolean support = shares(other.bodies) || !Collections.disjoint(countries, other.countries);
        return support || names.stream().anyMatch(n -> n.fit(name) == PersonName.Fit.STRONG);
    }
}
