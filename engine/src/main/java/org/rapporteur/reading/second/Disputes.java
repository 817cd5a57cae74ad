package org.rapporteur.reading.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Proposition.Attitude;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.claims.MainPredicate;
import org.rapporteur.reading.second.PageWords.Place;
import org.rapporteur.reading.second.Proposals.Dispute;
import org.rapporteur.reading.second.Proposals.Reply;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Statement;

/**
 * Claims that a second reader proposes, with those who answer them. Where the rules read what is claimed, the answers are
 * answers to that; a claim that nobody answers adds nothing.
 */
final class Disputes {
    private static final int FEWEST_WORDS = 2;
    /** What share of the longer of two stretches they have in common where they say the same. */
    private static final double SAME = 0.5;

    private final Understood page;
    private final PageWords words;
    private final Named named;
    private final String reader;
    private final Citer citer;
    private final MainPredicate predicates;

    Disputes(Understood page, PageWords words, Named named, String reader) {
        this.page = page;
        this.words = words;
        this.named = named;
        this.reader = reader;
        this.citer = page.text().document().citer();
        this.predicates = new MainPredicate(page.text(), page.cast(), Knowledge.standard());
    }

    /**
     * What holds, as propositions.
     *
     * @param read what the rules read
     * @param said all statements of the page
     */
    List<Proposition> held(List<Dispute> proposed, List<Proposition> read, List<Statement> said) {
        List<Proposition> known = new ArrayList<>(read);
        List<Proposition> out = new ArrayList<>();
        for (Dispute d : proposed) {
            for (Proposition p : propositions(d, read, said)) {
                if (known.stream().noneMatch(k -> isSame(k, p))) {
                    known.add(p);
                    out.add(p);
                }
            }
        }
        return out;
    }

    /** Whether both tell the same of the same source. */
    private static boolean isSame(Proposition a, Proposition b) {
        return a.predicate().equals(b.predicate())
                && a.attitude() == b.attitude()
                && Objects.equals(a.subject(), b.subject())
                && Objects.equals(a.object(), b.object())
                && Objects.equals(a.source(), b.source())
                && a.words().equals(b.words());
    }

    private List<Proposition> propositions(Dispute d, List<Proposition> read, List<Statement> said) {
        Optional<Place> place = place(d.words());
        Optional<String> by = d.by() == null ? Optional.empty() : named.party(d.by());
        if (place.isEmpty() || d.by() != null && (by.isEmpty() || !isMeant(by.get(), place.get()))) {
            return List.of();
        }
        Optional<Proposition> told = told(place.get(), by.orElse(null), read);
        Optional<Proposition> claim = told.or(
                () -> predicates.in(place.get().start(), place.get().end()).map(p -> p.by(
                                p.attitude(), by.orElse(null), d.by())
                        .citing(statement(place.get(), by.orElse(null), said), p.cite())));
        List<Proposition> out = new ArrayList<>();
        for (Reply r : claim.isEmpty() ? List.<Reply>of() : d.answers()) {
            answer(r, claim.get(), said).ifPresent(out::add);
        }
        if (!out.isEmpty() && told.isEmpty()) {
            out.add(0, claim.get().proposedBy(reader));
        }
        return out;
    }

    private Optional<Place> place(String claimed) {
        return PageWords.plain(claimed).split(" ").length < FEWEST_WORDS
                ? Optional.empty()
                : words.find(claimed).stream().findFirst();
    }

    /** Whether a source is meant in the paragraph of its words. */
    private boolean isMeant(String party, Place place) {
        int block = words.sentences(place).get(0).block();
        List<Sentence> paragraph =
                page.text().sentences().stream().filter(s -> s.block() == block).toList();
        return !named.in(paragraph, party).isEmpty();
    }

    /** What the rules read there of the same source. */
    private Optional<Proposition> told(Place place, @Nullable String by, List<Proposition> read) {
        return read.stream()
                .filter(p -> Objects.equals(by, p.source()))
                .filter(p -> share(place, p) >= SAME)
                .findFirst();
    }

    private double share(Place place, Proposition p) {
        int start = citer.charOffset(p.cite().start());
        int end = citer.charOffset(p.cite().end());
        int common = Math.min(place.end(), end) - Math.max(place.start(), start);
        return (double) common / Math.max(place.end() - place.start(), end - start);
    }

    private Optional<Proposition> answer(Reply r, Proposition claim, List<Statement> said) {
        Optional<Place> place = place(r.words());
        Optional<String> by = named.party(r.by());
        if (place.isEmpty() || by.isEmpty() || by.get().equals(claim.source()) || !isMeant(by.get(), place.get())) {
            return Optional.empty();
        }
        boolean negative = claim.attitude() == Attitude.DENIES;
        Attitude attitude = r.stance() == Attitude.DOUBTS || !negative
                ? r.stance()
                : r.stance() == Attitude.DENIES ? Attitude.ASSERTS : Attitude.DENIES;
        return Optional.of(claim.by(attitude, by.get(), r.by())
                .citing(
                        statement(place.get(), by.get(), said),
                        citer.cite(place.get().start(), place.get().end()))
                .proposedBy(reader));
    }

    private @Nullable String statement(Place place, @Nullable String speaker, List<Statement> said) {
        return said.stream()
                .filter(s -> speaker != null && speaker.equals(s.speaker()))
                .filter(s -> place.overlaps(
                        citer.charOffset(s.cite().start()),
                        citer.charOffset(s.cite().end())))
                .map(Statement::id)
                .findFirst()
                .orElse(null);
    }
}
