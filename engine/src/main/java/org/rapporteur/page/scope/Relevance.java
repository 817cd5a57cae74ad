package org.rapporteur.page.scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Document;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Role;

/**
 * Decides whether pages are about a process. A page is when it was published in the process's period, if it says when, and when
 * two things of the scope, which are each party, the places together, and the words together, stand in its title or lead or
 * are named often enough, a party among them; or one thing where the scope has no more. Beside a party that is in the title
 * it is enough that the other is named.
 *
 * <p>Immutable, and safe for use by several threads. What it says of a page depends on the page and the scope alone.
 */
public final class Relevance {
    /** The lead: so many characters of evidence from the beginning. */
    private static final int LEAD = 600;
    /** What does not stand in the lead is more than mentioned when it is named so often. */
    private static final int OFTEN = 3;

    private static final String WHERE = "in the title or the lead, or " + OFTEN + " times";

    private final @Nullable String period;
    private final List<Term> terms;
    private final TermFinder finder;
    private final boolean hasParties;
    private final int needed;

    public Relevance(Scope scope) {
        period = scope.period();
        terms = Terms.of(scope);
        finder = new TermFinder(terms);
        hasParties = !scope.parties().isEmpty();
        long given = terms.stream().map(Term::thing).distinct().count();
        needed = (int) Math.min(2, given);
    }

    /** Whether a page is about the process, and why. */
    public Judgement judge(Document page) {
        String published = page.article().published();
        if (period != null && published != null && !overlap(period, published)) {
            return new Judgement(false, "published " + published + ", not in " + period, List.of());
        }
        Map<Term, Named> named = named(page);
        List<Judgement.Found> found = new ArrayList<>();
        for (Term term : terms) {
            Named n = named.get(term);
            if (n != null) {
                found.add(new Judgement.Found(term.label(), n.times, n.first, n.leading));
            }
        }
        String names = found.isEmpty()
                ? "names nothing of the scope"
                : "names "
                        + found.stream()
                                .map(f -> f.term() + " (" + f.times() + (f.leading() ? ", in the lead)" : ")"))
                                .collect(Collectors.joining(", "));
        Map<String, Integer> weights = weights(named);
        long carrying =
                weights.values().stream().filter(times -> times >= OFTEN).count();
        boolean titled = named.entrySet().stream().anyMatch(e -> isParty(e.getKey()) && e.getValue().titled);
        if (carrying < needed && !(titled && weights.size() >= needed)) {
            String missing = found.isEmpty() ? "" : "; not " + (needed == 1 ? "" : "two of them ") + WHERE;
            return new Judgement(false, names + missing, found);
        }
        if (hasParties
                && named.entrySet().stream()
                        .noneMatch(e -> isParty(e.getKey()) && e.getValue().carries())) {
            return new Judgement(false, names + "; no party " + WHERE, found);
        }
        return new Judgement(true, needed == 0 ? "published in " + period : names, found);
    }

    private static boolean isParty(Term term) {
        return term.kind() == Term.Kind.PARTY;
    }

    /** How often each thing is named; what stands in the lead, often enough. */
    private static Map<String, Integer> weights(Map<Term, Named> named) {
        Map<String, Integer> out = new HashMap<>();
        named.forEach((term, n) -> out.merge(term.thing(), n.leading ? OFTEN : n.times, Integer::sum));
        return out;
    }

    private static boolean overlap(String period, String published) {
        LocalDate from = Edtf.first(period);
        LocalDate to = Edtf.last(period);
        LocalDate first = Edtf.first(published);
        LocalDate last = Edtf.last(published);
        return from == null
                || to == null
                || first == null
                || last == null
                || !(last.isBefore(from) || first.isAfter(to));
    }

    /** How a page names a term. */
    private static final class Named {
        private int times;
        private String first = "";
        private boolean titled;
        private boolean leading;

        private boolean carries() {
            return leading || times >= OFTEN;
        }
    }

    private Map<Term, Named> named(Document page) {
        Map<Term, Named> sure = new HashMap<>();
        Map<Term, Named> all = new HashMap<>();
        int read = 0;
        for (Document.Block block : page.blocks()) {
            if (!block.role().isEvidence()) {
                continue;
            }
            int before = read;
            for (TermFinder.Match match : finder.find(page.text().substring(block.start(), block.end()))) {
                boolean title = block.role() == Role.TITLE;
                boolean leads = title || before + match.start() < LEAD;
                for (Map<Term, Named> into : match.sure() ? List.of(sure, all) : List.of(all)) {
                    Named n = into.computeIfAbsent(match.term(), t -> new Named());
                    n.times++;
                    n.first = n.first.isEmpty() ? match.text() : n.first;
                    n.titled |= title;
                    n.leading |= leads;
                }
            }
            if (block.role() != Role.TITLE) {
                read += block.end() - block.start();
            }
        }
        // A name that is also another's is one of the term only beside a sure one.
        Map<Term, Named> out = new HashMap<>();
        sure.keySet().forEach(term -> out.put(term, Objects.requireNonNull(all.get(term))));
        return out;
    }
}
