package org.rapporteur.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;

/**
 * How often facts of each kind were right, of those that a person looked at. People look first at what is not sure, so this
 * says less than the whole record deserves.
 */
final class Checked {
    static final List<Column> COLUMNS = List.of(
            Column.text("kind", "Kind"),
            Column.number("checked", "Checked"),
            Column.number("right", "Right"),
            Column.number("share", "Share"),
            Column.text("between", "95 % between"));

    /** The normal distribution's two-sided bound of 95 percent. */
    private static final double Z = 1.96;

    private Checked() {}

    /** A row for each kind of which something was confirmed, corrected, rejected, merged or split. */
    static List<List<Cell>> rows(Rulings rulings) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Ruling r : rulings.inForce()) {
            int[] n = counts.computeIfAbsent(r.targets().get(0).type(), t -> new int[2]);
            n[0]++;
            n[1] += r.action() == Ruling.Action.CONFIRM ? 1 : 0;
        }
        List<List<Cell>> out = new ArrayList<>();
        counts.forEach((kind, n) -> out.add(List.of(
                Cell.of(kind),
                Cell.of(n[0]),
                Cell.of(n[1]),
                Cell.of(number((double) n[1] / n[0])),
                Cell.of(number(bound(n[1], n[0], -1)) + " and " + number(bound(n[1], n[0], 1))))));
        return out;
    }

    /** Wilson's bound of a share. */
    static double bound(int right, int all, int sign) {
        double p = (double) right / all;
        double middle = p + Z * Z / (2 * all);
        double width = Z * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all));
        return Math.min(1, Math.max(0, (middle + sign * width) / (1 + Z * Z / all)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
