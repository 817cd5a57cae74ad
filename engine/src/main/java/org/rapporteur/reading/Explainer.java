package org.rapporteur.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.FrameFinder;
import org.rapporteur.grammar.Frames;
import org.rapporteur.grammar.Notation;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.CastReader;
import org.rapporteur.parties.Mention;
import org.rapporteur.parties.PartyFinder;
import org.rapporteur.reading.claims.ClaimTrace;
import org.rapporteur.reading.events.EventReader;
import org.rapporteur.reading.figures.FigureTrace;
import org.rapporteur.reading.meetings.MeetingReader;
import org.rapporteur.reading.positions.PositionReader;
import org.rapporteur.reading.statements.StatementTrace;
import org.rapporteur.record.Citer;

/** Says of a text's sentences why they gave what they gave: each reader's steps are taken again, and kept. */
public final class Explainer {
    private final Knowledge knowledge = Knowledge.standard();
    private final MeetingReader meetings = new MeetingReader(knowledge);
    private final EventReader events = new EventReader(knowledge);
    private final PositionReader positions = new PositionReader();
    private final Text text;
    private final Frames frames;
    private final Cast cast;
    private final Reading reading;
    private final Understood understood;
    private final Factualities factualities;

    public Explainer(Text text) {
        this.text = text;
        this.frames = new FrameFinder().of(text);
        this.cast = new CastReader(knowledge).read(text);
        this.reading = new ArticleReader().read(text);
        this.understood = new Understood(text, cast, frames, new PartyFinder(text, cast, knowledge));
        this.factualities = new Factualities(understood, reading.statements());
    }

    /** Why a sentence of the text gave what it gave. */
    public Explanation of(Sentence s) {
        List<Finding> out = new ArrayList<>();
        for (Mention m : cast.in(s)) {
            String words = text.words(s.token(m.first()), s.token(m.last()));
            String what =
                    cast.actor(m.actor()).name() + ", by a " + m.kind().name().toLowerCase(Locale.ROOT);
            out.add(Finding.told("actors", words, what, Optional.empty(), m.actor()));
        }
        text.times().stream()
                .filter(t -> t.sentence() == s.index())
                .forEach(t -> out.add(Finding.told(
                        "times", text.words(t.start(), t.end()), t.type() + " " + t.value(), Optional.empty(), null)));
        for (Frame f : frames.in(s)) {
            String words = text.words(f.word().start(), f.word().end());
            out.add(Finding.told("frames", words, Notation.of(text, frames, f), Optional.empty(), null));
        }
        out.addAll(StatementTrace.of(text, knowledge, reading.statements(), s));
        out.addAll(meetings.explain(understood, reading.meetings(), s));
        out.addAll(events.explain(understood, factualities, reading.events(), s));
        out.addAll(positions.explain(understood, factualities, reading.positions(), s));
        out.addAll(FigureTrace.of(text, reading.figures(), s));
        out.addAll(labels(s));
        out.addAll(ClaimTrace.of(text, cast, knowledge, reading.propositions(), s));
        return new Explanation(s, out);
    }

    private List<Finding> labels(Sentence s) {
        Citer citer = text.document().citer();
        List<Finding> out = new ArrayList<>();
        for (Token t : s.tokens()) {
            if (knowledge.labelWords().noun(t.text()).isEmpty()) {
                continue;
            }
            Optional<Entry> entry = Entry.of("labels.tsv", t.lemma());
            out.add(reading.labels().stream()
                    .filter(l -> citer.charOffset(l.cite().end()) == t.end())
                    .findFirst()
                    .map(l -> Finding.told(
                            "labels", l.text(), cast.actor(l.actor()).name() + ", voice " + l.voice(), entry, null))
                    .orElseGet(() -> Finding.left(
                            "labels", t.text(), "no party is called so, or nothing before it takes sides", entry)));
        }
        return out;
    }
}
