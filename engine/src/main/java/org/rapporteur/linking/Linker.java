package org.rapporteur.linking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Article;

/** Links readings to a record. A pure function of the set of readings. */
public final class Linker {

    /** The record of these readings, whatever their order. */
    public Record link(Collection<Reading> readings) {
        List<Reading> sorted = readings.stream()
                .sorted(Comparator.comparing(r -> r.article().id()))
                .toList();
        List<Article> articles = sorted.stream().map(Reading::article).toList();
        return new Record(
                articles,
                sorted.stream().flatMap(r -> r.actors().stream()).toList(),
                sorted.stream().flatMap(r -> r.statements().stream()).toList(),
                sorted.stream().flatMap(r -> r.meetings().stream()).toList(),
                sorted.stream().flatMap(r -> r.figures().stream()).toList(),
                sorted.stream().flatMap(r -> r.times().stream()).toList());
    }
}
