package org.rapporteur.view;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Genre;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.Position;
import org.rapporteur.record.PositionStance;
import org.rapporteur.record.Stance;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;
import org.rapporteur.record.Time;
import org.rapporteur.record.TimexType;
import org.rapporteur.view.Choice.Match;

/** By what the rows of each table can be chosen. The same word means the same in every table. */
final class Choices {
    private static final String OUTLET_VOICE = "outlet";

    private Choices() {}

    static List<Choice<Article>> articles() {
        return List.of(Choice.of("genre", "Only of this genre.", Genre.class, Article::genre), outlet());
    }

    static List<Choice<Actor>> actors() {
        return List.of(
                Choice.of("kind", "Only of this kind.", ActorKind.class, Actor::kind),
                new Choice<>(
                        "country",
                        "Only of this country: its ISO code of three letters.",
                        Match.WHOLE,
                        List.of(),
                        (a, names) -> just(a.country())),
                outlet());
    }

    static List<Choice<Statement>> statements() {
        return List.of(
                Choice.of("kind", "Only of this kind.", StatementKind.class, Statement::kind),
                Choice.of("stance", "Only of this stance.", Stance.class, Statement::stance),
                party("Only those said by this party, alone or with others.", s -> Stream.concat(
                                Stream.of(s.speaker(), s.affiliation()), s.coSpeakers().stream())
                        .toList()),
                outlet());
    }

    static List<Choice<Meeting>> meetings() {
        return List.of(
                Choice.of("status", "Only of this status.", MeetingStatus.class, Meeting::status),
                place(m -> just(m.place())),
                party("Only those that this party hosted, attended, observed or declined.", m -> Stream.of(
                                m.hosts(), m.participants(), m.observers(), m.declined())
                        .flatMap(List::stream)
                        .toList()),
                outlet());
    }

    static List<Choice<Event>> events() {
        return List.of(
                Choice.of("type", "Only of this PLOVER root.", EventType.class, Event::eventType),
                new Choice<>("mode", "Only of this PLOVER mode.", Match.WHOLE, List.of(), (e, names) -> just(e.mode())),
                Choice.of("status", "Only of this status.", EventStatus.class, Event::status),
                place(e -> just(e.place())),
                party("Only those done by or to this party.", e -> Arrays.asList(e.actor(), e.recipient())),
                outlet());
    }

    static List<Choice<Position>> positions() {
        return List.of(
                Choice.of("stance", "Only of this stance.", PositionStance.class, Position::stance),
                issue(Position::issue),
                new Choice<>(
                        "topic",
                        "Only on a topic with these words: ceasefire, talks, prisoners …",
                        Match.PART,
                        List.of(),
                        (p, names) -> Collections.singletonList(p.topic())),
                party("Only those that this party holds.", p -> just(p.party())),
                outlet());
    }

    static List<Choice<Claim>> claims() {
        return List.of(
                new Choice<>(
                        "status",
                        "Only those that somebody asserts, denies or doubts.",
                        Match.WHOLE,
                        List.of("asserted", "denied", "doubted"),
                        (c, names) -> Stream.of(
                                        c.assertedBy().isEmpty() ? null : "asserted",
                                        c.deniedBy().isEmpty() ? null : "denied",
                                        c.doubtedBy().isEmpty() ? null : "doubted")
                                .toList()),
                issue(Claim::proposition),
                party("Only those on which this party takes a side.", c -> Stream.of(
                                c.assertedBy(), c.deniedBy(), c.doubtedBy())
                        .flatMap(List::stream)
                        .map(Claim.Side::source)
                        .toList()),
                outlet());
    }

    static List<Choice<Difference>> differences() {
        return List.of(
                Choice.of("kind", "Only of this kind.", Difference.Kind.class, Difference::kind),
                issue(Difference::topic),
                outlet());
    }

    static List<Choice<Label>> labels() {
        return List.of(
                new Choice<>(
                        "voice",
                        "Only in the outlet's own voice, or only quoted.",
                        Match.WHOLE,
                        List.of(OUTLET_VOICE, "quoted"),
                        (l, names) -> List.of(l.voice().equals(OUTLET_VOICE) ? OUTLET_VOICE : "quoted")),
                party("Only those of this party.", l -> just(l.actor())),
                outlet());
    }

    static List<Choice<Figure>> figures() {
        return List.of(
                new Choice<>("unit", "Only in this unit.", Match.WHOLE, List.of(), (f, names) -> just(f.unit())),
                issue(Figure::what),
                party("Only those told of this party.", f -> just(f.of())),
                outlet());
    }

    static List<Choice<Time>> times() {
        return List.of(Choice.of("type", "Only of this type.", TimexType.class, Time::timexType), outlet());
    }

    private static <F extends Fact> Choice<F> outlet() {
        return new Choice<>(
                "outlet",
                "Only from an outlet that has these words in its name.",
                Match.PART,
                List.of(),
                (f, names) -> Facets.articles(f).stream().map(names::outlet).toList());
    }

    private static <F extends Fact> Choice<F> place(Function<F, List<@Nullable String>> values) {
        return new Choice<>(
                "place",
                "Only at a place that has these words in its name.",
                Match.PART,
                List.of(),
                (f, names) -> values.apply(f));
    }

    private static <F extends Fact> Choice<F> issue(Function<F, String> words) {
        return new Choice<>(
                "issue",
                "Only about something that has these words in it.",
                Match.PART,
                List.of(),
                (f, names) -> List.of(words.apply(f)));
    }

    private static <F extends Fact> Choice<F> party(
            String about, Function<F, ? extends Collection<? extends @Nullable String>> actors) {
        return new Choice<>("party", about, Match.ACTOR, List.of(), (f, names) -> actors.apply(f));
    }

    private static List<@Nullable String> just(@Nullable String value) {
        return Arrays.asList(value);
    }
}
