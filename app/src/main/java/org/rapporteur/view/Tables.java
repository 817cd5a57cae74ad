package org.rapporteur.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.AttendancePart;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Event;
import org.rapporteur.record.Figure;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;

/** The tables that there are. */
public final class Tables {
    /** Every table. */
    public static final List<Table<?>> ALL = List.of(
            new Table<>(
                    "articles",
                    "Lists the pages of the record in the order of their publication.",
                    Article.class,
                    Tables::articles,
                    Choices.articles(),
                    null),
            new Table<>(
                    "actors",
                    "Lists who is named, those first who are named most.",
                    Actor.class,
                    Tables::actors,
                    Choices.actors(),
                    Comparator.<Actor>comparingInt(a -> -a.mentions().size()).thenComparing(Actor::name)),
            new Table<>(
                    "statements",
                    "Lists who said what, in the order of time.",
                    Statement.class,
                    Tables::statements,
                    Choices.statements(),
                    null),
            new Table<>(
                    "meetings",
                    "Lists who met, when and where, and who stayed away, in the order of time.",
                    Meeting.class,
                    Tables::meetings,
                    Choices.meetings(),
                    null),
            new Table<>(
                    "events",
                    "Lists who did what to whom, as PLOVER events, in the order of time.",
                    Event.class,
                    Tables::events,
                    Choices.events(),
                    null),
            new Table<>(
                    "positions",
                    "Lists what each party demands, rejects, accepts, offers or makes a condition of.",
                    Position.class,
                    Tables::positions,
                    Choices.positions(),
                    null),
            new Table<>(
                    "claims",
                    "Lists propositions of fact, with those who assert, deny and doubt them.",
                    Claim.class,
                    Tables::claims,
                    Choices.claims(),
                    null),
            new Table<>(
                    "differences",
                    "Lists where sources disagree, with what each of them says.",
                    Difference.class,
                    Tables::differences,
                    Choices.differences(),
                    null),
            new Table<>(
                    "labels",
                    "Lists how each outlet calls each party, in its own voice or in words that it quotes.",
                    Label.class,
                    Tables::labels,
                    Choices.labels(),
                    null),
            new Table<>(
                    "figures",
                    "Lists the numbers that pages give, in the order of time.",
                    Figure.class,
                    Tables::figures,
                    Choices.figures(),
                    null),
            new Table<>(
                    "times",
                    "Lists the expressions of time with their TIMEX3 values, in the order of time.",
                    Time.class,
                    Tables::times,
                    Choices.times(),
                    null));

    private Tables() {}

    private static List<Column<Article>> articles(Names names, RecordStore store) {
        return List.of(
                Column.of("id", Article::id),
                Column.of("published", Article::published),
                Column.csv("basis", Article::publishedBasis),
                Column.of("outlet", Article::publisher),
                Column.of("genre", Article::genre),
                Column.of("title", Article::title),
                Column.csv("authors", a -> String.join("; ", a.authors())),
                Column.csv("dateline", Article::dateline),
                Column.of("language", Article::language),
                Column.csv("via", Article::via),
                Column.of("copy of", Article::duplicateOf),
                Column.csv("updated", Article::updated),
                Column.csv("url", Article::url),
                Column.of("source", Article::source));
    }

    private static List<Column<Actor>> actors(Names names, RecordStore store) throws RecordException {
        Map<String, Long> said = store.facts(Statement.class).stream()
                .filter(s -> s.speaker() != null)
                .collect(Collectors.groupingBy(s -> Objects.requireNonNull(s.speaker()), Collectors.counting()));
        return List.of(
                Column.of("id", Actor::id),
                Column.of("name", Actor::name),
                Column.of("kind", Actor::kind),
                Column.of("country", Actor::country),
                Column.of("named", a -> a.mentions().size()),
                Column.of("statements", a -> said.getOrDefault(a.id(), 0L)),
                Column.of(
                        "roles",
                        a -> a.roles().stream().map(RoleHeld::title).distinct().collect(Collectors.joining("; "))),
                Column.csv("aliases", a -> String.join("; ", a.aliases())));
    }

    private static List<Column<Statement>> statements(Names names, RecordStore store) {
        return List.of(
                Column.of("id", Statement::id),
                Column.of("date", s -> Facets.date(s, names)),
                Column.of("speaker", s -> s.speaker() != null ? names.actor(s.speaker()) : s.speakerText()),
                Column.of("kind", Statement::kind),
                Column.of("stance", Statement::stance),
                Column.of("content", Statement::content),
                Column.csv("speaker_id", Statement::speaker),
                Column.csv("speaker_text", Statement::speakerText),
                Column.csv("anonymous", Statement::anonymous),
                Column.csv("affiliation", s -> names.actor(s.affiliation())),
                Column.csv("co_speakers", s -> names.actors(s.coSpeakers())),
                Column.csv("via", Statement::via),
                Column.csv("said", Statement::said),
                Column.csv("cue", Statement::cue),
                Column.csv("confidence", Statement::confidence),
                Column.csv("article", s -> s.article()),
                Column.csv("start", s -> s.cite().start()),
                Column.csv("end", s -> s.cite().end()),
                Column.of("outlet", s -> names.outlet(s.article())));
    }

    private static List<Column<Meeting>> meetings(Names names, RecordStore store) {
        return List.of(
                Column.of("id", Meeting::id),
                Column.of("date", Meeting::date),
                Column.of("status", Meeting::status),
                Column.of("name", m -> MeetingName.of(m, names)),
                Column.of("place", Meeting::place),
                Column.of("hosts", m -> names.actors(m.hosts())),
                Column.of("participants", m -> names.actors(m.participants())),
                Column.of("declined", m -> names.actors(m.declined())),
                Column.of("observers", m -> names.actors(m.observers())),
                Column.csv("away", m -> m.attendance().stream()
                        .filter(a -> a.part() != AttendancePart.PARTICIPANT)
                        .map(a -> names.actor(a.actor()) + ": " + JsonLines.name(a.part()))
                        .collect(Collectors.joining("; "))),
                Column.csv("delegations", m -> m.attendance().stream()
                        .filter(a -> a.size() != null || a.level() != null)
                        .map(a -> names.actor(a.actor()) + ": "
                                + Stream.of(a.size(), a.level())
                                        .filter(Objects::nonNull)
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "))),
                Column.csv("format", Meeting::format),
                Column.csv("outcome", Meeting::outcome),
                Column.csv("articles", m -> String.join("; ", new TreeSet<>(Facets.articles(m)))),
                Column.of("disputed", m -> m.differences().stream()
                        .map(Meeting.FieldDifference::field)
                        .collect(Collectors.joining(", "))));
    }

    private static List<Column<Event>> events(Names names, RecordStore store) {
        return List.of(
                Column.of("id", Event::id),
                Column.of("date", Event::date),
                Column.of("type", Event::eventType),
                Column.of("status", Event::status),
                Column.of("actor", e -> names.actor(e.actor())),
                Column.of("recipient", e -> names.actor(e.recipient())),
                Column.of("words", e -> e.cite().exact()),
                Column.of("outlet", e -> names.outlet(e.article())),
                Column.csv("mode", Event::mode),
                Column.csv(
                        "counts",
                        e -> e.counts().stream().map(Particulars::count).collect(Collectors.joining("; "))),
                Column.csv("place", Event::place),
                Column.csv("by", Event::by),
                Column.csv("article", Event::article),
                Column.csv("start", e -> e.cite().start()),
                Column.csv("end", e -> e.cite().end()));
    }

    private static List<Column<Position>> positions(Names names, RecordStore store) {
        return List.of(
                Column.of("id", Position::id),
                Column.of("date", Position::date),
                Column.of("party", p -> names.actor(p.party())),
                Column.of("stance", Position::stance),
                Column.of("topic", Position::topic),
                Column.of("issue", Position::issue),
                Column.of("condition", Position::condition),
                Column.of("change", Position::change),
                Column.of("voiced by", p -> names.actor(p.voicedBy())),
                Column.of("outlet", p -> names.outlet(p.cite().article())),
                Column.csv("words", p -> p.cite().exact()),
                Column.csv("article", p -> p.cite().article()),
                Column.csv("start", p -> p.cite().start()),
                Column.csv("end", p -> p.cite().end()));
    }

    private static List<Column<Claim>> claims(Names names, RecordStore store) {
        return List.of(
                Column.of("id", Claim::id),
                Column.of("proposition", Claim::proposition),
                Column.of("asserted by", c -> sources(c.assertedBy(), names)),
                Column.of("denied by", c -> sources(c.deniedBy(), names)),
                Column.of("doubted by", c -> sources(c.doubtedBy(), names)),
                Column.csv("articles", c -> String.join("; ", new TreeSet<>(Facets.articles(c)))));
    }

    private static List<Column<Difference>> differences(Names names, RecordStore store) {
        return List.of(
                Column.of("id", Difference::id),
                Column.of("kind", Difference::kind),
                Column.of("topic", Difference::topic),
                Column.of("sides", d -> d.sides().stream()
                        .map(s -> s.value() + " (" + names.outlet(s.cite().article()) + ")")
                        .distinct()
                        .collect(Collectors.joining("; "))),
                Column.csv("articles", d -> String.join("; ", new TreeSet<>(Facets.articles(d)))));
    }

    private static List<Column<Label>> labels(Names names, RecordStore store) {
        return List.of(
                Column.of("party", l -> names.actor(l.actor())),
                Column.of("label", Label::text),
                Column.of("voice", Label::voice),
                Column.of("outlet", l -> names.outlet(l.article())),
                Column.of("article", Label::article),
                Column.csv("start", l -> l.cite().start()),
                Column.csv("end", l -> l.cite().end()));
    }

    private static List<Column<Figure>> figures(Names names, RecordStore store) {
        return List.of(
                Column.of("id", Figure::id),
                Column.of("date", Figure::date),
                Column.of("value", f -> plain(f.value())),
                Column.of("low", f -> plain(f.low())),
                Column.of("high", f -> plain(f.high())),
                Column.of("unit", Figure::unit),
                Column.of("what", Figure::what),
                Column.of("of", f -> names.actor(f.of())),
                Column.of("outlet", f -> names.outlet(f.article())),
                Column.csv("article", f -> f.article()),
                Column.csv("start", f -> f.cite().start()),
                Column.csv("end", f -> f.cite().end()));
    }

    private static List<Column<Time>> times(Names names, RecordStore store) {
        return List.of(
                Column.of("value", Time::value),
                Column.of("type", Time::timexType),
                Column.of("words", t -> t.cite().exact()),
                Column.of("outlet", t -> names.outlet(t.article())),
                Column.of("article", Time::article),
                Column.csv("start", t -> t.cite().start()),
                Column.csv("end", t -> t.cite().end()));
    }

    private static String sources(List<Claim.Side> sides, Names names) {
        return sides.stream().map(names::source).distinct().collect(Collectors.joining("; "));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
