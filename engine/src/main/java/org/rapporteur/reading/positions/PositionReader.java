package org.rapporteur.reading.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.parties.Cast;
import org.rapporteur.reading.Finding;
import org.rapporteur.reading.events.Parties;
import org.rapporteur.reading.events.Speakers;
import org.rapporteur.record.Position;
import org.rapporteur.record.Statement;

/**
 * Reads positions: each party's demands, refusals, offers, acceptances and conditions. The position of an office holder is
 * that of the body he or she speaks for, who voices it. Titles are read too; a sentence given twice is read once.
 */
public final class PositionReader {
    private static final String READER = "positions";

    private final PositionFinder finder = new PositionFinder();
    private final Knowledge knowledge;

    public PositionReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The positions of a text, in its order.
     *
     * @param statements of the text, with local ids
     */
    public List<Position> read(Text text, Cast cast, List<Statement> statements) {
        Parties parties = Parties.in(text, cast, knowledge);
        Speakers speakers = speakers(text, parties, statements);
        PositionMaker maker = new PositionMaker(text, cast, parties, speakers);
        List<Position> out = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (Sentence s : text.sentences()) {
            if (read.add(text.words(s.start(), s.end()))) {
                out.addAll(of(text, s, cast, speakers, maker));
            }
        }
        return List.copyOf(out);
    }

    private List<Position> of(Text text, Sentence s, Cast cast, Speakers speakers, PositionMaker maker) {
        Map<String, Position> out = new LinkedHashMap<>();
        for (Taken taken : finder.find(text, s, cast, speakers)) {
            maker.of(s, taken).forEach(p -> out.putIfAbsent(p.id(), p));
        }
        return out.values().stream()
                .sorted(Comparator.comparing(Position::cite))
                .toList();
    }

    private Speakers speakers(Text text, Parties parties, List<Statement> statements) {
        return new Speakers(
                knowledge.speechCues(), parties, statements, text.document().citer());
    }

    /**
     * Which words of a sentence take a position, and why others take none.
     *
     * @param told the positions of the text
     */
    public List<Finding> explain(
            Text text, Cast cast, List<Statement> statements, List<Position> told, Sentence sentence) {
        Parties parties = Parties.in(text, cast, knowledge);
        Speakers speakers = speakers(text, parties, statements);
        PositionMaker maker = new PositionMaker(text, cast, parties, speakers);
        Set<String> ids = told.stream().map(Position::id).collect(Collectors.toSet());
        List<Finding> out = new ArrayList<>();
        for (Taken taken : finder.find(text, sentence, cast, speakers)) {
            List<Position> made = maker.of(sentence, taken);
            for (Position p : made) {
                if (ids.contains(p.id())) {
                    String what = p.stance() + ": " + cast.actor(p.party()).name() + ", on " + p.issue();
                    out.add(Finding.told(READER, p.cite().exact(), what, taken.entry(), p.id()));
                }
            }
            if (made.isEmpty()) {
                String why = taken.rule() + " (" + taken.stance() + "): no party holds it, or it does not say on what";
                out.add(Finding.left(READER, taken.top().text(), why, taken.entry()));
            }
        }
        for (PositionFinder.Left left : finder.left(sentence)) {
            out.add(Finding.left(READER, left.word().text(), left.why(), left.entry()));
        }
        return out;
    }
}
