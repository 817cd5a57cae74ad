package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.parties.Cast;
import org.rapporteur.reading.Finding;
import org.rapporteur.reading.Proposition;
import org.rapporteur.record.Citer;

/** Tells which words of a sentence say something of a party, and what came of them. */
public final class ClaimTrace {
    private static final String READER = "claims";

    private ClaimTrace() {}

    /**
     * The findings of a sentence.
     *
     * @param told the propositions of the text
     */
    public static List<Finding> of(
            Text text, Cast cast, Knowledge knowledge, List<Proposition> told, Sentence sentence) {
        Citer citer = text.document().citer();
        List<Finding> out = new ArrayList<>();
        List<Proposition> here = told.stream()
                .filter(p -> citer.charOffset(p.cite().start()) >= sentence.start()
                        && citer.charOffset(p.cite().end()) <= sentence.end())
                .toList();
        Clauses clauses = new Clauses(knowledge.speechCues(), cast);
        List<Found> found = new PredicateFinder(knowledge.claimWords(), clauses, cast).find(sentence);
        for (Proposition p : here) {
            Optional<Entry> entry = found.stream()
                    .filter(f -> f.meaning().name().equals(p.predicate()))
                    .findFirst()
                    .flatMap(ClaimTrace::entry);
            String by = p.source() != null
                    ? cast.actor(p.source()).name()
                    : Optional.ofNullable(p.sourceText()).orElse("the article");
            String what = by + " " + p.attitude().name().toLowerCase(Locale.ROOT) + " (" + name(cast, p.subject())
                    + " > " + name(cast, p.object()) + "): " + p.words();
            out.add(Finding.told(READER, p.predicate(), what, entry, p.statement()));
        }
        for (Found f : found) {
            if (here.stream().noneMatch(p -> p.predicate().equals(f.meaning().name()))) {
                String why = f.subjects().isEmpty()
                        ? ": it is said of no party"
                        : ": demanded, offered, supposed or yet to come, no proposition of fact";
                out.add(Finding.left(READER, f.at().text(), f.meaning().name() + why, entry(f)));
            }
        }
        return out;
    }

    private static String name(Cast cast, @Nullable String actor) {
        return actor == null ? "-" : cast.actor(actor).name();
    }

    private static Optional<Entry> entry(Found f) {
        return Entry.of("claimwords.tsv", f.at().lemma().toLowerCase(Locale.ROOT));
    }
}
