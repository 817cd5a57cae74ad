package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.Event;

/** Parties that "and" joins: each does what is told, or it is done to each, or they do it to each other. */
final class Joined {
    private static final int MOST = 12;

    private final Parties parties;

    Joined(Parties parties) {
        this.parties = parties;
    }

    /** Those who are joined where the doer stands, or the one to whom it is done: "A and B", "between A and B". */
    List<String> together(Sentence s, Found f) {
        Set<String> out = new LinkedHashSet<>();
        Stream.concat(f.actors().stream(), f.recipients().stream())
                .map(t -> joined(s, t))
                .filter(j -> j.size() > 1)
                .findFirst()
                .ifPresent(out::addAll);
        return List.copyOf(out);
    }

    /** The parties of a word and of those that "and" joins to it. */
    private List<String> joined(Sentence s, Token word) {
        List<Token> words = new ArrayList<>(both(s, word));
        // "the Norwegian and Kenyan ministers"
        s.children(word).stream()
                .filter(t -> t.relates("amod") || t.relates("compound") || t.relates("nmod"))
                .filter(t -> !s.children(t, "conj").isEmpty())
                .findFirst()
                .ifPresent(t -> words.addAll(both(s, t)));
        List<String> pair = parties.pair(s, word);
        if (pair.size() > 1) {
            return pair;
        }
        return words.stream()
                .map(t -> parties.of(s, t).or(() -> parties.state(s, t)).or(() -> parties.anywhere(s, t)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** A word and those that "and" joins to it; alone where it is "or". */
    private static List<Token> both(Sentence s, Token word) {
        List<Token> all = Clauses.conjuncts(s, word);
        boolean or = all.stream().flatMap(t -> s.children(t, "cc").stream()).anyMatch(c -> !Set.of("and", "&")
                .contains(Clauses.lower(c)));
        return or ? List.of(word) : all;
    }

    /**
     * The same event of the others who do it, or to whom it is done: of "A and B attacked C and D" each with each. What two
     * do with each other is done by the second to the first as well.
     */
    List<Event> expanded(Sentence s, Found f, Event event) {
        if (f.said()) {
            return List.of();
        }
        List<String> together = together(s, f);
        List<String> doers = new ArrayList<>(List.of(String.valueOf(event.actor())));
        String recipient = event.recipient();
        List<String> done = new ArrayList<>(List.of(String.valueOf(recipient)));
        if (f.mutual() && together.contains(event.actor()) && together.contains(event.recipient())) {
            doers.addAll(together);
            done.addAll(together);
        } else {
            f.actors().stream()
                    .map(t -> joined(s, t))
                    .filter(j -> j.contains(event.actor()))
                    .findFirst()
                    .ifPresent(doers::addAll);
            f.recipients().stream()
                    .map(t -> joined(s, t))
                    .filter(j -> j.contains(event.recipient()))
                    .findFirst()
                    .ifPresent(done::addAll);
            doers.removeAll(done.subList(1, done.size()));
        }
        List<Event> out = new ArrayList<>();
        for (String doer : new LinkedHashSet<>(doers)) {
            for (String to : new LinkedHashSet<>(done)) {
                boolean same = doer.equals(event.actor()) && (recipient == null || to.equals(recipient));
                if (!same && !doer.equals(to) && out.size() < MOST) {
                    out.add(event.between(doer, recipient == null ? null : to));
                }
            }
        }
        return out;
    }
}
