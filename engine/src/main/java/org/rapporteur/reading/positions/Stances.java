package org.rapporteur.reading.positions;

import java.util.List;
import java.util.Optional;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Part;
import org.rapporteur.knowledge.Table;
import org.rapporteur.language.Sentence;
import org.rapporteur.record.PositionStance;

/** The words of {@code stances.tsv}: which position somebody takes by what a frame tells. */
final class Stances {
    private final List<Stance> all =
            Table.read(Stances.class, "stances.tsv", "words", "class", "part", "with", "stance", "not", "note").stream()
                    .map(Stances::stance)
                    .toList();

    private static Stance stance(Table.Row row) {
        return new Stance(
                row.line(),
                row.set("words"),
                row.optional("class"),
                row.constant("part", Part.class),
                row.set("with"),
                row.constant("stance", PositionStance.class),
                row.optionalConstant("not", PositionStance.class));
    }

    /** The first line that a frame fits. */
    Optional<Stance> of(Sentence s, Frame f) {
        return all.stream().filter(w -> w.fits(s, f)).findFirst();
    }
}
