package org.rapporteur.reading.positions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.PositionStance;

/** The words of {@code stance-words.tsv}. */
final class StanceWords {
    private static final String FILE = "stance-words.tsv";
    private static final int COLUMNS = 5;

    private final List<StanceWord> all;

    StanceWords() {
        all = Lines.of(FILE).stream().map(StanceWords::word).toList();
    }

    private static StanceWord word(Entry entry) {
        String[] row = entry.text().split("\t", -1);
        if (row.length != COLUMNS) {
            throw new IllegalStateException(entry + " has " + row.length + " columns");
        }
        return new StanceWord(
                entry,
                Set.of(row[0].split("\\|")),
                row[1].charAt(0),
                row[2].equals("-") ? List.of() : List.of(row[2].split(" ")),
                PositionStance.valueOf(row[3].toUpperCase(Locale.ROOT)),
                negated(row[4]));
    }

    private static @Nullable PositionStance negated(String cell) {
        return cell.equals("-") ? null : PositionStance.valueOf(cell.toUpperCase(Locale.ROOT));
    }

    /** The first line that a word fits. */
    Optional<StanceWord> of(Sentence s, Token t) {
        return all.stream().filter(w -> w.fits(s, t)).findFirst();
    }
}
