package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
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
    private static final int NEAR = 3;
    private static final Set<String> POINTING = Set.of("that", "this", "it");

    private final Understood understood;
    private final ChargeFinder charges;

    Retorts(Understood understood, ChargeFinder charges) {
        this.understood = understood;
        this.charges = charges;
    }

    /**
     * Who answers whose words.
     *
     * @param noun that names the words
     * @param owner actor id of whose words they are, or null
     */
    private record Retort(
            Sentence sentence,
            Frame frame,
            Token noun,
            Attitude attitude,
            @Nullable String owner) {}

    /** Both sides of what the text tells by naming the one's words and what the other makes of them. */
    List<Draft> told(List<Draft> known) {
        List<Draft> out = new ArrayList<>();
        for (Retort r : retorts()) {
            for (Frame content : contents(r)) {
                charges.side(r.sentence(), content.word(), r.attitude(), doers(r.frame()), known)
                        .ifPresent(d -> {
                            out.add(d);
                            out.add(of(d, d.proposition(), Attitude.ASSERTS, r.owner(), words(r.sentence(), r.noun())));
                        });
            }
        }
        return out;
    }

    /** What answers these by a noun or a pronoun alone. */
    List<Draft> answers(List<Draft> drafts, Voices voices, OtherWords others) {
        List<Draft> out = new ArrayList<>();
        for (Retort r : retorts()) {
            boolean stated = voices.at(r.sentence(), r.noun())
                    .filter(v -> Anaphora.is(v.statement().content()))
                    .isPresent();
            if (stated || !contents(r).isEmpty()) {
                continue;
            }
            String source = parties(r.sentence(), doers(r.frame()));
            String as = doers(r.frame()).isEmpty()
                    ? null
                    : words(r.sentence(), doers(r.frame()).get(0));
            if (source != null || as != null) {
                Optional<Draft> said = answered(r, source, drafts);
                if (said.isEmpty() && r.owner() != null) {
                    said = said(r, voices, others);
                    said.ifPresent(out::add);
                }
                said.ifPresent(d -> {
                    Cite cite = charges.cite(r.sentence());
                    Proposition p =
                            of(d, d.proposition(), r.attitude(), source, as).proposition();
                    out.add(new Draft(
                            p.citing(null, cite), r.sentence().index(), r.noun().start(), false));
                });
            }
        }
        return out;
    }

    private static Optional<Draft> answered(Retort r, @Nullable String source, List<Draft> drafts) {
        return drafts.stream()
                .filter(d -> d.at() < r.noun().start()
                        && r.sentence().index() - d.sentence() <= (r.owner() == null ? 1 : FARTHEST))
                .filter(d -> d.proposition().attitude() == Attitude.ASSERTS
                        && d.proposition().source() != null
                        && (r.owner() == null
                                || r.owner().equals(d.proposition().source()))
                        && !d.proposition().source().equals(source))
                .max(Comparator.comparing((Draft d) -> d.proposition().known()
                                && source != null
                                && source.equals(d.proposition().subject()))
                        .thenComparing(d -> d.proposition().statement() != null)
                        .thenComparingInt(Draft::at));
    }

    /** What the owner of the words says last before, also where it is a demand or an offer. */
    private Optional<Draft> said(Retort r, Voices voices, OtherWords others) {
        return voices.all().stream()
                .filter(v -> v.end() <= r.frame().word().start()
                        && r.sentence().index() - voices.indexAt(v.start()) <= FARTHEST
                        && String.valueOf(r.owner()).equals(v.statement().speaker()))
                .max(Comparator.comparingInt(Voice::start).thenComparingInt(Voice::end))
                .flatMap(others::said);
    }

    private List<Retort> retorts() {
        List<Retort> out = new ArrayList<>();
        for (Sentence s : understood.text().sentences()) {
            for (Frame f : understood.frames().in(s)) {
                boolean inquires = AnswerWords.is(f.predicate().lemma(), AnswerWords.Use.INQUIRE);
                boolean doubts = f.is("doubt") || inquires;
                boolean denies = f.is("deny") || AnswerWords.callsFalse(s, f);
                if (isOtherView(s, f)) {
                    out.add(new Retort(s, f, f.word(), Attitude.DENIES, null));
                }
                if (!(doubts || denies) || !f.reality().holds() || doers(f).isEmpty()) {
                    continue;
                }
                for (Token noun : objects(s, f)) {
                    boolean pointing = denies && POINTING.contains(noun.text());
                    boolean matter = inquires && AnswerWords.is(noun.lemma(), AnswerWords.Use.MATTER);
                    if (!inquires && Anaphora.isNoun(noun.text()) || pointing || matter) {
                        Attitude attitude = denies ? Attitude.DENIES : Attitude.DOUBTS;
                        out.add(new Retort(s, f, noun, attitude, owner(s, f, noun)));
                    }
                }
            }
        }
        return out;
    }

    /** What it is done to; "that" alone is no argument of a frame, "reports" after a name may be taken for a verb. */
    private static List<Token> objects(Sentence s, Frame f) {
        List<Token> out =
                new ArrayList<>(f.in(Role.PATIENT).stream().map(Argument::head).toList());
        s.child(f.word(), "obj").filter(o -> o.is("DT") && !out.contains(o)).ifPresent(out::add);
        if (f.is("accuse")) {
            s.tokens().stream()
                    .filter(t -> t.index() > f.word().index()
                            && t.index() <= f.word().index() + NEAR)
                    .filter(t -> t.is("NN") && Anaphora.isNoun(t.text()) && !out.contains(t))
                    .forEach(out::add);
        }
        return out;
    }

    /** "Does not see it that way", "begs to differ", "disagrees". */
    private static boolean isOtherView(Sentence s, Frame f) {
        boolean alone = f.in(Role.PATIENT).isEmpty()
                && f.in(Role.WITH).isEmpty()
                && f.in(Role.TOPIC).isEmpty()
                && f.in(Role.CONTENT).isEmpty();
        boolean elsewhere = f.word().lemma().equals("see")
                && f.reality().negated()
                && s.tokens().stream()
                        .filter(t -> t.index() > f.word().index()
                                && t.index() <= f.word().index() + 3)
                        .anyMatch(t -> t.lemma().equals("way"));
        return !doers(f).isEmpty()
                && (elsewhere
                        || alone
                                && f.reality().holds()
                                && AnswerWords.is(f.word().lemma(), AnswerWords.Use.DIFFER));
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

    private @Nullable String owner(Sentence s, Frame f, Token noun) {
        List<Token> by = understood
                .frames()
                .at(s, noun)
                .flatMap(n -> n.first(Role.DOER))
                .or(() -> f.first(Role.FROM))
                .map(Argument::heads)
                .orElse(List.of());
        return by.isEmpty() ? null : parties(s, by);
    }

    private static List<Token> doers(Frame f) {
        return f.first(Role.DOER).map(Argument::heads).orElse(List.of());
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
