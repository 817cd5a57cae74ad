package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Cast;
import org.rapporteur.reading.Timex;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Role;
import org.rapporteur.record.Statement;

/**
 * Reads the political events of a text. An event is left out when neither side is a party of the text, when it is only
 * imagined ("would", "if"), and when the same sentence was read before (a caption given twice). Titles say again what the
 * body tells and are not read.
 */
public final class EventReader {
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

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "our", "my");

    private final EventFinder finder = new EventFinder();
    private final Knowledge knowledge;

    public EventReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The events of a text, in its order, without those that meetings tell of.
     *
     * @param statements of the text, with local ids
     */
    public List<Event> read(Text text, Cast cast, List<Statement> statements) {
        return events(text, cast, statements, false).stream()
                .filter(e -> !isMeeting(e))
                .toList();
    }

    /**
     * The events of a text between states, talks and visits too, in its order: every state is a party that is named in any
     * way, and what is done in a state is done to it.
     *
     * @param cast with every such state in it, see {@link Lands#peopled}
     */
    List<Event> all(Text text, Cast cast, List<Statement> statements) {
        return events(text, cast, statements, true);
    }

    private List<Event> events(Text text, Cast cast, List<Statement> statements, boolean placesToo) {
        Parties parties = new Parties(cast, new Lands(text, knowledge.countries(), cast), placesToo);
        Speakers speakers = new Speakers(
                knowledge.speechCues(), parties, statements, text.document().citer());
        List<Event> out = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (Sentence s : text.sentences()) {
            if (s.role() != Role.TITLE && read.add(text.words(s.start(), s.end()))) {
                for (Event e : events(text, s, parties, speakers)) {
                    if (!refersBack(e, out)) {
                        out.add(answered(e, out));
                    }
                }
            }
        }
        return List.copyOf(out);
    }

    /** A noun that tells what was told before: "its support" after "supports". */
    private static boolean refersBack(Event e, List<Event> before) {
        return e.rule().endsWith("-n")
                && before.stream()
                        .anyMatch(b -> b.eventType() == e.eventType()
                                && Objects.equals(b.actor(), e.actor())
                                && (e.recipient() == null || e.recipient().equals(b.recipient())));
    }

    /** A denial that names nobody answers the last who accused the denier. */
    private static Event answered(Event e, List<Event> before) {
        if (e.eventType() != EventType.REJECT
                || e.recipient() != null
                || !e.rule().startsWith("deny-v") && !e.rule().endsWith("<deny")) {
            return e;
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            Event a = before.get(i);
            if (a.eventType() == EventType.ACCUSE && a.actor() != null && Objects.equals(a.recipient(), e.actor())) {
                return e.withRecipient(a.actor());
            }
        }
        return e;
    }

    /** CAMEO code of an event: its pattern's, or its root's when other words changed it. */
    public String cameo(Event event) {
        return finder.cameo(event.rule(), event.eventType());
    }

    private static boolean isMeeting(Event e) {
        boolean talks = e.eventType() == EventType.CONSULT || e.eventType() == EventType.AGREE;
        return talks && ("meet".equals(e.mode()) || "visit".equals(e.mode()));
    }

    private List<Event> events(Text text, Sentence s, Parties parties, Speakers speakers) {
        List<Event> out = new ArrayList<>();
        Set<String> same = new HashSet<>();
        Set<Token> charged = new HashSet<>();
        List<Found> found = new ArrayList<>(finder.charges(s));
        found.addAll(finder.find(s));
        for (Found f : found) {
            event(text, s, f, parties, speakers)
                    .filter(e -> f.said() ? charged.add(f.trigger()) : !charged.contains(f.trigger()))
                    .filter(e -> same.add(e.eventType() + " " + e.actor() + " " + e.recipient()))
                    .ifPresent(out::add);
        }
        out.removeIf(e -> e.recipient() == null
                && out.stream()
                        .anyMatch(o -> o.recipient() != null
                                && o.eventType() == e.eventType()
                                && Objects.equals(o.actor(), e.actor())));
        out.sort(Comparator.comparing(Event::cite));
        return out;
    }

    private Optional<Event> event(Text text, Sentence s, Found f, Parties parties, Speakers speakers) {
        if (f.said()
                ? Certainty.conditional(s, f.top())
                : !f.rule().equals("until") && Certainty.imagined(s, f.top())) {
            return Optional.empty();
        }
        Optional<Speakers.Voice> voice = speakers.at(s, f.top());
        Optional<String> speaker = voice.flatMap(Speakers.Voice::actor);
        Optional<String> actor =
                f.said() ? speaker : parties.first(s, f.actors()).or(() -> people(s, f, parties));
        if (f.rule().equals("until") || f.actors().stream().anyMatch(t -> FIRST_PERSON.contains(Clauses.lower(t)))) {
            actor = actor.or(() -> speaker);
        }
        String doer = actor.orElse("");
        Optional<String> recipient = f.recipients().stream()
                .map(t -> f.needsParty() ? parties.itself(s, t) : parties.of(s, t))
                .flatMap(Optional::stream)
                .filter(r -> !r.equals(doer))
                .findFirst()
                .or(() -> f.recipients().stream()
                        .map(t -> parties.counterpart(s, t))
                        .flatMap(Optional::stream)
                        .filter(r -> !r.equals(doer))
                        .findFirst())
                .or(() -> f.recipients().stream()
                        .map(t -> parties.state(s, t))
                        .flatMap(Optional::stream)
                        .filter(r -> !r.equals(doer))
                        .findFirst());
        boolean background =
                f.top().tag().equals("VBN") && f.top().relation().equals("acl") && LASTING.contains(f.root());
        if (background || f.needsRecipient() && recipient.isEmpty()) {
            return Optional.empty();
        }
        if (f.said() && (recipient.isEmpty() || Certainty.future(s, f.top()))) {
            return Optional.empty();
        }
        if (!told(f, actor, recipient)) {
            return Optional.empty();
        }
        boolean own = f.said() || voice.isEmpty() || voice.get().actor().equals(actor);
        Token[] span = ClauseSpan.of(
                s, f.top(), f.actors().subList(0, Math.min(1, f.actors().size())));
        Citer citer = text.document().citer();
        Cite cite = citer.cite(span[0].start(), span[1].end());
        String article = text.document().article().id();
        return Optional.of(new Event(
                Ids.hash("event", article, f.rule(), Integer.toString(f.top().start())),
                article,
                f.root(),
                f.mode(),
                actor.orElse(null),
                recipient.orElse(null),
                date(text, s, f.top()),
                place(text, s, f),
                own && !Certainty.hedged(s, f.top()) ? EventStatus.ACTUAL : EventStatus.ALLEGED,
                own ? null : speaker.orElse(null),
                cite,
                f.rule()));
    }

    /** The state whose people or forces do it: "police in Country A". */
    private Optional<String> people(Sentence s, Found f, Parties parties) {
        return f.actors().stream()
                .limit(1)
                .filter(t -> acts(t.lemma()) || acts(Clauses.lower(t)))
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
    private static @Nullable String date(Text text, Sentence s, Token top) {
        return text.times().stream()
                .filter(t -> t.sentence() == s.index())
                .min((a, b) -> Integer.compare(distance(a, top), distance(b, top)))
                .flatMap(t -> Timex.toEdtf(t.value()))
                .orElse(null);
    }

    private static int distance(TimeExpression t, Token top) {
        return Math.min(Math.abs(t.start() - top.end()), Math.abs(top.start() - t.end()));
    }

    private static @Nullable String place(Text text, Sentence s, Found f) {
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
