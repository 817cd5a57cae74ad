package org.rapporteur.reading.positions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.ClauseSpan;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.ProposedAct;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Factualities;
import org.rapporteur.reading.Proposed;
import org.rapporteur.reading.Timex;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.Voucher;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Position;
import org.rapporteur.record.PositionStance;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Statement;
import org.rapporteur.record.TimexType;

/** Makes positions of the words that take them: whose they are, who voices them, when. */
final class PositionMaker {
    /** In somebody's words, the speaker, where nobody else is known to be meant. */
    private static final Set<String> SPEAKER = Set.of("i", "we", "our", "my", "he", "she", "it", "they");

    private static final Set<String> ONE_PERSON = Set.of("he", "she");
    /** How a day stands beside what is done on it; "by" and "until" tell of another time. */
    private static final Set<String> ON = Set.of("on", "in", "at", "during");
    /** A person, the president who appointed him, the president's state. */
    private static final int OFFICES = 3;

    /** Titles of those who do not speak for the state that is named with them. */
    private static final Pattern NO_OFFICE = Pattern.compile(
            "(?i)\\b(?:opposition|rebel|commander|warlord|separatist|former|ex-|analyst|expert|politician|dissident|exiled?"
                    + "|lawmaker|activist|founder|researcher|militia|guerrilla)\\b");

    /** Titles of those who act for another in all that they do; a prime minister and a secretary-general lead. */
    private static final Pattern SERVICE = Pattern.compile(
            "(?i)\\b(?:spokes(?:man|woman|person)|(?<!prime )minister|envoy|ambassador|secretary(?!-general| general)|negotiator"
                    + "|advis[eo]r|official|representative|delegate|deputy|diplomat|aide|counterpart)\\b");

    /** What one belongs to who speaks of it without saying whose it is. */
    private static final Set<String> OWN = Set.of(
            "government",
            "country",
            "nation",
            "movement",
            "group",
            "party",
            "administration",
            "organisation",
            "organization",
            "side",
            "team",
            "delegation",
            "council",
            "leadership",
            "people",
            "rebel",
            "ministry",
            "coalition",
            "alliance",
            "bloc");

    private static final Topics TOPICS = new Topics();

    /** "I wish": what is wanted is not told. */
    private static final Pattern NOTHING = Pattern.compile("(?i)(?:I|we|you|he|she|it|they) \\p{L}+");

    private final Understood understood;
    private final Factualities factualities;
    private final Changes changes;
    private final Text text;
    private final Cast cast;

    PositionMaker(Understood understood, Factualities factualities, Changes changes) {
        this.understood = understood;
        this.factualities = factualities;
        this.changes = changes;
        this.text = understood.text();
        this.cast = understood.cast();
    }

    /** The positions that some words take, one for each party that holds it; none where no party does. */
    List<Position> of(Sentence s, Taken taken) {
        IssueWords words = new IssueWords(text, s, cast);
        Optional<String> issue = issue(s, taken);
        if (issue.isEmpty()) {
            return List.of();
        }
        Optional<String> speaker = speaker(s, taken.top());
        Optional<String> price = price(s, taken, words);
        Taken told = price.map(taken::under).orElse(taken);
        String on = price.map(p -> without(issue.get(), p)).orElse(issue.get());
        return holders(s, taken, speaker).stream()
                .map(holder -> position(s, told, holder, speaker, on))
                .toList();
    }

    /** What a position is on, in the words of its sentence; empty where they do not say. */
    Optional<String> issue(Sentence s, Taken taken) {
        IssueWords words = new IssueWords(text, s, cast);
        return Optional.ofNullable(taken.issue())
                .or(() -> Optional.ofNullable(taken.about()).flatMap(words::words))
                .or(() -> words.of(taken.top(), taken.stance()))
                .or(() -> frame(s, taken.top()).flatMap(words::of))
                .map(i -> taken.stance() == PositionStance.REJECTS ? i.replaceFirst("^(to not|not to) ", "to ") : i)
                .filter(i -> !i.startsWith("which ") && !NOTHING.matcher(i).matches());
    }

    Factualities factualities() {
        return factualities;
    }

    /** What has to come true or is asked in return for what is offered or accepted. */
    private Optional<String> price(Sentence s, Taken taken, IssueWords words) {
        boolean yields = taken.stance() == PositionStance.OFFERS || taken.stance() == PositionStance.ACCEPTS;
        if (!yields || taken.condition() != null) {
            return Optional.empty();
        }
        return words.asked(taken.top()).or(() -> frame(s, taken.top()).stream()
                .flatMap(f -> Stream.concat(Stream.of(f), understood.frames().in(f, Role.CONTENT).stream()))
                .flatMap(f -> Conditions.of(text, s, f).stream())
                .findFirst());
    }

    /** An issue without the clause that says under which condition. */
    private static String without(String issue, String condition) {
        int at = issue.indexOf(condition);
        return at <= 0
                ? issue
                : issue.substring(0, at)
                        .replaceFirst("(?i)[,\\s]+(?:only )?(?:if|unless|once|when|as long as|provided)? ?$", "");
    }

    /** Who holds it: those whom its words name, else those whom the model takes for them, else the speaker. */
    private Set<String> holders(Sentence s, Taken taken, Optional<String> speaker) {
        Set<String> out = parties(s, taken.holders());
        if (out.isEmpty()) {
            speaker.filter(x -> taken.speakers() || mayMean(taken, x)).ifPresent(out::add);
        }
        if (out.isEmpty()) {
            Proposed.at(text, s, taken.top(), ProposedAct.Kind.POSITION)
                    .map(p -> parties(s, p.who().stream().map(s::token).toList()))
                    .ifPresent(out::addAll);
        }
        if (out.isEmpty()) {
            speaker.filter(x -> taken.holders().stream().anyMatch(t -> ownSide(s, t)))
                    .ifPresent(out::add);
        }
        if (out.isEmpty()) {
            // "its representatives": whose they are
            out.addAll(parties(
                    s,
                    taken.holders().stream()
                            .filter(t -> SERVICE.matcher(t.lemma()).find())
                            .flatMap(t -> s.child(t, "nmod:poss").stream())
                            .toList()));
        }
        return out;
    }

    private Set<String> parties(Sentence s, List<Token> heads) {
        return understood.parties().of(s, heads).stream()
                .map(Party::actor)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** "The movement", "his government" in the words of one of it. */
    private static boolean ownSide(Sentence s, Token noun) {
        return OWN.contains(noun.lemma())
                && s.children(noun).stream().anyMatch(d -> d.relates("det") || d.relates("nmod:poss"))
                && s.children(noun).stream().noneMatch(d -> d.relates("nmod") && !d.relates("nmod:poss"));
    }

    private Optional<Frame> frame(Sentence s, Token top) {
        return understood.frames().at(s, top);
    }

    private Optional<String> speaker(Sentence s, Token top) {
        return frame(s, top)
                .map(f -> factualities.of(s, f).vouchers().stream()
                        .map(Voucher::actor)
                        .filter(a -> a != null)
                        .findFirst())
                .orElseGet(() -> factualities.around(top).flatMap(Factualities::speaker));
    }

    /** Whether a pronoun may stand for the speaker: "he" for no state, "it" for no person. */
    private boolean mayMean(Taken taken, String speaker) {
        boolean person = cast.actor(speaker).kind() == ActorKind.PERSON;
        return ours(taken)
                && taken.holders().stream()
                        .map(t -> t.text().toLowerCase(Locale.ROOT))
                        .noneMatch(person ? "it"::equals : ONE_PERSON::contains);
    }

    private static boolean ours(Taken taken) {
        return taken.holders().stream().anyMatch(t -> SPEAKER.contains(t.text().toLowerCase(Locale.ROOT)));
    }

    private Position position(Sentence s, Taken taken, String holder, Optional<String> speaker, String issue) {
        String party = party(taken, holder, speaker);
        String voice =
                party.equals(holder) ? speaker.filter(x -> !x.equals(holder)).orElse(null) : holder;
        String article = text.document().article().id();
        Token top = taken.top();
        Token from = changes.verb(understood.frames(), s, top).orElse(top);
        Token[] span = ClauseSpan.of(s, from, List.of());
        int end = Stream.concat(
                        frame(s, top).flatMap(f -> Conditions.clause(s, f)).stream(),
                        new IssueWords(text, s, cast)
                                .complement(top).filter(c -> c.relation().equals("advcl")).stream())
                .map(c -> ClauseSpan.of(s, c, List.of())[1].index())
                .reduce(span[1].index(), Math::max);
        return new Position(
                Ids.hash("position", article, taken.stance().name(), party, Integer.toString(top.start())),
                party,
                issue,
                TOPICS.of(s, issue).orElse(null),
                taken.stance(),
                taken.condition(),
                voice,
                date(s, top),
                changes.of(understood.frames(), s, top).orElse(null),
                text.document()
                        .citer()
                        .cite(span[0].start(), Stretch.end(s, top.index(), end).end()));
    }

    /** The day on which it was said or, where no one is quoted, the day that the clause itself gives. */
    private @Nullable String date(Sentence s, Token top) {
        Optional<Statement> around = factualities.around(top);
        if (around.isPresent()) {
            return around.get().said();
        }
        Optional<String> said = reported(s, top).map(Statement::said);
        if (said.isPresent()) {
            return said.get();
        }
        return frame(s, top).stream()
                .flatMap(f -> f.times().stream())
                .filter(t -> t.type() == TimexType.DATE && isDay(s, t))
                .findFirst()
                .flatMap(t -> Timex.toEdtf(t.value()))
                .orElse(null);
    }

    /** Whether an expression of time says when something is done, and not by when or since when. */
    private static boolean isDay(Sentence s, TimeExpression time) {
        return s.tokens().stream()
                .filter(t -> t.start() >= time.start() && t.end() <= time.end())
                .flatMap(t -> s.children(t, "case").stream())
                .allMatch(p -> ON.contains(p.lemma()));
    }

    /** The statement of which a word is the cue. */
    private Optional<Statement> reported(Sentence s, Token word) {
        Citer citer = text.document().citer();
        return factualities.said().stream()
                .filter(x -> x.cue() != null && x.cue().split(" ", 2)[0].equals(word.text()))
                .filter(x -> citer.charOffset(x.cite().start()) < s.end()
                        && citer.charOffset(x.cite().end()) > s.start())
                .findFirst();
    }

    /** Whose position it is: of one who is told to take it his own; of one who speaks, or only serves, that of his body. */
    private String party(Taken taken, String holder, Optional<String> speaker) {
        boolean speaks = speaker.filter(holder::equals).isPresent() || ours(taken);
        return taken.personal() || !speaks && !serves(holder) ? holder : body(holder);
    }

    private boolean serves(String holder) {
        List<RoleHeld> roles = cast.actor(holder).roles();
        return !roles.isEmpty()
                && roles.stream().allMatch(r -> SERVICE.matcher(r.title()).find());
    }

    /** The body that a person speaks for, through who appointed him; the party itself where none is told. */
    private String body(String holder) {
        String now = holder;
        for (int i = 0; i < OFFICES && cast.actor(now).kind() == ActorKind.PERSON; i++) {
            Optional<String> of = cast.actor(now).roles().stream()
                    .filter(r -> !NO_OFFICE.matcher(r.title()).find())
                    .map(RoleHeld::of)
                    .filter(b -> b != null && cast.actors().stream().anyMatch(a -> a.id().equals(b)))
                    .findFirst();
            if (of.isEmpty()) {
                break;
            }
            now = of.get();
        }
        return cast.actor(now).kind() == ActorKind.PERSON ? holder : now;
    }
}
