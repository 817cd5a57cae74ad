package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Anchor;
import org.rapporteur.linking.rulings.Outcome;
import org.rapporteur.linking.rulings.Ruling;

/** Collects what came of each ruling while a record was linked. */
final class RulingLog {
    private final List<Outcome> outcomes = new ArrayList<>();

    void done(Ruling ruling, @Nullable String fact) {
        outcomes.add(new Outcome(ruling, fact, null));
    }

    void failed(Ruling ruling, String problem) {
        outcomes.add(new Outcome(ruling, null, problem));
    }

    void missing(Ruling ruling, Anchor anchor) {
        failed(ruling, "the " + anchor.type() + " “" + anchor.name() + "” is no longer in the record");
    }

    /** By the numbers of the rulings. */
    List<Outcome> outcomes() {
        return outcomes.stream()
                .sorted(Comparator.comparing(o -> o.ruling().number()))
                .toList();
    }
}
