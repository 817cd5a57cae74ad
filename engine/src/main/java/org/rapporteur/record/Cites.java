package org.rapporteur.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the words that a fact stands on. */
public final class Cites {
    private Cites() {}

    /** Every cite of a fact, in the order of its fields; an article has at most that of its date. */
    public static List<Cite> of(Fact fact) {
        List<@Nullable Cite> out = new ArrayList<>();
        if (fact instanceof Article a) {
            out.add(a.publishedCite());
        } else if (fact instanceof Actor a) {
            a.roles().forEach(r -> out.add(r.cite()));
            out.addAll(a.mentions());
        } else if (fact instanceof Statement s) {
            out.add(s.cite());
            out.add(s.speakerCite());
        } else if (fact instanceof Meeting m) {
            out.addAll(m.cites());
            m.differences().forEach(d -> d.values().forEach(v -> out.add(v.cite())));
            m.attendance().stream()
                    .map(Meeting.Attendance::cite)
                    .filter(c -> !out.contains(c))
                    .distinct()
                    .forEach(out::add);
        } else if (fact instanceof Claim c) {
            Stream.of(c.assertedBy(), c.deniedBy(), c.doubtedBy())
                    .flatMap(List::stream)
                    .forEach(side -> out.add(side.cite()));
        } else if (fact instanceof Difference d) {
            d.sides().forEach(side -> out.add(side.cite()));
        } else {
            out.add(only(fact));
        }
        List<Cite> found = new ArrayList<>();
        for (Cite cite : out) {
            if (cite != null) {
                found.add(cite);
            }
        }
        return found;
    }

    private static Cite only(Fact fact) {
        if (fact instanceof Event e) {
            return e.cite();
        } else if (fact instanceof Position p) {
            return p.cite();
        } else if (fact instanceof Figure f) {
            return f.cite();
        } else if (fact instanceof Time t) {
            return t.cite();
        } else if (fact instanceof Label l) {
            return l.cite();
        }
        throw new IllegalArgumentException("a kind of fact without cites: " + fact);
    }
}
