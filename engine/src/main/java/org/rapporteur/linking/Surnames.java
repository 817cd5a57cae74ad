package org.rapporteur.linking;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Knowledge;

/**
 * Gives persons of whom a page has no more than one word of the name to the bearer whom news of that time means by it: by
 * how many pages of the half year name each, squared, since only who is known by far best needs no full name, the office
 * that the page gives, and the country. Where no bearer stands out it
 * is nobody's; those who are given one office of one country are then one.
 */
final class Surnames {
    /** The part of all weight that the bearer must have. */
    private static final double CLEAR = 0.75;
    /** Pages that must call a bearer so where nothing else speaks for it. */
    private static final int KNOWN = 3;
    /** A page of another half year, against one of the same. */
    private static final double FAR = 0.1;
    /** One who holds the office that the page gives, against one of whom nobody gives any. */
    private static final double SAME_OFFICE = 3;
    /** One who is known by another office. */
    private static final double OTHER_OFFICE = 0.1;
    /** One of the country that the page gives. */
    private static final double SAME_COUNTRY = 2;
    /** One whom no page calls by this word alone, though it is in the name. */
    private static final double UNUSED = 0.1;

    private final Map<String, List<PersonCluster>> byPart = new HashMap<>();

    Surnames(Collection<PersonCluster> clusters) {
        clusters.forEach(c -> c.parts().keySet().stream()
                .filter(part -> c.parts().getOrDefault(part, 0) > 0
                        || !Knowledge.standard().givenNames().isKnown(part))
                .forEach(part ->
                        byPart.computeIfAbsent(part, k -> new ArrayList<>()).add(c)));
    }

    /** Gives each its bearer; returns those that are left, in groups of one person each. */
    List<List<Party>> give(List<Party> single) {
        Map<String, List<Party>> open = new TreeMap<>();
        Map<PersonCluster, List<Party>> given = new HashMap<>();
        for (Party p : single) {
            PersonCluster bearer = bearer(p);
            if (bearer == null) {
                open.computeIfAbsent(key(p), k -> new ArrayList<>()).add(p);
            } else {
                given.computeIfAbsent(bearer, k -> new ArrayList<>()).add(p);
            }
        }
        given.forEach((bearer, all) -> all.forEach(bearer::give));
        return List.copyOf(open.values());
    }

    private static String key(Party p) {
        String country = p.country() == null ? "" : p.country();
        String office = p.offices().stream().sorted().findFirst().orElse("");
        return p.name().surname() + "|" + (office.isEmpty() ? p.first().toString() : country + "|" + office);
    }

    private @Nullable PersonCluster bearer(Party p) {
        String word = p.name().surname();
        Set<String> near = halfYear(p.months().keySet());
        double sum = 0;
        double best = 0;
        int all = 0;
        PersonCluster bearer = null;
        for (PersonCluster c : byPart.getOrDefault(word, List.of())) {
            double weight = weight(c, p, word, near);
            sum += weight;
            all++;
            if (weight > best) {
                best = weight;
                bearer = c;
            }
        }
        return bearer != null
                        && best >= CLEAR * sum
                        && (isKnown(bearer, p, word) || all == 1 && isOnly(bearer, p, word, near))
                ? bearer
                : null;
    }

    private static double weight(PersonCluster c, Party p, String word, Set<String> near) {
        if (!c.mayBeOf(p.country())) {
            return 0;
        }
        int used = c.parts().getOrDefault(word, 0);
        double pages = c.pages(near) * (1 - FAR) + c.pages(Set.of()) * FAR;
        double weight = pages * pages;
        weight *= used == 0 ? UNUSED : 1;
        if (!p.offices().isEmpty() && c.hasOffice()) {
            double share = c.share(p.offices());
            weight *= share == 0 ? OTHER_OFFICE : share * SAME_OFFICE;
        }
        return weight * (c.isOf(p.country()) ? SAME_COUNTRY : 1);
    }

    /** Whether one word may be enough for a page to name this person. */
    private static boolean isKnown(PersonCluster c, Party p, String word) {
        boolean office = !p.offices().isEmpty() && c.share(p.offices()) > 0;
        if (!p.offices().isEmpty() && c.hasOffice() && !office) {
            return false;
        }
        boolean bodies = p.bodies().isEmpty() || !c.hasBodies() || c.shares(p.bodies()) || c.isOf(p.country());
        return bodies && (c.isHigh() || office || c.parts().getOrDefault(word, 0) >= KNOWN);
    }

    /** Whether the only bearer is named, by that word too, on other pages of the half year, and nothing speaks against it. */
    private static boolean isOnly(PersonCluster c, Party p, String word, Set<String> near) {
        return p.offices().isEmpty()
                && !near.isEmpty()
                && c.pages(near) > 0
                && !Knowledge.standard().givenNames().isKnown(word);
    }

    /** The months up to half a year from these; none where no month is known. */
    private static Set<String> halfYear(Set<String> months) {
        Set<String> out = new HashSet<>();
        for (String month : months) {
            if (!month.isEmpty()) {
                YearMonth at = YearMonth.parse(month);
                for (int i = -6; i <= 6; i++) {
                    out.add(at.plusMonths(i).toString());
                }
            }
        }
        return out;
    }
}
