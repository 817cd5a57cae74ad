package org.rapporteur.reading.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.language.Sentence;
import org.rapporteur.parties.Cast;
import org.rapporteur.reading.Factualities;
import org.rapporteur.reading.Finding;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.Position;

/**
 * Reads positions: each party's demands, refusals, offers, acceptances and conditions. The position of an office holder is
 * that of the body he or she speaks for, who voices it. Titles are read too; a sentence given twice is read once.
 */
public final class PositionReader {
    private static final String READER = "positions";

    private final Changes changes = new Changes();
    private final PositionFinder finder = new PositionFinder(changes);

    /** The positions of a text, in its order. */
    public List<Position> read(Understood understood, Factualities factualities) {
        PositionMaker maker = new PositionMaker(understood, factualities, changes);
        Echoes echoes = new Echoes(understood, finder, maker);
        List<Position> out = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (Sentence s : understood.text().sentences()) {
            if (read.add(understood.text().words(s.start(), s.end()))) {
                Map<String, Position> here = new LinkedHashMap<>();
                for (Taken taken : echoes.find(s)) {
                    maker.of(s, taken).forEach(p -> here.putIfAbsent(p.id(), p));
                }
                here.values().stream()
                        .sorted(Comparator.comparing(Position::cite))
                        .forEach(out::add);
            }
        }
        return List.copyOf(out);
    }

    /**
     * Which words of a sentence take a position, and why others take none.
     *
     * @param told the positions of the text
     */
    public List<Finding> explain(
            Understood understood, Factualities factualities, List<Position> told, Sentence sentence) {
        Cast cast = understood.cast();
        PositionMaker maker = new PositionMaker(understood, factualities, changes);
        Echoes echoes = new Echoes(understood, finder, maker);
        Set<String> ids = told.stream().map(Position::id).collect(Collectors.toSet());
        List<Finding> out = new ArrayList<>();
        for (Taken taken : echoes.find(sentence)) {
            Optional<Entry> entry =
                    Optional.ofNullable(taken.line()).map(l -> new Entry("stances.tsv", l, taken.rule()));
            List<Position> made = maker.of(sentence, taken);
            for (Position p : made) {
                if (ids.contains(p.id())) {
                    String what = p.stance() + ": " + cast.actor(p.party()).name() + ", on " + p.issue();
                    out.add(Finding.told(READER, p.cite().exact(), what, entry, p.id()));
                }
            }
            if (made.isEmpty()) {
                String why = taken.rule() + " (" + taken.stance() + "): no party holds it, or it does not say on what";
                out.add(Finding.left(READER, taken.top().text(), why, entry));
            }
        }
        return out;
    }
}
