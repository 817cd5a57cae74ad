package org.rapporteur.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.AttendancePart;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Event;
import org.rapporteur.record.Figure;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.store.RecordStore;

/** The columns of what parties do, want and dispute: meetings, events, positions, claims, differences, figures. */
final class DealingColumns {
    private DealingColumns() {}

    static List<Column<Meeting>> meetings(Names names, RecordStore store) {
        return List.of(
                Column.of("id", Meeting::id),
                Column.of("date", Meeting::date),
                Column.csv("date_basis", Meeting::dateBasis),
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

    static List<Column<Event>> events(Names names, RecordStore store) {
        return List.of(
                Column.of("id", Event::id),
                Column.of("date", Event::date),
                Column.of("type", Event::eventType),
                Column.of("status", Event::status),
                Column.of("actor", e -> names.actor(e.actor())),
                Column.of("recipient", e -> names.actor(e.recipient())),
                Column.of("words", e -> e.cite().exact()),
                Column.of("outlet", e -> names.outlet(e.article())),
                Column.csv("recipient_basis", Event::recipientBasis),
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

    static List<Column<Position>> positions(Names names, RecordStore store) {
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

    static List<Column<Claim>> claims(Names names, RecordStore store) {
        return List.of(
                Column.of("id", Claim::id),
                Column.of("proposition", Claim::proposition),
                Column.of("asserted by", c -> sources(c.assertedBy(), names)),
                Column.of("denied by", c -> sources(c.deniedBy(), names)),
                Column.of("doubted by", c -> sources(c.doubtedBy(), names)),
                Column.csv("articles", c -> String.join("; ", new TreeSet<>(Facets.articles(c)))));
    }

    static List<Column<Difference>> differences(Names names, RecordStore store) {
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

    static List<Column<Figure>> figures(Names names, RecordStore store) {
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

    private static String sources(List<Claim.Side> sides, Names names) {
        return sides.stream().map(names::source).distinct().collect(Collectors.joining("; "));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
