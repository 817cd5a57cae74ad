package org.rapporteur.reading;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.language.OpenDate;
import org.rapporteur.page.Document;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Event;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;

/**
 * What one article says, before it is linked with others. Actor ids and meeting ids are local: they hold within this
 * reading and are made anew by linking; all others are final.
 *
 * @param fingerprint the wording of its body; {@link Fingerprint#NONE} where it was read before there were fingerprints
 * @param actors the article's parties, in the order of their first mention
 * @param statements in the order of the text
 * @param meetings in the order of the text
 * @param events in the order of the text
 * @param positions in the order of the text
 * @param figures in the order of the text
 * @param times in the order of the text
 * @param labels in the order of the text
 * @param propositions in the order of the text
 * @param openDates dates whose year other pages may tell
 */
public record Reading(
        Article article,
        Fingerprint fingerprint,
        List<Actor> actors,
        List<Statement> statements,
        List<Meeting> meetings,
        List<Event> events,
        List<Position> positions,
        List<Figure> figures,
        List<Time> times,
        List<Label> labels,
        List<Proposition> propositions,
        List<OpenDate> openDates) {

    /** A reading without open dates. */
    public Reading(
            Article article,
            Fingerprint fingerprint,
            List<Actor> actors,
            List<Statement> statements,
            List<Meeting> meetings,
            List<Event> events,
            List<Position> positions,
            List<Figure> figures,
            List<Time> times,
            List<Label> labels,
            List<Proposition> propositions) {
        this(
                article,
                fingerprint,
                actors,
                statements,
                meetings,
                events,
                positions,
                figures,
                times,
                labels,
                propositions,
                List.of());
    }

    public Reading {
        fingerprint = fingerprint == null ? Fingerprint.NONE : fingerprint;
        actors = List.copyOf(actors);
        statements = List.copyOf(statements);
        meetings = List.copyOf(meetings);
        events = List.copyOf(events);
        positions = List.copyOf(positions);
        figures = List.copyOf(figures);
        times = List.copyOf(times);
        labels = List.copyOf(labels);
        propositions = List.copyOf(propositions);
        openDates = openDates == null ? List.of() : List.copyOf(openDates);
    }

    /** The same reading with what a second reader proposed. */
    public Reading with(List<Statement> saidToo, List<Meeting> metToo, List<Proposition> heldToo) {
        return new Reading(
                article,
                fingerprint,
                actors,
                Stream.concat(statements.stream(), saidToo.stream())
                        .sorted(Comparator.comparing(
                                Statement::cite,
                                Comparator.comparingInt(Cite::start).thenComparing(c -> -c.end())))
                        .toList(),
                Stream.concat(meetings.stream(), metToo.stream()).toList(),
                events,
                positions,
                figures,
                times,
                labels,
                Stream.concat(propositions.stream(), heldToo.stream()).toList(),
                openDates);
    }

    /** Of an article that is kept and not read, because of its language. */
    public static Reading unread(Document document) {
        return new Reading(
                document.article(),
                Fingerprint.of(document),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
