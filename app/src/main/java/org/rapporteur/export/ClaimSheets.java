package org.rapporteur.export;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.export.Sheet.Field;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Label;
import org.rapporteur.record.Time;

/** The tables of claims, figures, times, differences and labels. */
final class ClaimSheets {
    static final List<Sheet<?>> ALL = List.of(
            SheetKit.facts(
                    Claim.class,
                    "claims",
                    "A proposition of fact.",
                    SheetKit.ID,
                    List.of(
                            Field.text("id", "id of the claim", Claim::id),
                            Field.text("proposition", "in words of the pages", Claim::proposition))),
            SheetKit.of(
                    "claim_sides",
                    "A source on one side of a claim.",
                    SheetKit.cited(
                            r -> r.item().side.cite(),
                            List.of(
                                    Field.ref("claim_id", "claims", "the claim", r -> r.owner()
                                            .id()),
                                    Field.text("side", "asserted, denied or doubted", r -> r.item().stance),
                                    Field.ref("source_id", "actors", "who, where named", r -> r.item()
                                            .side
                                            .source()),
                                    Field.text(
                                            "source_text",
                                            "the source as written; empty for the outlet's own voice",
                                            r -> r.item().side.sourceText()),
                                    Field.ref("statement_id", "statements", "the statement by which", r -> r.item()
                                            .side
                                            .statement()),
                                    Field.text(
                                            "reader",
                                            "the second reader that proposed it; empty for what the rules read",
                                            r -> r.item().side.reader()))),
                    Claim.class,
                    ClaimSheets::sides,
                    SheetKit.Owned<Claim, Side>::new),
            SheetKit.facts(
                    Figure.class,
                    "figures",
                    "A number that a page gives.",
                    SheetKit.ID,
                    SheetKit.cited(
                            Figure::cite,
                            List.of(
                                    Field.text("id", "id of the figure", Figure::id),
                                    Field.of("value", "number", "the number, where it is definite", Figure::value),
                                    Field.of("low", "number", "lower bound", Figure::low),
                                    Field.of("high", "number", "upper bound", Figure::high),
                                    Field.text(
                                            "unit",
                                            "persons, meetings, countries, an ISO 4217 code and others",
                                            Figure::unit),
                                    Field.text("what", "what is counted, in words of the page", Figure::what),
                                    Field.ref("of_id", "actors", "of whom it is told", Figure::of),
                                    Field.text("date", SheetKit.EDTF, Figure::date),
                                    SheetKit.first("date", Figure::date),
                                    SheetKit.last("date", Figure::date)))),
            SheetKit.facts(
                    Time.class,
                    "times",
                    "An expression of time.",
                    List.of(),
                    SheetKit.cited(
                            Time::cite,
                            List.of(
                                    Field.text("timex_type", "DATE, TIME, DURATION or SET", Time::timexType),
                                    Field.text("value", "value of TIMEX3", Time::value)))),
            SheetKit.facts(
                    Difference.class,
                    "differences",
                    "Something on which sources disagree.",
                    SheetKit.ID,
                    List.of(
                            Field.text("id", "id of the difference", Difference::id),
                            Field.text("kind", "date, figure, label, attendance or fact", Difference::kind),
                            Field.text("topic", "what it is about", Difference::topic))),
            SheetKit.of(
                    "difference_sides",
                    "What one source says where sources disagree.",
                    SheetKit.cited(
                            r -> r.item().cite(),
                            List.of(
                                    Field.ref("difference_id", "differences", "the difference", r -> r.owner()
                                            .id()),
                                    Field.text("value", "what this source says", r -> r.item()
                                            .value()))),
                    Difference.class,
                    Difference::sides,
                    SheetKit.Owned<Difference, CitedValue>::new),
            SheetKit.facts(
                    Label.class,
                    "labels",
                    "How a source calls a party.",
                    List.of(),
                    SheetKit.cited(
                            Label::cite,
                            List.of(
                                    Field.ref("actor_id", "actors", "the party", Label::actor),
                                    Field.text("text", "what it is called", Label::text),
                                    Field.text(
                                            "voice",
                                            "outlet, or the id of the statement in which it is quoted",
                                            Label::voice)))));

    private ClaimSheets() {}

    private record Side(String stance, Claim.Side side) {}

    private static List<Side> sides(Claim claim) {
        List<Side> out = new ArrayList<>();
        claim.assertedBy().forEach(s -> out.add(new Side("asserted", s)));
        claim.deniedBy().forEach(s -> out.add(new Side("denied", s)));
        claim.doubtedBy().forEach(s -> out.add(new Side("doubted", s)));
        return out;
    }
}
