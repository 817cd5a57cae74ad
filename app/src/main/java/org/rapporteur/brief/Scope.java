package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.view.Filter;
import org.rapporteur.view.Names;
import org.rapporteur.view.RecordFacts;
import org.rapporteur.view.Words;

/**
 * What a brief is about.
 *
 * @param filter whose and of which time
 * @param issue words that all have to stand in a fact or in a sentence that tells it; null for any issue
 */
public record Scope(Filter filter, @Nullable String issue) {
    /** The whole record. */
    public static final Scope ALL = new Scope(Filter.ALL, null);

    boolean keeps(Fact fact, RecordFacts facts) throws RecordException {
        return filter.keeps(fact, facts.names()) && (issue == null || speaksOf(issue, fact, facts));
    }

    /** One sentence that says what it is limited to, or null. */
    @Nullable
    String sentence(Names names) {
        List<String> limits = new ArrayList<>();
        if (filter.actors() != null) {
            List<String> actors = filter.actors().stream()
                    .sorted()
                    .map(a -> String.valueOf(names.actor(a)))
                    .toList();
            limits.add("what concerns " + Words.list(actors));
        }
        if (filter.from() != null) {
            limits.add("what was from " + EnglishDate.of(filter.from().toString()) + " on");
        }
        if (filter.to() != null) {
            limits.add("what was until " + EnglishDate.of(filter.to().toString()));
        }
        if (filter.articles() != null) {
            limits.add("what " + Words.count(filter.articles().size(), "article") + " of the record told");
        }
        if (issue != null) {
            limits.add("what speaks of “" + issue.strip() + "”");
        }
        return limits.isEmpty() ? null : "This brief holds only " + Words.list(limits) + ".";
    }

    private static boolean speaksOf(String issue, Fact fact, RecordFacts facts) throws RecordException {
        StringBuilder text = new StringBuilder(own(fact));
        for (Cite cite : Cites.of(fact)) {
            text.append('\n').append(facts.sentence(cite));
        }
        String lower = text.toString().toLowerCase(Locale.ROOT);
        for (String word : issue.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String own(Fact fact) {
        if (fact instanceof Position p) {
            return p.issue() + "\n" + (p.condition() == null ? "" : p.condition());
        } else if (fact instanceof Claim c) {
            return c.proposition();
        } else if (fact instanceof Meeting m) {
            return m.name() + "\n" + (m.outcome() == null ? "" : m.outcome());
        } else if (fact instanceof Figure f) {
            return f.what() + "\n" + f.unit();
        } else if (fact instanceof Difference d) {
            return d.topic();
        }
        return "";
    }
}
