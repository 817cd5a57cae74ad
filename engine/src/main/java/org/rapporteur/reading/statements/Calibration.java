package org.rapporteur.reading.statements;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.rapporteur.knowledge.Table;
import org.rapporteur.record.StatementKind;

/** What the readers' sureness of a statement is worth: how often such ones were right; {@code confidence.tsv}. */
final class Calibration {
    private static final Map<StatementKind, NavigableMap<Double, Double>> RIGHT = load();

    private Calibration() {}

    /**
     * The part of such statements whose content and speaker were right, from 0 to 1.
     *
     * @param sure how sure the readers were of it, from 0 to 1
     */
    static double of(StatementKind kind, double sure) {
        return Objects.requireNonNull(RIGHT.get(kind))
                .floorEntry(Math.max(0, sure))
                .getValue();
    }

    private static Map<StatementKind, NavigableMap<Double, Double>> load() {
        Map<StatementKind, NavigableMap<Double, Double>> out = new EnumMap<>(StatementKind.class);
        for (Table.Row row : Table.read(Calibration.class, "confidence.tsv", "kind", "from", "right")) {
            out.computeIfAbsent(row.constant("kind", StatementKind.class), k -> new TreeMap<>())
                    .put(Double.valueOf(row.required("from")), Double.valueOf(row.required("right")));
        }
        return out;
    }
}
