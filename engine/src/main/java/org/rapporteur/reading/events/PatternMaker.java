package org.rapporteur.reading.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.ClauseSpan;
import org.rapporteur.grammar.Outer;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.reading.Timex;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Statement;

/** Makes events of the words that fit a pattern, or says why they are none. */
final class PatternMaker {
    /** What "backed by X" tells of as a standing state, not as something that happened. */
    private static final Set<EventType> LASTING = Set.of(EventType.SUPPORT, EventType.AID);

    /** Who acts for a state beside its bodies, offices and spokesmen. */
    private static final Set<String> FORCES = Set.of(
            "troop",
            "troops",
            "force",
            "forces",
            "soldier",
            "fighter",
            "rebel",
            "militant",
            "militia",
            "gunman",
            "jet",
            "warplane",
            "aircraft",
            "warship",
            "helicopter",
            "drone",
            "protester",
            "demonstrator",
            "lawmaker",
            "guard",
            "border",
            "missile",
            "prosecutor",
            "judge",
            "navy",
            "marine",
            "commando",
            "diplomat",
            "envoy",
            "worker",
            "student",
            "farmer");

    /** What is done in a country is done to it. */
    private static final Set<EventType> AT_A_PLACE = Set.of(
            EventType.AID,
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.MOBILIZE,
            EventType.RETREAT,
            EventType.CONCEDE,
            EventType.SANCTION,
            EventType.AGREE,
            EventType.PROTEST,
            EventType.THREATEN,
            EventType.REQUEST,
            EventType.REJECT);

    /** Of these no place tells to whom they are done: "signed a treaty in Country A". */
    private static final Set<EventType> BY_WORDS =
            Set.of(EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE);

    private static final String IMAGINED = "only imagined: a condition, or \"would\", \"could\" and the like above it";
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "our", "my");

    private final Understood understood;
    private final Text text;
    private final Knowledge knowledge;
    private final boolean everyState;
    private final Parties parties;
    private final Speakers speakers;
    private final Joined joined;

    PatternMaker(Understood understood, List<Statement> statements, Knowledge knowledge, boolean placesToo) {
        Cast cast = understood.cast();
        this.understood = understood;
        this.text = understood.text();
        this.knowledge = knowledge;
        this.everyState = placesToo;
        this.parties = new Parties(cast, new Lands(text, knowledge.countries(), cast), placesToo);
        this.joined = new Joined(parties);
        this.speakers = new Speakers(
                knowledge.speechCues(), parties, statements, text.document().citer());
    }

    /**
     * What became of words that fit a pattern.
     *
     * @param event null where there is none
     * @param why there is none; empty where there is one
     */
    record Verdict(@Nullable Event event, String why) {
        static Verdict no(String why) {
            return new Verdict(null, why);
        }
    }

    /** The event that words tell. */
    Verdict make(Sentence s, Found f) {
        if (asks(s)) {
            return Verdict.no("a question");
        }
        boolean imagined = f.said()
                ? Certainty.conditional(s, f.top())
                : !f.rule().equals(Demands.UNTIL) && Certainty.imagined(s, f.top());
        boolean plain = !f.said() && f.top().equals(f.trigger()) && !Certainty.awaited(s, f.top());
        if (imagined && (!plain || everyState)) {
            return Verdict.no(IMAGINED);
        }
        Optional<Speakers.Voice> voice = speakers.at(s, f.top());
        Optional<String> speaker = voice.flatMap(Speakers.Voice::actor);
        Optional<String> actor =
                f.said() ? speaker : parties.first(s, f.actors()).or(() -> people(s, f));
        if (f.rule().equals(Demands.UNTIL)
                || f.actors().stream().anyMatch(t -> FIRST_PERSON.contains(Clauses.lower(t)))) {
            actor = actor.or(() -> speaker);
        }
        if (actor.isEmpty() && !f.said() && f.actors().stream().noneMatch(Opposed::areByName)) {
            actor = f.actors().stream()
                    .map(t -> parties.anywhere(s, t))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .or(() -> ofSpeaker(s, f, speaker));
        }
        Optional<String> recipient = recipient(s, f, actor.orElse(""));
        List<String> together = joined.together(s, f);
        if ((recipient.isEmpty() || actor.isEmpty()) && f.mutual() && together.size() > 1 && !isAgainst(s, f)) {
            actor = Optional.of(together.get(0));
            recipient = Optional.of(together.get(1));
        }
        boolean background =
                f.top().tag().equals("VBN") && f.top().relation().equals("acl") && LASTING.contains(f.root());
        if (background) {
            return Verdict.no("a standing state, not something that happened");
        }
        if (recipient.isEmpty() && (f.needsRecipient() || f.said())) {
            return Verdict.no("nobody to whom it is done is a party of the text");
        }
        if (f.said() && Certainty.future(s, f.top())) {
            return Verdict.no("it is yet to come");
        }
        boolean attack = f.root() == EventType.ASSAULT && f.actors().stream().anyMatch(t -> parties.outsiders(s, t));
        if (!attack && !told(f, actor, recipient)) {
            return Verdict.no(
                    actor.isEmpty()
                            ? "who does it is no party of the text"
                            : "to whom it is done is no party of the text");
        }
        if (imagined && (actor.isEmpty() || recipient.isEmpty())) {
            return Verdict.no(IMAGINED);
        }
        boolean denied = !f.said()
                && f.root() != EventType.REJECT
                && (voice.filter(Speakers.Voice::denies).isPresent() || Certainty.denied(s, f.top()));
        boolean own = f.said()
                || !isCharged(s, f.top())
                        && (voice.isEmpty() || voice.get().actor().equals(actor));
        EventStatus status = imagined
                ? EventStatus.HYPOTHETICAL
                : denied ? EventStatus.DENIED : status(own && !Certainty.hedged(s, f.top()), f);
        Token[] span = ClauseSpan.of(
                s, f.top(), f.actors().subList(0, Math.min(1, f.actors().size())));
        Citer citer = text.document().citer();
        Cite cite = citer.cite(span[0].start(), span[1].end());
        String article = text.document().article().id();
        Event event = new Event(
                Ids.hash("event", article, f.rule(), Integer.toString(f.top().start())),
                article,
                f.root(),
                f.mode(),
                actor.orElse(null),
                recipient.orElse(null),
                null,
                date(s, f.top()),
                place(s, f),
                status,
                own && !denied ? null : speaker.orElse(null),
                cite,
                f.rule(),
                Tolls.of(s, f.root(), f.trigger(), understood.frames()));
        return new Verdict(event, "");
    }

    /** "The war against A and B": they are on one side. */
    private static boolean isAgainst(Sentence s, Found f) {
        return f.actors().isEmpty()
                && f.recipients().stream()
                        .anyMatch(t -> Clauses.preposition(s, t).equals("against"));
    }

    /** Whether it is what somebody is accused or suspected of. */
    private boolean isCharged(Sentence s, Token top) {
        return understood
                .frames()
                .at(s, top)
                .flatMap(x -> x.outer(Outer.Link.ACCUSES))
                .isPresent();
    }

    private static boolean asks(Sentence s) {
        return s.tokens().subList(Math.max(0, s.size() - 2), s.size()).stream()
                .anyMatch(t -> t.text().equals("?"));
    }

    /** What is told of the future and is no promise or threat by that is planned. */
    private static EventStatus status(boolean vouched, Found f) {
        boolean ahead = f.rule().endsWith("<will") && f.root() == f.base();
        return !vouched ? EventStatus.ALLEGED : ahead ? EventStatus.PLANNED : EventStatus.ACTUAL;
    }

    /** "The minister said police had seized the ship", "the government said it would go": the state of who speaks. */
    private Optional<String> ofSpeaker(Sentence s, Found f, Optional<String> speaker) {
        Optional<Token> doer = f.actors().stream().findFirst();
        boolean own = doer.filter(t -> t.is("PRP") && !FIRST_PERSON.contains(Clauses.lower(t)))
                .isPresent();
        boolean force = doer.filter(t -> (FORCES.contains(t.lemma())
                                || knowledge.bodyNouns().table().get(t.lemma()).isPresent())
                        && s.children(t).stream()
                                .noneMatch(c -> c.relates("amod") || c.relates("nmod") || c.relates("compound")))
                .isPresent();
        return own || force ? speaker.flatMap(x -> parties.stateOf(x)) : Optional.empty();
    }

    /** To whom it is done, if not to the doer: a party, one that a thing has to do with, a state whose it is. */
    private Optional<String> recipient(Sentence s, Found f, String doer) {
        boolean rebels = f.recipients().stream().anyMatch(t -> Opposed.are(s, t, ActorKind.STATE));
        if (f.root() == EventType.AID && rebels) {
            return Optional.empty();
        }
        List<Function<Token, Optional<String>>> ways = List.of(
                t -> f.needsParty() ? parties.itself(s, t) : parties.of(s, t),
                t -> parties.counterpart(s, t),
                t -> parties.state(s, t),
                t -> parties.anywhere(s, t));
        boolean talks = !everyState && BY_WORDS.contains(f.base());
        for (Function<Token, Optional<String>> way : talks ? ways.subList(0, 2) : ways) {
            Optional<String> found = f.recipients().stream()
                    .map(t -> way.apply(t).map(r -> parties.placed(s, t, r)))
                    .flatMap(Optional::stream)
                    .filter(r -> !r.equals(doer))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return AT_A_PLACE.contains(f.root()) && !f.said()
                ? Stream.of(f.trigger(), f.top())
                        .map(t -> parties.after(s, t, doer, f.root() == EventType.REJECT))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    /** The same event of the others who do it, or to whom it is done. */
    List<Event> expanded(Sentence s, Found f, Event event) {
        return joined.expanded(s, f, event);
    }

    /** The state whose people or forces do it: "police in Country A". */
    private Optional<String> people(Sentence s, Found f) {
        return f.actors().stream()
                .limit(1)
                .filter(t -> acts(t.lemma()) || acts(Clauses.lower(t)))
                .filter(t -> !parties.outsiders(s, t))
                .map(t -> parties.state(s, t))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean acts(String noun) {
        return FORCES.contains(noun)
                || knowledge.bodyNouns().table().get(noun).isPresent()
                || knowledge.sources().table().get(noun).isPresent()
                || knowledge.titles().table().get(noun).isPresent();
    }

    /** Words and deeds need their doer; violence and what is asked of a party may be told without. */
    private static boolean told(Found f, Optional<String> actor, Optional<String> recipient) {
        if ("envoy".equals(f.mode())) {
            return actor.isPresent();
        }
        if (f.needsRecipient()) {
            return actor.isPresent() || f.rule().equals("backlash");
        }
        return switch (f.root()) {
            case ASSAULT, COERCE ->
                actor.isPresent() || recipient.isPresent() && f.actors().isEmpty();
            case AGREE -> actor.isPresent() && (recipient.isPresent() || f.base() == EventType.AGREE);
            case CONSULT, COOPERATE, SUPPORT, AID -> actor.isPresent() && recipient.isPresent();
            default -> actor.isPresent();
        };
    }

    /** The date of the only time expression in the sentence that is one, or of the one nearest before or after. */
    private @Nullable String date(Sentence s, Token top) {
        return text.times().stream()
                .filter(t -> t.sentence() == s.index())
                .min((a, b) -> Integer.compare(distance(a, top), distance(b, top)))
                .flatMap(t -> Timex.toEdtf(t.value()))
                .orElse(null);
    }

    private static int distance(TimeExpression t, Token top) {
        return Math.min(Math.abs(t.start() - top.end()), Math.abs(top.start() - t.end()));
    }

    private @Nullable String place(Sentence s, Found f) {
        for (Token head : List.of(f.trigger(), f.top())) {
            for (Token t : Clauses.prepositionals(s, head, Set.of("in", "at", "near"))) {
                if (t.entity().equals("LOCATION") && !f.recipients().contains(t)) {
                    List<Token> name = ClauseSpan.kernel(s, t).stream()
                            .filter(x -> x.entity().equals("LOCATION"))
                            .toList();
                    return text.words(name.get(0), name.get(name.size() - 1));
                }
            }
        }
        return null;
    }
}
