package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.record.Cite;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Meeting;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.view.Words;

/** Where sources differ: each value with the outlets that give it. */
final class DifferenceSentences {
    private static final Map<String, String> DATE_OR_PLACE = Map.of("date", "its date", "place", "its place");

    private DifferenceSentences() {}

    static List<Line> of(Material material) throws RecordException {
        List<Line> out = new ArrayList<>();
        for (Difference d : material.all(Difference.class)) {
            Map<String, TreeSet<String>> outlets = new LinkedHashMap<>();
            List<Cite> cites = new ArrayList<>();
            for (CitedValue side : d.sides()) {
                outlets.computeIfAbsent(value(side.value()), v -> new TreeSet<>())
                        .add(material.teller(side.cite().article()));
                cites.add(side.cite());
            }
            List<String> sides = new ArrayList<>();
            outlets.forEach((value, who) -> sides.add(value + " according to " + Words.list(List.copyOf(who))));
            out.add(new Line(
                    Material.capital(d.topic()) + ".", Material.capital(String.join("; ", sides)) + ".", cites));
        }
        return out;
    }

    /** On what the sources of one meeting differ, as the end of what is told of it: its day and its place. */
    static List<String> within(Meeting meeting, Material material) {
        List<String> out = new ArrayList<>();
        for (Meeting.FieldDifference d : meeting.differences()) {
            String field = DATE_OR_PLACE.get(d.field());
            Map<String, TreeSet<String>> outlets = new LinkedHashMap<>();
            d.values().forEach(v -> outlets.computeIfAbsent(value(v.value()), k -> new TreeSet<>())
                    .add(material.teller(v.cite().article())));
            if (field != null && outlets.size() > 1) {
                List<String> each = new ArrayList<>();
                outlets.forEach((value, who) -> each.add(value + " according to " + Words.list(List.copyOf(who))));
                out.add("Sources differ on " + field + ": " + String.join("; ", each) + ".");
            }
        }
        return out;
    }

    private static String value(String value) {
        return Edtf.isValid(value) ? EnglishDate.of(value) : value;
    }
}
