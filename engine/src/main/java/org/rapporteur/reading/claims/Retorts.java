package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Proposition.Attitude;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.Cite;

/**
 * Reads what is made of somebody else's words that a noun names: "rejected Chile's charge that …" gives both sides of what
 * was charged, "disputed Chile's account" denies what Chile said before.
 */
final class Retorts {
    private static final int FARTHEST = 12;
    /** In how many sentences who is charged with a deed denies that he has a part in it. */
    private static final int NEAR = 4;

    private final Understood understood;
    private final Voices voices;
    private final ChargeFinder charges;
    private final List<Retort> retorts;

    Retorts(Understood understood, Voices voices, ChargeFinder charges) {
        this.understood = understood;
        this.voices = voices;
        this.charges = charges;
        this.retorts = new RetortFinder(understood, voices).find();
    }

    /** Both sides of what the text tells by naming the one's words and what the other makes of them. */
    List<Draft> told(List<Draft> known) {
        List<Draft> out = new ArrayList<>();
        for (Retort r : retorts) {
            for (Frame content : contents(r)) {
                charges.side(r.sentence(), content.word(), r.attitude(), r.doers(), known)
                        .map(d -> voiced(r, d))
                        .ifPresent(d -> {
                            out.add(d);
                            out.add(of(d, d.proposition(), Attitude.ASSERTS, r.owner(), words(r.sentence(), r.noun())));
                        });
            }
        }
        return out;
    }

    /** By whose voice a retort is, where a voice makes it. */
    private static Draft voiced(Retort r, Draft d) {
        Voice v = r.voice();
        return v == null
                ? d
                : of(d, d.proposition(), r.attitude(), PropositionReader.source(v), PropositionReader.sourceText(v));
    }

    /** What answers these by a noun or a pronoun alone; what somebody's statement answers by them is told by that. */
    List<Draft> answers(List<Draft> drafts, OtherWords others) {
        List<Draft> out = new ArrayList<>();
        for (Retort r : retorts) {
            boolean told = r.voice() == null
                    ? voices.at(r.sentence(), r.noun())
                            .filter(v -> !r.doers().isEmpty()
                                    && Anaphora.is(v.statement().content()))
                            .isPresent()
                    : AnswerWords.is(r.at().lemma(), AnswerWords.Use.FALSE)
                            || r.at().equals(r.noun())
                                    && Anaphora.is(r.voice().statement().content());
            if (told || !contents(r).isEmpty()) {
                continue;
            }
            String source =
                    r.doers().isEmpty() ? PropositionReader.source(r.voice()) : parties(r.sentence(), r.doers());
            String as = r.doers().isEmpty()
                    ? PropositionReader.sourceText(r.voice())
                    : words(r.sentence(), r.doers().get(0));
            Optional<Draft> said = answered(r, source, drafts);
            if (said.isEmpty() && r.owner() != null && r.accused() == null) {
                said = said(r, others);
                said.ifPresent(out::add);
            }
            said.ifPresent(d -> {
                boolean own = source == null
                        && !r.doers().isEmpty()
                        && r.doers().get(0).is("PRP");
                Cite cite = charges.cite(r.sentence());
                Proposition p = of(
                                d,
                                d.proposition(),
                                r.attitude(),
                                own ? d.proposition().subject() : source,
                                as)
                        .proposition();
                out.add(new Draft(
                        p.citing(null, cite), r.sentence().index(), r.noun().start(), false));
            });
        }
        return out;
    }

    private Optional<Draft> answered(Retort r, @Nullable String source, List<Draft> drafts) {
        String within =
                voices.at(r.sentence(), r.at()).map(v -> v.statement().id()).orElse("");
        int farthest = r.owner() != null ? FARTHEST : r.accused() != null ? NEAR : 1;
        return drafts.stream()
                .filter(d -> d.at() < r.noun().start()
                        ? r.sentence().index() - d.sentence() <= farthest
                        : r.owner() != null && d.sentence() - r.sentence().index() <= 1)
                .filter(d -> r.accused() == null
                        || r.accused().equals(d.proposition().subject()))
                .filter(d -> d.proposition().attitude() == Attitude.ASSERTS
                        && !d.proposition().isOutlets()
                        && !d.proposition().words().endsWith("?")
                        && (!r.inquires()
                                || d.proposition().known()
                                        && !within.equals(d.proposition().statement()))
                        && (r.owner() == null
                                || r.owner().equals(d.proposition().source()))
                        && (source == null || !source.equals(d.proposition().source())))
                .max(Comparator.comparing((Draft d) -> d.proposition().known()
                                && source != null
                                && source.equals(d.proposition().subject()))
                        .thenComparing(d -> d.at() < r.noun().start())
                        .thenComparing(d -> d.proposition().statement() != null)
                        .thenComparingInt(Draft::at));
    }

    /** What the owner of the words says last before, also where it is a demand or an offer. */
    private Optional<Draft> said(Retort r, OtherWords others) {
        return voices.all().stream()
                .filter(v -> v.end() <= r.at().start()
                        && r.sentence().index() - voices.indexAt(v.start()) <= FARTHEST
                        && String.valueOf(r.owner()).equals(v.statement().speaker()))
                .max(Comparator.comparingInt(Voice::start).thenComparingInt(Voice::end))
                .flatMap(others::said);
    }

    private List<Frame> contents(Retort r) {
        return understood
                .frames()
                .at(r.sentence(), r.noun())
                .map(n -> {
                    List<Frame> out = new ArrayList<>(understood.frames().in(n, Role.CONTENT));
                    out.addAll(understood.frames().in(n, Role.TOPIC));
                    return out;
                })
                .orElse(new ArrayList<>());
    }

    private @Nullable String parties(Sentence s, List<Token> heads) {
        return Stream.concat(
                        understood.parties().of(s, heads).stream(), understood.parties().concerned(s, heads).stream())
                .map(Party::actor)
                .findFirst()
                .orElse(null);
    }

    private String words(Sentence s, Token head) {
        List<Token> phrase =
                s.subtree(head).stream().filter(t -> t.index() <= head.index()).toList();
        return understood.text().words(phrase.get(0), head);
    }

    private static Draft of(Draft d, Proposition p, Attitude attitude, @Nullable String source, @Nullable String as) {
        return new Draft(p.by(attitude, source, as), d.sentence(), d.at(), false);
    }
}
