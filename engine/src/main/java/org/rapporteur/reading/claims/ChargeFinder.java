package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Outer.Link;
import org.rapporteur.grammar.Reality;
import org.rapporteur.grammar.Role;
import org.rapporteur.grammar.Via;
import org.rapporteur.knowledge.ClaimWords.ClaimClass;
import org.rapporteur.language.ProposedAct;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Proposition.Attitude;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.Cite;

/**
 * Finds what is charged, denied or doubted in words of no class: by what frames have another frame as their content
 * ("accused X of …", "denied that …"), and by what the language model takes for a side of a claim. A denial takes the
 * words of the charge that it answers where that is told near it.
 */
final class ChargeFinder {
    /** The class of what somebody is charged with in words that no class knows. */
    static final String CHARGE = "charge";
    /** What the model proposes with less is left out. */
    private static final double ENOUGH = 0.35;

    /** What it proposes with so much is a side of a claim also where no party of the text is charged. */
    private static final double SURE = 0.5;

    private static final int FARTHEST = 6;

    private final Understood understood;
    private final Voices voices;
    private final Wording wording;
    private final PredicateFinder predicates;
    private final Intentions intentions;

    ChargeFinder(Understood understood, Voices voices, Wording wording, PredicateFinder predicates) {
        this.understood = understood;
        this.intentions = new Intentions(understood);
        this.voices = voices;
        this.wording = wording;
        this.predicates = predicates;
    }

    /**
     * Who says it, as words, and what he makes of it.
     *
     * @param accused local id of whom it is said of; null where the frame of what is said tells that
     * @param sure whether it is a side of a claim also where it charges no party
     */
    private record Side(
            Attitude attitude, List<Token> source, @Nullable String accused, boolean sure) {}

    /** The propositions that these leave out. */
    List<Draft> find(List<Draft> known) {
        List<Draft> all = new ArrayList<>(known);
        List<Draft> out = new ArrayList<>();
        for (Sentence s : understood.text().sentences()) {
            for (Frame f : understood.frames().in(s)) {
                side(s, f).flatMap(side -> draft(s, f.word(), side, all)).ifPresent(d -> add(d, all, out));
                named(s, f, all).ifPresent(d -> add(d, all, out));
            }
            for (ProposedAct p : understood.text().proposals().actsOf(s)) {
                if (p.kind() == ProposedAct.Kind.CLAIM && p.probability() >= ENOUGH && !isUntold(s, p)) {
                    Attitude attitude = Attitude.valueOf(p.label().toUpperCase(Locale.ROOT));
                    Token told = told(s, p);
                    List<Token> who = p.who().stream().map(s::token).toList();
                    draft(s, told, new Side(attitude, who, null, p.probability() >= SURE), all)
                            .ifPresent(d -> add(d, all, out));
                }
            }
        }
        return out;
    }

    /** The word that tells what a side is on; of a noun the verb that it belongs to, where that is not the word of the side itself. */
    private static Token told(Sentence s, ProposedAct p) {
        Token word = s.token(p.whom().isEmpty() ? p.token() : p.whom().get(0));
        boolean argument = word.is("NN") && (word.relates("obj") || word.relates("nsubj"));
        return s.head(word)
                .filter(h -> argument && h.is("VB") && h.index() != p.token() && s.isUnder(h, s.token(p.token())))
                .orElseGet(() -> cleft(s, word).orElse(word));
    }

    /** What "it was X who did it" says that X did. */
    static Optional<Token> cleft(Sentence s, Token focus) {
        boolean isIt = s.child(focus, "cop").isPresent()
                && s.children(focus).stream()
                        .anyMatch(c -> c.text().equalsIgnoreCase("it") && (c.relates("nsubj") || c.relates("expl")));
        return isIt ? s.child(focus, "acl:relcl").filter(v -> v.is("VB")) : Optional.empty();
    }

    /** "Did not deny": the word by which a side is taken tells that it was not. */
    private boolean isUntold(Sentence s, ProposedAct p) {
        return understood.frames().at(s, s.token(p.token())).stream()
                .anyMatch(f -> f.reality().negated() && f.outer(Link.DENIES).isEmpty());
    }

    private static void add(Draft d, List<Draft> all, List<Draft> out) {
        all.add(d);
        out.add(d);
    }

    private Optional<Side> side(Sentence s, Frame f) {
        return f.outer(Link.ACCUSES, Link.DENIES, Link.DOUBTS).flatMap(o -> {
            Frame outer = understood.frames().of(o);
            Attitude attitude =
                    switch (o.link()) {
                        case DENIES -> Attitude.DENIES;
                        case DOUBTS -> Attitude.DOUBTS;
                        default -> Attitude.ASSERTS;
                    };
            List<Token> source = outer.first(Role.DOER).map(Argument::heads).orElse(List.of());
            String accused = attitude == Attitude.ASSERTS && f.in(Role.DOER).isEmpty()
                    ? roles(s, outer, Role.PATIENT).findFirst().orElse(null)
                    : null;
            boolean charge = attitude != Attitude.ASSERTS
                    || accused != null
                    || !f.in(Role.DOER).isEmpty();
            return outer.reality().holds() && charge && !source.isEmpty()
                    ? Optional.of(new Side(attitude, source, accused, true))
                    : Optional.empty();
        });
    }

    /** A charge or denial of what a noun names that tells no deed: "accused X of treason", "denied any deadlock". */
    private Optional<Draft> named(Sentence s, Frame f, List<Draft> known) {
        boolean denies = f.is("deny") && !f.is("refuse") && !f.is("oppose");
        Optional<Argument> what = f.first(denies ? Role.PATIENT : Role.TOPIC)
                .filter(a -> a.frames().isEmpty() && a.via() != Via.RELATIVE);
        List<Token> source = f.first(Role.DOER).map(Argument::heads).orElse(List.of());
        if (!denies && !f.is("accuse")
                || what.isEmpty()
                || denies && AnswerWords.isBarePart(s, what.get().head())
                || source.isEmpty()
                || !what.get().head().is("NN")
                || !f.in(Role.CONTENT).isEmpty()
                || !f.reality().holds()) {
            return Optional.empty();
        }
        Token noun = what.get().head();
        Optional<Token> deed = AnswerWords.deed(s, noun);
        String accused = denies
                ? deed.flatMap(n -> parties(s, source).findFirst()).orElse(null)
                : roles(s, f, Role.PATIENT).findFirst().orElse(null);
        Side side = new Side(denies ? Attitude.DENIES : Attitude.ASSERTS, source, accused, true);
        return denies || accused != null ? draft(s, deed.orElse(noun), side, known) : Optional.empty();
    }

    /** What a source, as words, makes of what a word says of a party; its place is the whole sentence. */
    Optional<Draft> of(Sentence s, Token told, String accused, Attitude attitude, List<Token> source) {
        return draft(s, told, new Side(attitude, source, accused, true), List.of())
                .map(d -> new Draft(
                        d.proposition().citing(d.proposition().statement(), cite(s)), d.sentence(), d.at(), d.asked()));
    }

    /** What a source, as words, makes of what a word tells; in the words of a class where these know them. */
    Optional<Draft> side(Sentence s, Token told, Attitude attitude, List<Token> source, List<Draft> known) {
        List<Draft> other = known.stream()
                .filter(d -> d.proposition().attitude() != attitude)
                .toList();
        return draft(s, told, new Side(attitude, source, null, true), other);
    }

    /** The words that name whom a word's deed is laid to by who accuses him; empty where it is in no accusation, or has a doer of its own. */
    Optional<List<Token>> accused(Sentence s, Token word) {
        Token at = word;
        // what a gerund tells, or a noun right under the verb, the accused did; other nouns under it are anybody's
        int highest = word.is("VB") ? FARTHEST : 1;
        for (int i = 0; i < highest && s.children(at, "nsubj").isEmpty(); i++) {
            Token below = at;
            Optional<Frame> above = s.head(at)
                    .flatMap(h -> understood.frames().at(s, h))
                    .filter(f -> f.is("accuse"))
                    .filter(f -> f.arguments().stream()
                            .noneMatch(a -> a.role() != Role.CONTENT
                                    && a.role() != Role.TOPIC
                                    && a.heads().contains(below)));
            if (above.isPresent()) {
                return above.flatMap(f -> f.first(Role.PATIENT)).map(Argument::heads);
            }
            at = s.head(at).orElse(at);
        }
        return Optional.empty();
    }

    /** The first party that some words mean; null where they mean none that is known. */
    @Nullable
    String party(Sentence s, List<Token> heads) {
        return concerned(s, heads).findFirst().orElse(null);
    }

    /** What one party accuses another of is that party's word, whoever else was taken to say it. */
    Draft bySource(Sentence s, Token word, Draft draft) {
        Proposition p = draft.proposition();
        return understood
                .frames()
                .at(s, word)
                .flatMap(f -> f.outer(Link.ACCUSES))
                .map(o -> understood.frames().of(o))
                .map(f -> bySource(s, f, draft))
                .orElse(draft);
    }

    private Draft bySource(Sentence s, Frame accusing, Draft draft) {
        Proposition p = draft.proposition();
        Optional<Argument> doer = accusing.first(Role.DOER);
        if (doer.isEmpty() && accusing.is("accuse") && p.isOutlets() && p.attitude() == Attitude.ASSERTS) {
            return new Draft(
                    p.by(p.attitude(), null, PropositionReader.UNNAMED), draft.sentence(), draft.at(), draft.asked());
        }
        return doer.map(a -> {
                    String source = parties(s, a.heads()).findFirst().orElse(null);
                    String as = phrase(s, a.head());
                    boolean same = source == null || source.equals(p.source()) || Objects.equals(as, p.sourceText());
                    if (p.attitude() != Attitude.ASSERTS) {
                        return draft;
                    }
                    Proposition told = same ? p : p.by(p.attitude(), source, as);
                    return new Draft(told, draft.sentence(), draft.at(), draft.asked());
                })
                .orElse(draft);
    }

    /** A whole sentence, in the article's own voice. */
    Cite cite(Sentence s) {
        return wording.cite(s, null);
    }

    private Optional<Draft> draft(Sentence s, Token told, Side side, List<Draft> known) {
        Voice voice = voices.at(s, told).orElse(null);
        boolean read = known.stream()
                .filter(d -> d.sentence() == s.index() && d.proposition().attitude() == side.attitude())
                .anyMatch(d -> d.at() == told.start()
                        || voice != null && d.proposition().known() && voice.covers(d.at()));
        boolean denied =
                side.attitude() == Attitude.ASSERTS && side.source().isEmpty() && voice != null && voice.denies();
        String words = wording.words(s, told, voice);
        boolean wanted = side.attitude() == Attitude.ASSERTS
                && understood
                        .frames()
                        .at(s, told)
                        .filter(f -> f.reality().kind() == Reality.Kind.WANTED)
                        .isPresent();
        if (read
                || denied
                || wanted
                || told.is("PRP")
                || told.is("W")
                || told.tag().equals("DT")
                || Anaphora.is(words)
                || Anaphora.isNoun(told.text())
                || AnswerWords.isBarePart(s, told)
                || side.attitude() == Attitude.DENIES
                        && told.is("NN")
                        && AnswerWords.is(told.lemma(), AnswerWords.Use.GRANTED)
                || Answers.isFalse(s, told)) {
            return Optional.empty();
        }
        String source = parties(s, side.source()).findFirst().orElse(PropositionReader.source(voice));
        String sourceText = side.source().isEmpty()
                ? PropositionReader.sourceText(voice)
                : phrase(s, side.source().get(0));
        Optional<Frame> frame = understood.frames().at(s, told);
        String subject = side.accused() != null
                ? side.accused()
                : frame.flatMap(f -> roles(s, f, Role.DOER).findFirst()).orElse(null);
        String object = frame.flatMap(f -> roles(s, f, Role.PATIENT, Role.RECIPIENT, Role.AGAINST)
                        .filter(a -> !a.equals(subject))
                        .findFirst())
                .orElse(null);
        if (side.attitude() == Attitude.ASSERTS && (subject == null ? !side.sure() : subject.equals(source))) {
            return Optional.empty();
        }
        Optional<Proposition> ofClass = known.stream()
                .filter(d -> d.sentence() == s.index() && d.at() == told.start())
                .map(Draft::proposition)
                .filter(Proposition::known)
                .findFirst();
        if (ofClass.isPresent()) {
            return Optional.of(
                    new Draft(ofClass.get().by(side.attitude(), source, sourceText), s.index(), told.start(), false));
        }
        boolean negative = side.attitude() == Attitude.ASSERTS
                && frame.filter(f -> f.reality().negated()).isPresent();
        Proposition p = new Proposition(
                predicates
                        .at(s, told)
                        .filter(c -> !c.means()
                                || frame.filter(f -> intentions.isMeant(s, f)).isPresent())
                        .map(ClaimClass::name)
                        .orElse(CHARGE),
                true,
                subject,
                object,
                wording.lemmas(s, told, voice),
                negative ? Attitude.DENIES : side.attitude(),
                source,
                sourceText,
                voice == null ? null : voice.statement().id(),
                wording.plain(s, told, voice, subject, object, accused(s, told).orElse(List.of())),
                wording.cite(s, voice));
        return Optional.of(new Draft(p, s.index(), told.start(), false));
    }

    /** The same, with each denial of a charge in words of no class in the words of what it answers. */
    List<Draft> answering(List<Draft> drafts) {
        return drafts.stream()
                .map(d -> isOpen(d.proposition())
                        ? answered(d, drafts)
                                .map(a -> answer(d.proposition(), a.proposition()))
                                .map(p -> new Draft(p, d.sentence(), d.at(), d.asked()))
                                .orElse(d)
                        : d)
                .toList();
    }

    private static boolean isOpen(Proposition p) {
        return p.attitude() != Attitude.ASSERTS && p.predicate().equals(CHARGE);
    }

    /** What a denial says is not so: the nearest assertion of another source that shares most of its words and parties. */
    private static Optional<Draft> answered(Draft denying, List<Draft> known) {
        Proposition denial = denying.proposition();
        return known.stream()
                .filter(d -> Math.abs(d.sentence() - denying.sentence()) <= FARTHEST)
                .filter(d -> d.proposition().attitude() == Attitude.ASSERTS
                        && d.proposition().statement() != null
                        && (denial.source() == null
                                || !denial.source().equals(d.proposition().source())))
                .filter(d -> shared(denial, d.proposition()) >= 2)
                .max(Comparator.comparingInt((Draft d) -> shared(denial, d.proposition()))
                        .thenComparingInt(d -> -Math.abs(d.sentence() - denying.sentence()))
                        .thenComparingInt(d -> -d.at()));
    }

    private static int shared(Proposition one, Proposition other) {
        Set<String> both = new HashSet<>(one.lemmas());
        both.retainAll(other.lemmas());
        boolean subject = one.subject() != null && one.subject().equals(other.subject());
        boolean object = one.object() != null && one.object().equals(other.object());
        return both.isEmpty() ? 0 : both.size() + (subject ? 1 : 0) + (object ? 1 : 0);
    }

    private static Proposition answer(Proposition denial, Proposition charge) {
        return new Proposition(
                charge.predicate(),
                charge.known(),
                charge.subject(),
                charge.object(),
                charge.lemmas(),
                denial.attitude(),
                denial.source(),
                denial.sourceText(),
                denial.statement(),
                charge.words(),
                denial.cite());
    }

    private Stream<String> roles(Sentence s, Frame f, Role... roles) {
        return Stream.of(roles).flatMap(r -> f.in(r).stream()).flatMap(a -> concerned(s, a.heads()));
    }

    private Stream<String> concerned(Sentence s, List<Token> heads) {
        return understood.parties().concerned(s, heads).stream().map(Party::actor);
    }

    private Stream<String> parties(Sentence s, List<Token> heads) {
        return understood.parties().of(s, heads).stream().map(Party::actor);
    }

    private @Nullable String phrase(Sentence s, Token head) {
        List<Token> phrase =
                s.subtree(head).stream().filter(t -> t.index() <= head.index()).toList();
        return understood.text().words(phrase.get(0), head);
    }
}
