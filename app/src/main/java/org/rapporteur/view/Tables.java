package org.rapporteur.view;

import java.util.Comparator;
import java.util.List;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Event;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;

/** The tables that there are. */
public final class Tables {
    /** Every table. */
    public static final List<Table<?>> ALL = List.of(
            new Table<>(
                    "articles",
                    "Lists the pages of the record in the order of their publication.",
                    Article.class,
                    PageColumns::articles,
                    Choices.articles(),
                    null),
            new Table<>(
                    "actors",
                    "Lists who is named, those first who are named most.",
                    Actor.class,
                    PageColumns::actors,
                    Choices.actors(),
                    Comparator.<Actor>comparingInt(a -> -a.mentions().size()).thenComparing(Actor::name)),
            new Table<>(
                    "statements",
                    "Lists who said what, in the order of time.",
                    Statement.class,
                    PageColumns::statements,
                    Choices.statements(),
                    null),
            new Table<>(
                    "meetings",
                    "Lists who met, when and where, and who stayed away, in the order of time.",
                    Meeting.class,
                    DealingColumns::meetings,
                    Choices.meetings(),
                    null),
            new Table<>(
                    "events",
                    "Lists who did what to whom, as PLOVER events, in the order of time.",
                    Event.class,
                    DealingColumns::events,
                    Choices.events(),
                    null),
            new Table<>(
                    "positions",
                    "Lists what each party demands, rejects, accepts, offers or makes a condition of.",
                    Position.class,
                    DealingColumns::positions,
                    Choices.positions(),
                    null),
            new Table<>(
                    "claims",
                    "Lists propositions of fact, with those who assert, deny and doubt them.",
                    Claim.class,
                    DealingColumns::claims,
                    Choices.claims(),
                    null),
            new Table<>(
                    "differences",
                    "Lists where sources disagree, with what each of them says.",
                    Difference.class,
                    DealingColumns::differences,
                    Choices.differences(),
                    null),
            new Table<>(
                    "labels",
                    "Lists how each outlet calls each party, in its own voice or in words that it quotes.",
                    Label.class,
                    PageColumns::labels,
                    Choices.labels(),
                    null),
            new Table<>(
                    "figures",
                    "Lists the numbers that pages give, in the order of time.",
                    Figure.class,
                    DealingColumns::figures,
                    Choices.figures(),
                    null),
            new Table<>(
                    "times",
                    "Lists the expressions of time with their TIMEX3 values, in the order of time.",
                    Time.class,
                    PageColumns::times,
                    Choices.times(),
                    null));

    private Tables() {}
}
