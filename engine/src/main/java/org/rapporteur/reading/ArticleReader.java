package org.rapporteur.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.FrameFinder;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Text;
import org.rapporteur.page.GivenUpException;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.CastReader;
import org.rapporteur.parties.PartyFinder;
import org.rapporteur.reading.claims.PropositionReader;
import org.rapporteur.reading.events.EventReader;
import org.rapporteur.reading.events.Refusals;
import org.rapporteur.reading.figures.FigureReader;
import org.rapporteur.reading.labels.LabelReader;
import org.rapporteur.reading.meetings.MeetingReader;
import org.rapporteur.reading.positions.PositionReader;
import org.rapporteur.reading.second.SecondReader;
import org.rapporteur.reading.second.SecondReading;
import org.rapporteur.reading.statements.StatementReader;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;

/** Reads a text's facts: who is in it, then a reader for each kind. */
public final class ArticleReader {
    private final CastReader casts = new CastReader(Knowledge.standard());
    private final MeetingReader meetings = new MeetingReader(Knowledge.standard());
    private final EventReader events = new EventReader(Knowledge.standard());
    private final FigureReader figures = new FigureReader(Knowledge.standard());
    private final FrameFinder frames = new FrameFinder();
    private final LabelReader labels = new LabelReader(Knowledge.standard());
    private final PositionReader positions = new PositionReader();
    private final PropositionReader propositions = new PropositionReader(Knowledge.standard());
    private final StatementReader statements = new StatementReader(Knowledge.standard());
    private final @Nullable SecondReading second;

    /** A reader by rules alone. */
    public ArticleReader() {
        this(null);
    }

    /** @param reader proposes what else the page tells; null for nobody */
    public ArticleReader(@Nullable SecondReader reader) {
        this.second = reader == null ? null : new SecondReading(reader);
    }

    /** The facts of one article. */
    public Reading read(Text text) {
        Citer citer = text.document().citer();
        List<Time> times = text.times().stream()
                .map(t -> new Time(text.document().article().id(), t.type(), t.value(), citer.cite(t.start(), t.end())))
                .toList();
        Cast cast = step(casts.read(text));
        List<Statement> said = step(statements.read(text, cast));
        Understood understood =
                new Understood(text, cast, step(frames.of(text)), new PartyFinder(text, cast, Knowledge.standard()));
        Factualities factualities = step(new Factualities(understood, said));
        List<Meeting> met = step(meetings.read(understood));
        List<Position> held = step(positions.read(understood, factualities));
        Reading read = new Reading(
                text.document().article(),
                Fingerprint.of(text.document()),
                cast.actors(),
                said,
                met,
                step(new Refusals(understood).beside(events.read(understood, factualities, met), held)),
                held,
                step(figures.read(text, cast)),
                times,
                step(labels.read(text, cast, said)),
                step(propositions.read(understood, said)),
                text.openDates());
        return second == null ? read : second.beside(understood, read);
    }

    /** What a step made, unless the page was given up meanwhile. */
    private static <T> T step(T made) {
        GivenUpException.check();
        return made;
    }
}
