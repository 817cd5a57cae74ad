package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who meets where only their number is told: "the trilateral talks", where one set of three parties, and no other, is
 * told of as dealing with each other.
 */
final class PartyCount {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("trilateral", 3),
            Map.entry("tripartite", 3),
            Map.entry("quadrilateral", 4),
            Map.entry("quadripartite", 4));
    private static final Pattern COUNTED =
            Pattern.compile("(\\w{1,15})-(?:nation|party|way|country|power|sided|state|member)");

    private PartyCount() {}

    /** Who takes part in a meeting by its tellings, or else by the number of parties that one of them gives. */
    static Set<String> participants(Group group, List<Group> all) {
        Set<String> told = group.all(Telling::participants);
        Set<Integer> counts = new LinkedHashSet<>();
        group.all(Telling::traits).forEach(t -> counts.addAll(count(t)));
        if (counts.size() != 1 || group.parties().size() >= counts.iterator().next()) {
            return told;
        }
        int count = counts.iterator().next();
        Set<Set<String>> sets = new LinkedHashSet<>();
        for (Group other : all) {
            List<Set<String>> known = new ArrayList<>();
            known.add(other.parties());
            other.tellings().stream().filter(t -> !t.joins()).forEach(t -> known.add(t.parties()));
            known.stream()
                    .filter(s -> s.size() == count && s.containsAll(group.parties()))
                    .forEach(sets::add);
        }
        return sets.size() == 1 ? sets.iterator().next() : told;
    }

    /** Whether a telling counts fewer parties than a meeting has: "the trilateral talks" are not those of six. */
    static boolean isSmaller(Telling t, Group g) {
        return t.traits().stream()
                .flatMap(x -> count(x).stream())
                .anyMatch(n -> n < g.parties().size());
    }

    private static List<Integer> count(String trait) {
        String lower = trait.toLowerCase(Locale.ROOT);
        Matcher counted = COUNTED.matcher(lower);
        String number = counted.matches() ? counted.group(1) : lower;
        if (counted.matches() && number.matches("\\d{1,2}")) {
            return List.of(Integer.parseInt(number));
        }
        Integer n = NUMBERS.get(number);
        return n == null ? List.of() : List.of(n);
    }
}
