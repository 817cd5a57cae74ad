package org.rapporteur.export;

import java.util.List;
import java.util.stream.Stream;

/** The tables of the CSV package: one for each kind of fact and each of its lists. */
final class Sheets {
    static final List<Sheet<?>> ALL = Stream.of(TextSheets.ALL, MeetingSheets.ALL, ClaimSheets.ALL)
            .<Sheet<?>>flatMap(List::stream)
            .toList();

    private Sheets() {}
}
